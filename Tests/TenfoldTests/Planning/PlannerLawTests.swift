import TenfoldTesting
import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Plays plans against windows as servers count them: starts late or on time, over the days when clocks change.
struct PlannerLawTests {
    private static let zones = PlanningWorld.zones

    @Test(arguments: 0..<16)
    func `no window ever holds more than its limit, whatever comes late`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed), purpose: "plans")
        let (configuration, phase) = PlanningWorld.draw(
            resources: 1...4,
            videos: 2...60,
            parallelJobs: 1...9,
            slots: 1...30,
            using: &random
        )
        let plan = Planner(configuration: configuration, repository: "o/\(seed)", zones: Self.zones).plan(
            phase
        )
        let delay = plan.schedule.maxDelayMinutes
        for begin in ["2027-03-08", "2027-03-24", "2027-10-28"] {
            let charges = try Self.charges(plan.schedule, from: begin, delay: delay + 75, using: &random)
            for use in plan.limits where use.resource != "github" {
                let most = use.amount - use.kept
                for (start, end) in Self.windows(use.window, charges) {
                    let videos = charges.lazy.filter { $0.at >= start && $0.at < end }
                        .reduce(0) { $0 + $1.videos }
                    #expect(Double(videos) * use.perVideo <= most + 1e-6, "\(seed) \(use.id) \(begin)")
                }
            }
        }
        for slot in plan.schedule.slots {
            #expect(slot.videos <= phase.generation.parallelJobs)
        }
    }

    private struct Charge {
        var at: Date
        var videos: Int
    }

    /// Twelve days of runs; each is charged as early or as late as it can be, or in between.
    private static func charges(
        _ schedule: SchedulePlan,
        from day: String,
        delay: Int,
        using random: inout SeededGenerator
    ) throws -> [Charge] {
        let rules = try #require(zones[schedule.zone])
        let begin = try #require(UTCTime.date(day))
        return (0..<12).flatMap { day in
            schedule.slots.map { slot in
                let local = begin.addingTimeInterval(Double(day * 1440 + slot.minuteOfDay) * 60)
                let guess = local.addingTimeInterval(-Double(rules.offset(at: local)))
                let start = local.addingTimeInterval(-Double(rules.offset(at: guess)))
                let late =
                    [0, delay, Int.random(in: 0...delay, using: &random)].randomElement(using: &random) ?? 0
                return Charge(at: start.addingTimeInterval(Double(late) * 60), videos: slot.videos)
            }
        }
    }

    /// The calendar windows of the days, or a rolling one that begins with each charge.
    private static func windows(_ window: Window, _ charges: [Charge]) -> [(Date, Date)] {
        switch window {
        case .rolling(let seconds):
            return charges.map { ($0.at, $0.at.addingTimeInterval(Double(seconds))) }
        case .day(let zone):
            guard let rules = zones[zone] else { return [] }
            return Set(charges.map { rules.startOfDay($0.at) }).map { ($0, rules.startOfNextDay($0)) }
        case .month:
            return charges.first.map { [($0.at, .distantFuture)] } ?? []
        }
    }
}
