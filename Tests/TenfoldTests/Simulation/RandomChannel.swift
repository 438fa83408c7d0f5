import Tenfold

/// A channel with limits, phases and schedules drawn at random.
struct RandomChannel {
    let configuration: Configuration
    let phase: Phase
    let plan: SchedulePlan

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed, purpose: "channel")
        func pick<Value>(_ values: [Value]) -> Value {
            values[Int.random(in: 0..<values.count, using: &random)]
        }
        var presets = [pick(["youtube", "youtube_2023"])]
        presets += ["openai", "pexels"].filter { _ in Bool.random(using: &random) }
        var resources = presets.compactMap(ResourcePresets.named).map { preset in
            let factor = pick([0.5, 1, 1, 1, 2, 7.3])
            return Resource(
                name: preset.name,
                preset: preset.name,
                limits: preset.limits.map { limit in
                    var limit = limit
                    limit.amount = (limit.amount * factor).rounded()
                    return limit
                },
                pricesUSD: preset.pricesUSD
            )
        }
        if Bool.random(using: &random) {
            let window = pick([
                Window.rolling(seconds: 60), .rolling(seconds: 3600), .rolling(seconds: 10_800),
                .day(zone: "UTC"), .day(zone: "America/Los_Angeles"), .month(zone: "UTC"),
            ])
            resources.append(
                Resource(
                    name: "own",
                    limits: [
                        ResourceLimit(
                            name: "calls",
                            amount: Double(Int.random(in: 3...900, using: &random)),
                            unit: "calls",
                            window: window,
                            costs: [pick(["image_search", "upload", "own_call"]): pick([1, 1.5, 2])]
                        )
                    ]
                )
            )
        }
        let jobs = pick([1, 2, 3, 5, 10, 16])
        phase = Phase(name: PhaseName("\(jobs)x"), generation: .init(parallelJobs: jobs))
        configuration = Configuration(
            repository: RepositorySettings(visibility: pick([.private, .public])),
            startPhase: phase.name,
            phases: [phase],
            resources: resources,
            safetyMargin: pick([0.02, 0.05, 0.1]),
            packing: pick([.separate, .auto]),
            schedule: ScheduleSettings(slotsPerDay: pick([1, 2, 3, 4, 6, 8, 12, 24]))
        )
        plan = Planner(configuration: configuration, repository: "owner/\(seed)").plan(phase).schedule
    }
}
