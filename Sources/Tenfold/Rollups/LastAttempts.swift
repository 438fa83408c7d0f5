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

extension Sequence<RunRecord> {
    /// The last verdict on every run, in order of time; a run that was collected again may be judged anew.
    public func lastVerdicts() -> [RunRecord] {
        let last = Dictionary(map { ($0.run, $0) }) { precedes($0, $1) ? $1 : $0 }
        return last.values.sorted { ($0.finishedAt, $0.run) < ($1.finishedAt, $1.run) }
    }
}

private func precedes(_ left: RunRecord, _ right: RunRecord) -> Bool {
    (left.finishedAt, left.jobs, left.succeeded, left.queueDepth)
        < (right.finishedAt, right.jobs, right.succeeded, right.queueDepth)
}
