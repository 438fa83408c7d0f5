import Tenfold

/// A chart's numbers as a file for other programs.
struct ChartDocument: Encodable {
    let id: String
    let title: String
    let meaning: String
    let quantity: String
    let state: String
    let measured: Bool
    let days: [Day]
    let series: [Row]
    let lines: [Line]

    struct Row: Encodable {
        let name: String
        let values: [Double?]
    }

    struct Line: Encodable {
        let label: String
        let value: Double
        let level: String
    }

    init(_ chart: Chart) {
        id = chart.id
        title = chart.title
        meaning = chart.meaning
        quantity = chart.quantity.rawValue
        state = chart.state.word
        measured = chart.isMeasured
        days = chart.days
        series = chart.series.map { Row(name: $0.name, values: $0.values.map { $0.map(Self.rounded) }) }
        lines = chart.lines.map { Line(label: $0.label, value: $0.value, level: $0.level.rawValue) }
    }

    /// Six decimals: finer than any figure here, and free of the noise of binary fractions.
    static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}

extension Chart {
    /// The chart as JSON and as CSV, all days.
    func files() -> [GeneratedFile] {
        [
            GeneratedFile(path: "site/charts/\(id).json", contents: json),
            GeneratedFile(path: "site/charts/\(id).csv", text: csv),
        ]
    }

    /// Every number here is finite, so encoding cannot fail.
    private var json: [UInt8] {
        do {
            return try CanonicalJSON.line(ChartDocument(self)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("a chart holds a number that is not finite: \(error)")
        }
    }

    private var csv: String {
        var text = (["day"] + series.map { CSVField.quoted($0.name) }).joined(separator: ",") + "\r\n"
        for (index, day) in days.enumerated() {
            let values = series.map { $0.values[index].map { decimalText($0, places: 6) } ?? "" }
            text += ([day.description] + values).joined(separator: ",") + "\r\n"
        }
        return text
    }
}

/// One field of a CSV file (RFC 4180).
enum CSVField {
    /// The text, in quotes where it needs them.
    static func quoted(_ text: String) -> String {
        let special = text.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
        return special
            ? "\""
                + text.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\"" : text
    }
}
