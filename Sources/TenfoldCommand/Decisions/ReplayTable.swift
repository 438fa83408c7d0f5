import Tenfold

/// Courses of a replay for a person: a line for each, then each move with its reason.
struct ReplayTable {
    private let courses: [ReplayCourse]

    init(_ courses: [ReplayCourse]) {
        self.courses = courses
    }

    var lines: [String] {
        guard let points = courses.first?.points, let first = points.first, let last = points.last else {
            return []
        }
        let width = courses.map(\.name.count).max() ?? 0
        return ["\(first.day) to \(last.day), \(points.count) days"]
            + courses.map { "  \(padded($0.name, width))  \(summary($0))" }
            + courses.flatMap(moves)
    }

    private func summary(_ course: ReplayCourse) -> String {
        let phases = course.daysIn.map { "\($0.days) d in \($0.phase)" }
        let raised = course.alerts.values.reduce(0, +)
        return [
            phases.joined(separator: ", "), counted(course.descents, "step") + " down",
            counted(raised, "alert"), counted(course.actions, "action"),
        ].joined(separator: " · ")
    }

    private func moves(_ course: ReplayCourse) -> [String] {
        guard !course.moves.isEmpty else { return ["", "\(course.name): it stays where it is"] }
        return ["", "\(course.name):"]
            + course.moves.map { move in
                let step = move.from == move.to ? "\(move.to)" : "\(move.from) → \(move.to)"
                return "  \(move.day)  \(step)  \(words(move.kind)): \(ForeignLine(move.reason))"
            }
    }

    private func words(_ kind: PhaseLadder.Move.Kind) -> String {
        switch kind {
        case .began: "began"
        case .gate: "the gate opened"
        case .alarm: "an alarm"
        case .returned: "recovered"
        case .stayed: "stayed"
        case .steppedDown: "not recovered"
        case .person: "a person"
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
