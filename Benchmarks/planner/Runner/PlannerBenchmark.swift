import Tenfold

/// Plans random configurations, up to 12 resources and 288 starts a day, and prints how long each took.
@main
struct PlannerBenchmark {
    private static let zones = [
        "America/Los_Angeles": "PST8PDT,M3.2.0,M11.1.0", "Europe/Berlin": "CET-1CEST,M3.5.0,M10.5.0/3",
        "UTC": "UTC0",
    ].compactMapValues { TimeZoneRules(posix: $0) }

    static func main() {
        var random = SeededGenerator(seed: 1)
        var milliseconds: [Double] = []
        var videos = 0
        for _ in 0..<1000 {
            let configuration = configuration(using: &random)
            guard let phase = configuration.phases.first else { continue }
            let planner = Planner(configuration: configuration, repository: "owner/channel", zones: zones)
            let start = ContinuousClock.now
            videos += planner.plan(phase).schedule.videosPerDay
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            milliseconds.append(Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
        }
        milliseconds.sort()
        func at(_ share: Double) -> String {
            decimalText(milliseconds[Int(share * Double(milliseconds.count - 1))], places: 2)
        }
        print("1000 plans, \(videos) videos a day in all")
        print("half within \(at(0.5)) ms, 95 % within \(at(0.95)) ms, the slowest \(at(1)) ms")
    }

    private static func configuration(using random: inout SeededGenerator) -> Configuration {
        let names = zones.keys.sorted()
        let resources = (0..<Int.random(in: 1...12, using: &random)).map { index in
            let zone = names.randomElement(using: &random) ?? "UTC"
            let window: Window =
                switch Int.random(in: 0...3, using: &random) {
                case 0: .rolling(seconds: Int.random(in: 1...48, using: &random) * 1800)
                case 1: .month(zone: zone)
                default: .day(zone: zone)
                }
            let cost = Double.random(in: 1...100, using: &random)
            let limit = ResourceLimit(
                name: "calls",
                amount: cost * Double.random(in: 2...600, using: &random),
                unit: "calls",
                window: window,
                costs: ["call": cost]
            )
            return Resource(name: "r\(index)", limits: [limit], pricesUSD: ["call": 0.001])
        }
        let preset = ResourcePresets.named("github_free")
        let minutes = Resource(name: "actions_minutes", limits: preset?.limits ?? [])
        let phase = Phase(
            name: PhaseName("p"),
            generation: .init(parallelJobs: Int.random(in: 1...20, using: &random))
        )
        return Configuration(
            startPhase: phase.name,
            phases: [phase],
            resources: resources + (Int.random(in: 0...3, using: &random) == 0 ? [minutes] : []),
            budget: Budget(monthlyUSD: Double.random(in: 1...500, using: &random)),
            schedule: ScheduleSettings(
                slotsPerDay: [1, 2, 3, 4, 6, 8, 12, 24, 48, 96, 288].randomElement(using: &random),
                timezone: names.randomElement(using: &random),
                maxDelayMinutes: Int.random(in: 0...360, using: &random)
            )
        )
    }
}
