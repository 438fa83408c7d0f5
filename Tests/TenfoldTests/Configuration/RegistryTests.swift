import Testing

@testable import Tenfold

struct RegistryTests {
    @Test func `every preset has a name of its own, a source, a day, and costs within its limits`() {
        let presets = ResourcePresets.all
        #expect(Set(presets.map(\.name)).count == presets.count)
        for preset in presets {
            #expect(preset.source.hasPrefix("https://") && UTCTime.date(preset.asOf) != nil, "\(preset.name)")
            #expect(Set(preset.limits.map(\.name)).count == preset.limits.count)
            for limit in preset.limits {
                #expect(limit.amount > 0 && limit.costs.values.allSatisfy { $0 <= limit.amount })
                if case .day(let zone) = limit.window { #expect(TimeZoneNames.all.contains(zone)) }
            }
        }
    }

    @Test func `the strategy's preset charges 1,850 units a video`() throws {
        let limit = try #require(ResourcePresets.named("youtube_2023")?.limits.first)
        #expect(limit.costs.values.reduce(0, +) == 1850)
        #expect(limit.amount == 10_000)
    }

    @Test func `each step has a provider that works offline, and it is the one used by default`() throws {
        for step in StepName.allCases {
            let first = try #require(Providers.of(step).first)
            #expect(first.isOffline)
            #expect(Pipeline()[step] == .use(first.name))
            #expect(Set(Providers.of(step).map(\.name)).count == Providers.of(step).count)
        }
    }

    @Test func `each provider's preset is one that ships`() {
        for preset in Providers.all.compactMap(\.preset) {
            #expect(ResourcePresets.named(preset) != nil, "\(preset)")
        }
    }

    @Test func `the strategy's phases have the strategy's figures`() {
        let phases = Phase.strategy
        #expect(phases.map(\.name.rawValue) == ["1x", "3x", "10x"])
        #expect(phases.map(\.generation.parallelJobs) == [1, 3, 10])
        #expect(phases.map(\.scoring.rejectionThreshold) == [85, 80, 75])
        #expect(phases.map(\.success.minJobs) == [1, 2, 7])
        #expect(phases.last?.detection.topPatternsCount == 50)
    }
}
