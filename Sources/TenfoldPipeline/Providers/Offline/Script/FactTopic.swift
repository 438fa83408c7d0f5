import Facts

/// What a script from the tables is about: a table, one of its measures, and which end comes first.
struct FactTopic: Sendable, Equatable {
    /// Which end of the order wins.
    enum Direction: String, Sendable {
        case most, least
    }

    var table: FactTable
    var measure: FactMeasure
    var direction: Direction
    /// The words for the end that wins.
    var end: FactMeasure.End

    /// The topic as it is stored, such as `planets/diameter/most`.
    var key: String { "\(table.id)/\(measure.id)/\(direction.rawValue)" }

    /// The rows with the one that wins last, the order in which a countdown tells them.
    var ascending: [FactRow] { direction == .most ? measure.rows.reversed() : measure.rows }

    /// False where a form has nothing to tell: eight times `1.1 times as high` is no comparison.
    func suits(_ form: ScriptForm) -> Bool {
        guard form == .comparison, measure.scale == .ratio, let lowest = measure.rows.last else {
            return true
        }
        return measure.rows[0].value >= 1.3 * lowest.value
    }

    /// Every topic of a table.
    static func all(of table: FactTable) -> [FactTopic] {
        table.measures.flatMap { measure in
            [(Direction.most, measure.most), (.least, measure.least)].compactMap { direction, end in
                end.map { FactTopic(table: table, measure: measure, direction: direction, end: $0) }
            }
        }
    }
}
