public import Tenfold

extension Rollups {
    /// Adds up records by day and by phase.
    ///
    /// Records are put in order first, so that sums of fractions are the same whatever came first.
    public static func roll(_ records: RecordSet) -> Rollups {
        let jobs = records.jobs.lastAttempts()
        let runs = records.runs.sorted { ($0.finishedAt, $0.run) < ($1.finishedAt, $1.run) }
        var days = DayRoller()
        for record in jobs { days.add(record) }
        for record in runs { days.add(record) }
        for record in records.videos { days.add(record) }
        for record in records.ideas { days.add(record) }
        for record in inOrder(records.usage) { days.add(record) }
        for record in records.events { days.add(record) }
        var phases = PhaseRoller(runs: runs)
        for record in jobs { phases.add(record) }
        for record in records.videos { phases.add(record) }
        return Rollups(days: days.rollups(), phases: phases.rollups())
    }

    private static func inOrder(_ usage: [UsageRecord]) -> [UsageRecord] {
        usage.sorted {
            ($0.takenAt, $0.resource, $0.operation, $0.subject, $0.units)
                < ($1.takenAt, $1.resource, $1.operation, $1.subject, $1.units)
        }
    }
}
