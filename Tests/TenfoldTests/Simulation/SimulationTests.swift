import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct SimulationTests {
    /// How many simulated years the laws are held against: a few, or as many as the environment says.
    private static let years =
        UInt64(ProcessInfo.processInfo.environment["TENFOLD_SIMULATED_YEARS"] ?? "") ?? 24

    private func channel(_ preset: String) throws -> Configuration {
        let preset = try #require(ResourcePresets.named(preset))
        return Configuration(resources: [Resource(name: "youtube", limits: preset.limits)])
    }

    private func phase(_ name: String) throws -> Phase {
        try #require(Phase.strategy.first { $0.name == PhaseName(name) })
    }

    @Test func `no plan of the planner's is refused in any year, whatever goes wrong`() {
        var videos = 0
        for seed in 0..<Self.years {
            let channel = RandomChannel(seed: seed)
            guard channel.plan.videosPerDay > 0 else { continue }
            let simulation = Simulation(SimulationSetting(channel.configuration, plan: channel.plan))
            let report = simulation.run(seed: seed)
            #expect(report.refused == 0, "seed \(seed): \(report.refusals)")
            videos += report.videos
        }
        #expect(videos > Int(Self.years) * 100, "the law is empty where nothing is published")
    }

    @Test func `within the planned delay a plan needs no leases to stay within the limits`() {
        for seed in 0..<Self.years {
            let channel = RandomChannel(seed: seed)
            guard channel.plan.videosPerDay > 0 else { continue }
            var setting = SimulationSetting(channel.configuration, plan: channel.plan, hasLeases: false)
            setting.delays = StartDelays.measured.capped(atMinutes: Double(channel.plan.maxDelayMinutes))
            setting.delays.together = 0
            setting.misfortunes = .none
            // The planner counts what measuring takes with the video; a look that was missed comes double.
            setting.demand.publishing.merge(setting.demand.tracking, uniquingKeysWith: +)
            setting.demand.tracking = [:]
            let report = Simulation(setting).run(seed: seed)
            #expect(report.refused == 0, "seed \(seed): \(report.refusals)")
        }
    }

    @Test(arguments: ["3x", "10x"])
    func `the strategy's four runs a day are refused on most days`(phase name: String) throws {
        let plan = SchedulePlan.strategy(try phase(name))
        let setting = SimulationSetting(try channel("youtube_2023"), plan: plan, hasLeases: false)
        for seed in 0..<3 as Range<UInt64> {
            let report = Simulation(setting).run(seed: seed)
            #expect(report.daysRefused > 330)
            #expect(report.refusals.map(\.limit) == ["youtube.units"])
            #expect(report.videosPerDay < 6.3)
            #expect(report.lines[1].text.hasPrefix("on \(report.daysRefused) of 365 days: "))
        }
    }

    @Test func `the strategy's ten at noon are refused too, and its four a day at 1x are not`() throws {
        let ten = SchedulePlan.strategy(try phase("10x"), onceADay: true)
        let limits = try channel("youtube_2023")
        let refused = Simulation(SimulationSetting(limits, plan: ten, hasLeases: false)).run(seed: 1)
        #expect(refused.daysRefused > 250)
        var calm = SimulationSetting(
            limits,
            plan: SchedulePlan.strategy(try phase("1x")),
            hasLeases: false
        )
        calm.delays = .none
        #expect(Simulation(calm).run(seed: 1).refused == 0)
    }

    @Test func `on a calm year every planned video is published`() throws {
        let phase = try phase("3x")
        let configuration = try channel("youtube_2023")
        let plan = Planner(configuration: configuration, repository: "owner/channel").plan(phase).schedule
        var setting = SimulationSetting(configuration, plan: plan)
        setting.delays = .none
        setting.misfortunes = .none
        let report = Simulation(setting).run(seed: 4)
        #expect(report.perDay.last == 5)
        // The slots of the last day in Pacific time lie partly beyond the last day in UTC.
        #expect(report.videos >= 5 * 364)
        let losses = report.losses
        #expect(losses.failed + losses.errored + losses.unheard + losses.parked + losses.unpaid == 0)
        #expect(report.starts.late + report.starts.lost + report.starts.short == 0)
    }

    /// Once in a few years a runner is lost while a call waits to be made again; the lane must not wait for its video.
    @Test func `the lane never stops for good`() throws {
        let resources = try ["youtube", "pexels", "openai"].map { name in
            Resource(name: name, limits: try #require(ResourcePresets.named(name)).limits)
        }
        var setting = SimulationSetting(
            Configuration(resources: resources),
            plan: SchedulePlan.strategy(try phase("10x")),
            hasLeases: false
        )
        setting.days = 120
        setting.misfortunes.callFails = 0.4
        setting.misfortunes.retries = 9
        setting.misfortunes.runnerLost = 0.2
        let report = Simulation(setting).run(seed: 1)
        #expect(report.losses.unheard > 100)
        #expect(report.perDay.suffix(7).allSatisfy { $0 > 0 }, "\(report.perDay.suffix(7))")
    }

    @Test func `equal seeds give equal reports and pictures, others do not`() throws {
        let phase = try phase("3x")
        let setting = SimulationSetting(
            try channel("youtube_2023"),
            plan: SchedulePlan.strategy(phase),
            hasLeases: false
        )
        let one = Simulation(setting).picture(seed: 7)
        let other = Simulation(setting).picture(seed: 7)
        #expect(one.report == other.report)
        #expect(one.picture.xmlDocument == other.picture.xmlDocument)
        #expect(one.report == Simulation(setting).run(seed: 7), "a picture changes nothing")
        #expect(one.report != Simulation(setting).run(seed: 8))
    }

    @Test func `measured delays are as late, and as often lost, as was measured`() throws {
        let setting = SimulationSetting(
            try channel("youtube"),
            plan: SchedulePlan.strategy(try phase("1x")),
            hasLeases: false
        )
        let starts = Simulation(setting).run(seed: 3).starts
        #expect((60...220).contains(starts.medianDelayMinutes))
        #expect((280...640).contains(starts.longDelayMinutes))
        #expect(starts.lost > 10)
        #expect(starts.lost + starts.came >= 4 * 365 - 8)
        #expect(starts.together > 10)
    }

    @Test func `a lost runner's lease is missed until its day is over, and no longer`() throws {
        let configuration = try channel("youtube_2023")
        let plan = Planner(configuration: configuration, repository: "owner/channel")
            .plan(try phase("3x")).schedule
        var setting = SimulationSetting(configuration, plan: plan)
        setting.delays = .none
        setting.misfortunes = .none
        setting.misfortunes.runnerLost = 0.5
        let report = Simulation(setting).run(seed: 5)
        #expect(report.refused == 0)
        let started = report.videos + report.losses.unheard
        #expect(started >= 4 * 364, "a new day pays for five jobs again")
        #expect(report.losses.unheard > 600)
    }
}
