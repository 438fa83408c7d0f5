/// Channels drawn at random that the planner is tested and timed on: limits of every kind of window, in any zone.
public enum PlanningWorld {
    /// The clocks of the zones that the limits name.
    public static let zones = [
        "America/Los_Angeles": "PST8PDT,M3.2.0,M11.1.0", "Europe/Berlin": "CET-1CEST,M3.5.0,M10.5.0/3",
        "UTC": "UTC0",
    ].compactMapValues { TimeZoneRules(posix: $0) }

    /// Draws a channel with a phase.
    ///
    /// - Parameters:
    ///   - resources: How many resources it may have; each has one limit.
    ///   - videos: How many videos' cost a limit may allow.
    ///   - parallelJobs: How many jobs a run may have.
    ///   - slots: How many starts a day may have.
    ///   - random: Where the draws come from.
    public static func draw(
        resources: ClosedRange<Int>,
        videos: ClosedRange<Double>,
        parallelJobs: ClosedRange<Int>,
        slots: some RandomAccessCollection<Int>,
        using random: inout SeededGenerator
    ) -> (configuration: Configuration, phase: Phase) {
        let names = zones.keys.sorted()
        let drawn = (0..<Int.random(in: resources, using: &random)).map { index in
            resource(index, videos, names.randomElement(using: &random) ?? "UTC", using: &random)
        }
        let schedule = ScheduleSettings(
            slotsPerDay: slots.randomElement(using: &random),
            timezone: names.randomElement(using: &random),
            maxDelayMinutes: Int.random(in: 0...360, using: &random),
            retries: 0
        )
        let phase = Phase(
            name: PhaseName("p"),
            generation: .init(parallelJobs: Int.random(in: parallelJobs, using: &random))
        )
        let configuration = Configuration(
            repository: RepositorySettings(plan: .enterprise, visibility: .public),
            startPhase: phase.name,
            phases: [phase],
            resources: drawn,
            schedule: schedule
        )
        return (configuration, phase)
    }

    private static func resource(
        _ index: Int,
        _ videos: ClosedRange<Double>,
        _ zone: String,
        using random: inout SeededGenerator
    ) -> Resource {
        let window: Window =
            switch Int.random(in: 0...3, using: &random) {
            case 0: .rolling(seconds: Int.random(in: 1...48, using: &random) * 1800)
            case 1: .month(zone: zone)
            default: .day(zone: zone)
            }
        let cost = Double.random(in: 1...100, using: &random)
        let limit = ResourceLimit(
            name: "calls",
            amount: cost * Double.random(in: videos, using: &random),
            unit: "calls",
            window: window,
            costs: ["call": cost]
        )
        return Resource(name: "r\(index)", limits: [limit], pricesUSD: ["call": 0.001])
    }
}
