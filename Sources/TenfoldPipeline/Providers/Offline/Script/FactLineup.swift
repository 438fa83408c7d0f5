import Facts
import Tenfold

/// The five things a script tells, in order, the one that wins last.
struct FactLineup {
    var topic: FactTopic
    var form: ScriptForm
    /// Five rows in the order they are told.
    var rows: [FactRow]
    /// What the others are compared with; the first of the rows where the form compares.
    var yardstick: FactRow
    /// True where every row is beyond the one before it.
    var isAscending = true

    /// Chooses the five.
    ///
    /// - Parameter fromAll: True to draw from the whole table and not its upper half, so that little is told twice.
    init(
        _ topic: FactTopic,
        _ form: ScriptForm,
        fromAll: Bool = false,
        using generator: inout SeededGenerator
    ) {
        let all = topic.ascending
        let winner = all[all.count - 1]
        let known = all.first { $0.name == topic.measure.yardstick && $0 != winner }
        self.topic = topic
        self.form = form
        switch form {
        case .ranking:
            rows = Array(all.suffix(5))
            yardstick = rows[0]
        case .comparison:
            let yardstick = known ?? all[0]
            let others = all.filter { $0 != yardstick }
            rows = [yardstick] + Self.some(4, of: others, fromAll: fromAll, using: &generator)
            self.yardstick = yardstick
        case .question:
            rows = Self.some(5, of: all, fromAll: fromAll, using: &generator)
            yardstick = rows[0]
        }
    }

    /// The one that wins.
    var winner: FactRow { rows[rows.count - 1] }

    /// The place of a row in the ranking, from 1; nil where nothing is ranked.
    func rank(_ index: Int) -> Int? { isRanked ? rows.count - index : nil }

    /// True where places count; years have an order and no winner.
    var isRanked: Bool { form == .ranking && topic.measure.scale != .year }

    /// `count` rows of the upper half in their order, the last always among them.
    ///
    /// The lowest stay out, so that a script about the other end is about other things.
    private static func some(
        _ count: Int,
        of rows: [FactRow],
        fromAll: Bool,
        using generator: inout SeededGenerator
    ) -> [FactRow] {
        let upper = rows.indices.suffix(fromAll ? rows.count : max(count + 1, rows.count / 2))
        let chosen = Set(upper.dropLast().shuffled(using: &generator).prefix(count - 1))
        return rows.indices.filter { chosen.contains($0) || $0 == rows.count - 1 }.map { rows[$0] }
    }
}
