extension Sequence<JobRecord> {
    /// The last attempt of every job, in order of time.
    ///
    /// A resumed job's last attempt tells of all its steps; counting the earlier ones would pay twice.
    public func lastAttempts() -> [JobRecord] {
        var last: [JobKey: JobRecord] = [:]
        for job in self {
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
}

private struct JobKey: Hashable {
    var run: String
    var job: Int
}

private func precedes(_ left: JobRecord, _ right: JobRecord) -> Bool {
    (left.attempt, left.finishedAt, left.outcome.rawValue, left.reason ?? "")
        < (right.attempt, right.finishedAt, right.outcome.rawValue, right.reason ?? "")
}
