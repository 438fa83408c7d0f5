import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The simulation counts leases in numbers, for speed; it must count as the ledger does.
struct LeaseBooksTests {
    @Test(
        arguments: [
            Window.rolling(seconds: 3600), .day(zone: "America/Los_Angeles"), .month(zone: "UTC"),
        ],
        0..<6 as Range<UInt64>
    )
    func `the simulation's books agree with the ledger`(window: Window, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, purpose: "\(window)")
        let limit = ResourceLimit(
            name: "units",
            amount: 10_000,
            unit: "units",
            window: window,
            costs: ["call": 1]
        )
        let resource = Resource(name: "own", limits: [limit])
        // Across the autumn change of clocks and the end of a month.
        let start = Day(number: 20_756)
        var setting = SimulationSetting(
            plan: SchedulePlan(phase: PhaseName("1x"), zone: "UTC", slots: [], maxDelayMinutes: 0),
            resources: [resource],
            demand: SimulatedDemand(),
            start: start
        )
        setting.days = 12
        var books = LeaseBooks(SimulationCourse(setting).limits, margin: 0.05)
        var ledger = Ledger(resources: [resource], usage: [], safetyMargin: 0.05)
        var second = 0
        for step in 0..<600 {
            second += Int.random(in: 1...2500, using: &random)
            guard second < 11 * 86_400 else { break }
            // A lapsed lease is spent where it lapsed, in the order of time.
            for lease in ledger.leases.sorted(by: { $0.expiresAt < $1.expiresAt }) where lease.job == 1 {
                let lapsed = Int(lease.expiresAt.timeIntervalSince(start.start))
                guard lapsed <= second, let place = ledger.leases.firstIndex(of: lease) else { continue }
                books.hold([SimulatedCharge(limit: 0, units: lease.grants[0].units)], times: -1)
                books.note(0, lease.grants[0].units, usedAt: lapsed, now: lapsed)
                ledger.leases[place].job = 2
            }
            let now = start.start.addingTimeInterval(Double(second))
            let free = ledger.free(limit, of: resource, at: now)
            #expect(abs(max(0, books.free(0, at: second)) - free) < 1e-6, "\(window) step \(step)")
            if Bool.random(using: &random) {
                let units = Double(Int.random(in: 1...2000, using: &random))
                guard units <= free else { continue }
                let lease = Lease(
                    run: "\(step)",
                    job: 1,
                    grantedAt: now,
                    expiresAt: now.addingTimeInterval(7200),
                    grants: [Grant(resource: "own", limit: "units", units: units)]
                )
                ledger.leases.append(lease)
                books.hold([SimulatedCharge(limit: 0, units: units)], times: 1)
            } else if let place = ledger.leases.firstIndex(where: { $0.job == 1 }) {
                let lease = ledger.leases.remove(at: place)
                books.hold([SimulatedCharge(limit: 0, units: lease.grants[0].units)], times: -1)
                let used = (lease.grants[0].units / 2).rounded()
                let began = Int(lease.grantedAt.timeIntervalSince(start.start))
                let at = Int.random(in: began...second, using: &random)
                books.note(0, used, usedAt: at, now: second)
                ledger.usage.append(
                    UsageRecord(
                        resource: "own",
                        operation: "call",
                        units: used,
                        run: "\(step)",
                        job: 3,
                        subject: "",
                        takenAt: start.start.addingTimeInterval(Double(at))
                    )
                )
            }
        }
    }
}
