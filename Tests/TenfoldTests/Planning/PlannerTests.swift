import Testing

@testable import Tenfold

struct PlannerTests {
    private func configuration(
        _ youtube: String,
        slots: Int? = nil,
        packing: Packing = .separate
    ) throws -> Configuration {
        let preset = try #require(ResourcePresets.named(youtube))
        let resource = Resource(
            name: "youtube",
            preset: youtube,
            limits: preset.limits,
            pricesUSD: preset.pricesUSD
        )
        return Configuration(
            resources: [resource],
            packing: packing,
            schedule: ScheduleSettings(slotsPerDay: slots)
        )
    }

    private func plan(_ configuration: Configuration, _ phase: String) throws -> PlanResult {
        let phase = try #require(configuration.phase(PhaseName(phase)))
        return Planner(configuration: configuration, repository: "owner/channel").plan(phase)
    }

    @Test(arguments: [("1x", 4, 4, 7400.0), ("3x", 12, 5, 22_200), ("10x", 40, 5, 74_000)])
    func `the strategy's units allow five videos a day`(
        phase: String,
        asked: Int,
        planned: Int,
        units: Double
    ) throws {
        let result = try plan(try configuration("youtube_2023"), phase)
        #expect(result.videosAsked == asked)
        #expect(result.schedule.videosPerDay == planned)
        #expect(result.mostPerDay == 5)
        #expect(result.fits == (asked == planned))
        let use = try #require(result.limits.first { $0.resource == "youtube" })
        #expect(use.perVideo == 1850)
        #expect(use.asked == units)
        #expect(use.used == Double(planned) * 1850)
        #expect(result.binding == (asked == planned ? [] : ["youtube units"]))
        #expect(result.schedule.zone == "America/Los_Angeles")
    }

    @Test func `three starts of two would need 11,100 units, so they are dealt 2, 2 and 1`() throws {
        var configuration = try configuration("youtube_2023", slots: 3)
        configuration.phases[1].generation.parallelJobs = 2
        let result = try plan(configuration, "3x")
        #expect(result.schedule.slots.map(\.videos) == [2, 2, 1])
        #expect(result.limits.first { $0.id == "youtube units" }?.asked == 11_100)
        #expect(result.limits.first { $0.id == "youtube units" }?.used == 9250)
        #expect(!result.fits)
    }

    @Test func `the extension that a phase needs is named in units`() throws {
        let result = try plan(try configuration("youtube_2023"), "3x")
        #expect(
            result.lifts.first
                == "youtube units: 23,632 units a day in America/Los_Angeles instead of 10,000, 13,632 more"
        )
        var configuration = try configuration("youtube_2023")
        configuration.resources[0].limits[0].amount = 23_632
        #expect(try plan(configuration, "3x").fits)
        configuration.resources[0].limits[0].amount = 23_631
        #expect(try !plan(configuration, "3x").fits)
    }

    @Test func `a slot whose own row is implied by a longer one may still be the busiest`() {
        func row(_ first: Int, _ count: Int, _ most: Int) -> DealingRow {
            DealingRow(first: first, count: count, most: most, limit: 0)
        }
        let own = (0..<3).map { row($0, 1, 5) }
        let dealing = Dealing(slots: 3, rows: own + [row(0, 2, 1), row(1, 1, 1), row(2, 2, 5)])
        #expect(dealing.maximum().videos == 6)
        #expect(dealing.even(6) == [0, 1, 5])
    }
}
