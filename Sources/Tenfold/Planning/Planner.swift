/// Finds the schedule of a phase that makes the most videos a day while no limit can be passed.
///
/// What is solved exactly: given the starts of a day, each limit allows so many videos in each stretch of starts
/// whose charges may fall into one window, whether they come on time, up to the planned delay late, or not at
/// all, on days of 23, 24 and 25 hours, in months of 31 days. The largest total under all of these, and under
/// the minutes and the money of a month, is found; then it is dealt as evenly as it goes. Choices made by rule,
/// not by search: where the starts lie (``SlotGrid``), and that all charges of one limit may come at any time
/// between a run's start and its last one.
public struct Planner: Sendable {
    /// What is configured.
    public var configuration: Configuration
    /// The repository as `owner/name`; the starts' offset is drawn from it.
    public var repository: String
    /// The rules of the zones that windows and the schedule name; those that presets name are known.
    public var zones: [String: TimeZoneRules]

    /// Makes a planner.
    public init(configuration: Configuration, repository: String, zones: [String: TimeZoneRules] = [:]) {
        self.configuration = configuration
        self.repository = repository
        self.zones = zones
    }

    /// Plans a phase; a phase that cannot run as configured is planned at the rate that is possible.
    public func plan(_ phase: Phase) -> PlanResult {
        let choices = PackingChoice.all(configuration.packing, videos: phase.generation.parallelJobs)
        let courses = courses(phase)
        let drafts = choices.map { PlanDraft(self, phase, $0, courses) }
        let best = drafts.dropFirst().reduce(drafts[0]) { $1.isBetter(than: $0) ? $1 : $0 }
        return best.result(besides: alternative(to: best, drafts, phase, courses))
    }

    /// The clocks of all zones that count, walked through once.
    private func courses(_ phase: Phase) -> [String: ZoneCourse] {
        let named = configuration.resources.flatMap(\.limits).compactMap(\.window.zone)
        let own = configuration.schedule(in: phase).timezone
        return Set(named + [own, "UTC"].compactMap(\.self)).reduce(into: [:]) { courses, zone in
            courses[zone] = ZoneCourse(
                zones[zone] ?? TimeZoneRules.shipped[zone].flatMap { TimeZoneRules(posix: $0) } ?? .utc
            )
        }
    }

    /// Where one way of packing was chosen, the price of the other: apart, or together as the planner would.
    private func alternative(
        to best: PlanDraft,
        _ drafts: [PlanDraft],
        _ phase: Phase,
        _ courses: [String: ZoneCourse]
    ) -> PlanDraft? {
        let isApart = best.packing == PackingChoice.separate
        if !isApart { return PlanDraft(self, phase, .separate, courses) }
        guard configuration.packing == .separate, phase.generation.parallelJobs > 1 else { return nil }
        return PackingChoice.all(.auto, videos: phase.generation.parallelJobs)
            .map { PlanDraft(self, phase, $0, courses) }
            .reduce(nil as PlanDraft?) { best, draft in
                best.map { draft.isBetter(than: $0) ? draft : $0 } ?? draft
            }
    }
}

/// One way to put videos on runner jobs.
struct PackingChoice: Sendable, Equatable {
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
