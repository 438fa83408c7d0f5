/// A limit reduced to what the planner needs: so much a video, so much a run, so much in each window.
struct PlannedLimit: Sendable {
    /// The use to be filled in, with the arithmetic.
    var use: LimitUse
    /// The minutes after a start within which its charges come.
    var span: Int

    /// True for the jobs at once, which alone depend on how many videos share a job.
    var isOfRunnerJobs: Bool { use.terms.contains { $0.operation == Self.runnerJob } }
    /// The operation that starts a runner job.
    static let runnerJob = "runner_job"

    /// The most videos in a stretch of so many runs.
    func most(runs: Int) -> Int {
        let free = use.amount - use.kept - use.held - use.perRun * Double(runs)
        // A hair's breadth for sums such as 0.1 + 0.2.
        return max(0, Int((free / use.perVideo + 1e-9).rounded(.down)))
    }
}

extension PlannedLimit {
    /// The limit of a resource; nil where no video takes anything of it.
    init?(
        _ limit: ResourceLimit,
        of resource: String,
        in configuration: Configuration,
        margin: Double,
        retries: Int,
        latest: RunMoments
    ) {
        let operations = limit.costs.keys.sorted().map { Operation.named($0, in: configuration) }
        func units(_ operation: Operation) -> Double { limit.costs[operation.name] ?? 0 }
        let charged = operations.filter { $0.times > 0 && units($0) > 0 }
        let videos = charged.filter { $0.moment != .scan }
        guard !videos.isEmpty else { return nil }
        let isLate = videos.contains { $0.moment == .publishing }
        self.init(
            use: LimitUse(
                resource: resource,
                limit: limit.name,
                unit: limit.unit,
                amount: limit.amount,
                window: limit.window,
                kept: limit.amount * margin,
                held: Double(retries) * charged.filter(\.isChargedAgain).reduce(0) { $0 + units($1) },
                perRun: charged.filter { $0.moment == .scan }.reduce(0) { $0 + units($1) * Double($1.times) },
                perVideo: videos.reduce(0) { $0 + units($1) * Double($1.times) },
                terms: videos.map { LimitUse.Term(operation: $0.name, times: $0.times, units: units($0)) }
                    .sorted {
                        ($1.units * Double($1.times), $0.operation) < (
                            $0.units * Double($0.times), $1.operation
                        )
                    },
                used: 0,
                asked: 0,
                mostPerWindow: 0,
                mostPerDay: nil,
                isBinding: false
            ),
            span: isLate ? latest.published : latest.made
        )
    }

    /// A limit that takes the same of every video and every run, such as jobs at once.
    init(
        _ name: String,
        of resource: String,
        amount: Double,
        unit: String,
        window: Window,
        kept: Double = 0,
        perRun: Double = 0,
        perVideo: Double,
        operation: String,
        span: Int
    ) {
        self.init(
            use: LimitUse(
                resource: resource,
                limit: name,
                unit: unit,
                amount: amount,
                window: window,
                kept: kept,
                held: 0,
                perRun: perRun,
                perVideo: perVideo,
                terms: [LimitUse.Term(operation: operation, times: 1, units: perVideo)],
                used: 0,
                asked: 0,
                mostPerWindow: 0,
                mostPerDay: nil,
                isBinding: false
            ),
            span: span
        )
    }
}

/// The latest minutes after a start at which a run can be at something, its delay included.
struct RunMoments: Sendable, Hashable {
    /// The last video is made.
    var made: Int
    /// The last video is published and the run's records are written.
    var published: Int

    /// Follows from the time limits of the jobs.
    init(delay: Int, _ workflow: JobGraph.Workflow) {
        func limit(_ ids: Set<String>) -> Int {
            workflow.jobs.filter { ids.contains($0.id) }.reduce(0) { $0 + $1.timeoutMinutes }
        }
        made = delay + limit(["plan", "generate"])
        published = delay + limit(["plan", "generate", "upload"])
    }
}
