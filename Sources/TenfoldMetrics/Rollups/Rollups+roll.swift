public import Tenfold

extension Rollups {
    /// Adds up records by day and by phase; the order they come in makes no difference.
    public static func roll(_ records: RecordSet) -> Rollups {
        var tally = Tally()
        for record in records.jobs { tally.add(record) }
        for record in records.runs { tally.add(record) }
        for record in records.videos { tally.add(record) }
        for record in records.ideas { tally.add(record) }
        for record in records.usage { tally.add(record) }
        for record in records.observations { tally.count(record.time) }
        for record in records.decisions { tally.count(record.time) }
        for record in records.events { tally.add(record) }
        return Rollups(joining: tally.rollups())
    }
}
