import Tenfold

/// A detection's report for a person.
struct DetectionTable {
    private let report: Detection.Report
    private let limit: Int?
    private let isExplained: Bool

    init(_ report: Detection.Report, limit: Int?, isExplained: Bool) {
        self.report = report
        self.limit = limit
        self.isExplained = isExplained
    }

    var lines: [String] {
        let shown = report.kept.prefix(limit ?? report.kept.count)
        return [summary] + shown.flatMap(lines) + (isExplained ? turnedDown : [])
    }

    private var summary: String {
        let threshold = Self.score(report.threshold).drop { $0 == " " }
        let ideas = report.kept.count == 1 ? "1 idea" : "\(report.kept.count) ideas"
        return
            "\(report.asOf): \(ideas) of \(threshold) points or more from \(report.observations) observations, "
            + "\(report.belowThreshold.count) below, \(report.duplicates.count) duplicates"
    }

    private func lines(of idea: Idea) -> [String] {
        let pattern = idea.pattern.map { "  [\($0)]" } ?? ""
        return ["\(Self.score(idea.score.total))  \(idea.title)\(pattern)"]
            + (isExplained ? idea.score.parts.map(line) : [])
    }

    private func line(of part: Score.Part) -> String {
        let name = part.name + String(repeating: " ", count: max(0, 11 - part.name.count))
        let weight = Self.score(part.weight).drop { $0 == " " }
        return "         \(name)\(Self.score(part.value * part.weight)) of \(weight)  \(part.reason)"
    }

    private var turnedDown: [String] {
        let duplicates = report.duplicates.map {
            "\(Self.score($0.idea.score.total))  \($0.idea.title)  dropped: \($0.reason)"
        }
        let below = report.belowThreshold.prefix(5).map {
            "\(Self.score($0.score.total))  \($0.title)  below"
        }
        return duplicates + below
    }

    /// `  9.5`, five wide.
    private static func score(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
}
