import Tenfold

extension Chart {
    /// The chart as JSON and as CSV for other programs, all days.
    func files() -> [GeneratedFile] {
        let days = days.map(\.description)
        let texts = series.map { series in series.values.map { $0.map(Self.figure) ?? "" } }
        return [
            GeneratedFile(path: "site/charts/\(id).json", contents: json(days, texts)),
            GeneratedFile(path: "site/charts/\(id).csv", contents: csv(days, texts)),
        ]
    }

    /// Six decimals: finer than any figure here, and free of the noise of binary fractions.
    private static func figure(_ value: Double) -> String { decimalText(value, places: 6) }

    private func json(_ days: [String], _ texts: [[String]]) -> [UInt8] {
        var json = JSONText()
        json.object {
            $0.list("days", days) { $0.text($1) }
            $0.text("id", id)
            $0.list("lines", lines) { json, line in
                json.object {
                    $0.text("label", line.label)
                    $0.text("level", line.level.rawValue)
                    $0.plain("value", Self.figure(line.value))
                }
            }
            $0.text("meaning", meaning)
            $0.plain("measured", isMeasured ? "true" : "false")
            $0.text("quantity", quantity.rawValue)
            $0.list("series", Array(zip(series, texts))) { json, row in
                json.object {
                    $0.text("name", row.0.name)
                    $0.list("values", row.1) { $0.plain($1.isEmpty ? "null" : $1) }
                }
            }
            $0.text("state", state.word)
            $0.text("title", title)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func csv(_ days: [String], _ texts: [[String]]) -> [UInt8] {
        var text = Array((["day"] + series.map { CSVField.quoted($0.name) }).joined(separator: ",").utf8)
        text += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        for (index, day) in days.enumerated() {
            text += day.utf8
            for column in texts {
                text.append(UInt8(ascii: ","))
                text += column[index].utf8
            }
            text += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
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
