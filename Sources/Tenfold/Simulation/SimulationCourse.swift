#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A setting with everything looked up that stays the same in every run of it: names become numbers.
struct SimulationCourse: Sendable {
    let setting: SimulationSetting
    let limits: ContiguousArray<SimulatedLimit>
    /// The calls of each kind, one after the other in ``charges``.
    let scanning: ContiguousArray<Call>
    let making: ContiguousArray<Call>
    let publishing: ContiguousArray<Call>
    let tracking: ContiguousArray<Call>
    let charges: ContiguousArray<SimulatedCharge>
    /// What a video's lease holds, by limit: all its calls together.
    let videoLease: ContiguousArray<SimulatedCharge>
    /// What is added to a lease so that each call can be made again once.
    let repeatLease: ContiguousArray<SimulatedCharge>
    /// What videos' leases pay for.
    let leaseTerms: VideoLeases.Terms
    /// What a lease for publishing alone holds.
    let uploadLease: ContiguousArray<SimulatedCharge>
    /// What one look at the figures takes.
    let trackingLease: ContiguousArray<SimulatedCharge>
    /// The second of each slot of each day, from the simulation's start.
    let starts: ContiguousArray<Int>
    /// The videos of each slot.
    let videos: ContiguousArray<Int>
    /// Views of a video after a week, at 1,024 evenly spaced ranks.
    let views: ContiguousArray<Double>
    /// The seconds at which months begin in UTC, the first one after the start first.
    let months: ContiguousArray<Int>
    /// How many days, and the second at which they are over.
    let days: Int
    let end: Int

    /// Calls that are made together; all are answered or the first refusal ends them.
    struct Call: Sendable {
        var charges: Range<Int>
        /// What a repeat takes: one operation of several.
        var repeated: Range<Int>
        /// US dollars.
        var price: Double
    }

    init(_ setting: SimulationSetting) {
        self.setting = setting
        days = setting.days
        end = setting.days * 86_400
        let start = setting.start.number * 86_400
        func turns(_ zone: String) -> ZoneTurns {
            let rules =
                setting.zones[zone] ?? TimeZoneRules.shipped[zone].flatMap { TimeZoneRules(posix: $0) }
                ?? .utc
            return ZoneTurns(rules, from: start, days: setting.days)
        }
        var known: [String: ZoneTurns] = [:]
        for zone in Set(
            setting.resources.flatMap(\.limits).compactMap(\.window.zone) + [setting.plan.zone]
        ) {
            known[zone] = turns(zone)
        }
        limits = Self.limits(setting, start, known)
        var book = CallBook(setting.resources, limits)
        scanning = book.calls(setting.demand.scanning)
        making = book.calls(setting.demand.making)
        publishing = book.together(setting.demand.publishing)
        tracking = book.together(setting.demand.tracking)
        charges = book.charges
        videoLease = book.sum(making + publishing + tracking)
        repeatLease = book.sum(making, \.repeated)
        leaseTerms = VideoLeases.Terms(limits, charges, once: videoLease, again: repeatLease)
        uploadLease = book.sum(publishing + tracking)
        trackingLease = book.sum(tracking)
        videos = ContiguousArray(setting.plan.slots.map(\.videos))
        starts = Self.starts(setting, start, known[setting.plan.zone])
        views = Self.views
        months = Self.turns(
            .month(zone: "UTC"),
            start,
            setting.days,
            ["UTC": ZoneTurns(.utc, from: start, days: days)]
        )
    }

    private static func limits(
        _ setting: SimulationSetting,
        _ start: Int,
        _ zones: [String: ZoneTurns]
    ) -> ContiguousArray<SimulatedLimit> {
        ContiguousArray(
            setting.resources.flatMap { resource in
                resource.limits.map { limit in
                    var seconds = 0
                    if case .rolling(let length) = limit.window { seconds = length }
                    return SimulatedLimit(
                        name: "\(resource.name).\(limit.name)",
                        unit: limit.unit,
                        amount: limit.amount,
                        seconds: seconds,
                        turns: Self.turns(limit.window, start, setting.days, zones)
                    )
                }
            }
        )
    }

    /// The ends of calendar windows from the first one that ends after the start.
    private static func turns(
        _ window: Window,
        _ start: Int,
        _ days: Int,
        _ zones: [String: ZoneTurns]
    )
        -> ContiguousArray<Int>
    {
        guard let zone = window.zone.flatMap({ zones[$0] }) else { return [] }
        let first = zone.day(of: start)
        let midnights = (first + 1...first + days + 70).filter { day in
            if case .month = window { Day(number: day).ofMonth == 1 } else { true }
        }
        return ContiguousArray(midnights.map { zone.second(ofLocal: $0 * 86_400) - start } + [Int.max])
    }

    private static func starts(_ setting: SimulationSetting, _ start: Int, _ zone: ZoneTurns?)
        -> ContiguousArray<Int>
    {
        guard let zone else { return [] }
        let first = setting.start.number
        return ContiguousArray(
            (0..<setting.days).flatMap { day in
                setting.plan.slots.map {
                    zone.second(ofLocal: (first + day) * 86_400 + $0.minuteOfDay * 60) - start
                }
            }
        )
    }

    /// Log-normal with a deviation of 1.6 and a median of 400, as the models of the decision rules take it.
    private static var views: ContiguousArray<Double> {
        ContiguousArray(
            (0..<1024).map { rank in
                let share = (Double(rank) + 0.5) / 1024
                // Tocher's logistic approximation of the normal quantile, good to two per cent of its scale.
                let normal = Logarithms.log(share / (1 - share)) / 1.702
                return 400 * Logarithms.exp(1.6 * normal)
            }
        )
    }
}
