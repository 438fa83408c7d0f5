import Tenfold

/// Plans random channels, up to 12 resources and 288 starts a day, and prints how long each took.
///
/// One in four has the minutes of GitHub's free plan, all have a budget.
@main
struct PlannerBenchmark {
    static func main() {
        var random = SeededGenerator(seed: 1)
        var milliseconds: [Double] = []
        var videos = 0
        for _ in 0..<1000 {
            let (configuration, phase) = channel(using: &random)
            let planner = Planner(
                configuration: configuration,
                repository: "owner/channel",
                zones: PlanningWorld.zones
            )
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

    private static func channel(using random: inout SeededGenerator) -> (Configuration, Phase) {
        var (configuration, phase) = PlanningWorld.draw(
            resources: 1...12,
            videos: 2...600,
            parallelJobs: 1...20,
            slots: [1, 2, 3, 4, 6, 8, 12, 24, 48, 96, 288],
            using: &random
        )
        configuration.budget = Budget(monthlyUSD: Double.random(in: 1...500, using: &random))
        if Int.random(in: 0...3, using: &random) == 0, let preset = ResourcePresets.named("github_free") {
            configuration.repository = RepositorySettings()
            configuration.resources.append(Resource(name: "actions_minutes", limits: preset.limits))
        }
        return (configuration, phase)
    }
}
