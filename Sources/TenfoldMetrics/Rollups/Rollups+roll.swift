public import Tenfold

extension Rollups {
    /// Adds up records by day and by phase.
    ///
    /// Records are put in order first, so that sums of fractions are the same whatever came first.
    public static func roll(_ records: RecordSet) -> Rollups {
        let jobs = lastAttempts(records.jobs)
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

    /// A resumed job's last attempt tells of all its steps; counting the earlier ones would pay twice.
    static func lastAttempts(_ jobs: [JobRecord]) -> [JobRecord] {
        var last: [JobKey: JobRecord] = [:]
        for job in jobs {
            let key = JobKey(run: job.run, job: job.job)
            guard let known = last[key] else {
                last[key] = job
                continue
            }
            if precedes(known, job) { last[key] = job }
        }
        return last.values.sorted {
            ($0.finishedAt, $0.run, $0.job) < ($1.finishedAt, $1.run, $1.job)
        }
    }

    private struct JobKey: Hashable {
        var run: String
        var job: Int
    }

    private static func precedes(_ left: JobRecord, _ right: JobRecord) -> Bool {
        (left.attempt, left.finishedAt, left.outcome.rawValue, left.reason ?? "")
            < (right.attempt, right.finishedAt, right.outcome.rawValue, right.reason ?? "")
    }

    private static func inOrder(_ usage: [UsageRecord]) -> [UsageRecord] {
        usage.sorted {
            ($0.takenAt, $0.resource, $0.operation, $0.subject, $0.units)
                < ($1.takenAt, $1.resource, $1.operation, $1.subject, $1.units)
        }
    }
}
