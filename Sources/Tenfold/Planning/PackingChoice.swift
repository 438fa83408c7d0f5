/// One way to put videos on runner jobs.
struct PackingChoice: Sendable, Hashable {
    /// The most videos that share a job.
    var videosPerJob: Int
    /// What the jobs run on.
    var runner: Runner

    /// Each video has a job of its own, on the usual runner.
    static let separate = PackingChoice(videosPerJob: 1, runner: .standard)

    /// The choices that a setting leaves open: those that keep the promise of parallel work.
    static func all(_ packing: Packing, videos: Int) -> [PackingChoice] {
        switch packing {
        case .separate: [.separate]
        case .videos(let count): [PackingChoice(videosPerJob: count, runner: .standard)]
        case .auto:
            [.separate]
                + [Runner.standard, .slim].flatMap { runner in
                    (1...max(1, videos)).map { PackingChoice(videosPerJob: $0, runner: runner) }
                }.filter { $0 != .separate && $0.keepsPromise }
        }
    }

    /// True where the job is expected to be done within the promise, and within half of what the runner allows.
    var keepsPromise: Bool {
        let longest = min(JobGraph.promisedMinutes, runner.longestJobMinutes / 2)
        return longestJobMinutes <= longest
    }

    /// The minutes a full job is expected to take.
    var longestJobMinutes: Int {
        let jobs = JobGraph.standard(generateOn: runner).generate.jobs
        return jobs.filter(\.isMatrix).map { $0.minutes(videos: videosPerJob, perJob: videosPerJob) }.max()
            ?? 0
    }
}
