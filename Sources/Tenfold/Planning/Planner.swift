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
        var search = PackingSearch(self, phase, courses(phase))
        let choices = PackingChoice.all(configuration.packing, videos: phase.generation.parallelJobs)
        let best = search.best(of: choices) ?? search.draft(.separate)
        return best.result(besides: alternative(to: best, &search, phase))
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
    private func alternative(to best: PlanDraft, _ search: inout PackingSearch, _ phase: Phase) -> PlanDraft?
    {
        guard best.packing == PackingChoice.separate else { return search.draft(.separate) }
        guard configuration.packing == .separate, phase.generation.parallelJobs > 1 else { return nil }
        return search.best(of: PackingChoice.all(.auto, videos: phase.generation.parallelJobs))
    }
}
