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
        var both = BothBooks(window)
        var second = 0
        for step in 0..<600 {
            second += Int.random(in: 1...2500, using: &random)
            guard second < 11 * 86_400 else { break }
            both.lapse(upTo: second)
            let free = both.ledger.free(both.limit, of: both.resource, at: both.moment(second))
            #expect(abs(max(0, both.books.free(0, at: second)) - free) < 1e-6, "\(window) step \(step)")
            if Bool.random(using: &random) {
                let units = Double(Int.random(in: 1...2000, using: &random))
                if units <= free { both.grant(units, run: step, at: second) }
            } else {
                both.tellUse(upTo: second, &random)
            }
        }
    }
}

/// One limit, counted twice.
private struct BothBooks: ~Copyable {
    let limit: ResourceLimit
    let resource: Resource
    var books: LeaseBooks
    var ledger: Ledger
    // Across the autumn change of clocks and the end of a month.
    let start = Day(number: 20_756)

    init(_ window: Window) {
        limit = ResourceLimit(
            name: "units",
            amount: 10_000,
            unit: "units",
            window: window,
            costs: ["call": 1]
        )
        resource = Resource(name: "own", limits: [limit])
        var setting = SimulationSetting(
            plan: SchedulePlan(phase: PhaseName("1x"), zone: "UTC", slots: [], maxDelayMinutes: 0),
            resources: [resource],
            demand: SimulatedDemand(),
            start: start
        )
        setting.days = 12
        books = LeaseBooks(SimulationCourse(setting).limits, margin: 0.05)
        ledger = Ledger(resources: [resource], usage: [], safetyMargin: 0.05)
    }

    func moment(_ second: Int) -> Date { start.start.addingTimeInterval(Double(second)) }

    private func second(_ moment: Date) -> Int { Int(moment.timeIntervalSince(start.start)) }

    /// A lapsed lease is spent where it lapsed, in the order of time.
    mutating func lapse(upTo now: Int) {
        for lease in ledger.leases.sorted(by: { $0.expiresAt < $1.expiresAt }) where lease.job == 1 {
            let lapsed = second(lease.expiresAt)
            guard lapsed <= now, let place = ledger.leases.firstIndex(of: lease) else { continue }
            books.hold([SimulatedCharge(limit: 0, units: lease.grants[0].units)], times: -1)
            books.note(0, lease.grants[0].units, usedAt: lapsed, now: lapsed)
            ledger.leases[place].job = 2
        }
    }

    mutating func grant(_ units: Double, run: Int, at now: Int) {
        let lease = Lease(
            run: "\(run)",
            job: 1,
            grantedAt: moment(now),
            expiresAt: moment(now + 7200),
            grants: [Grant(resource: "own", limit: "units", units: units)]
        )
        ledger.leases.append(lease)
        books.hold([SimulatedCharge(limit: 0, units: units)], times: 1)
    }

    /// The oldest lease is closed: half of it was used at some moment since.
    mutating func tellUse(upTo now: Int, _ random: inout SeededGenerator) {
        guard let place = ledger.leases.firstIndex(where: { $0.job == 1 }) else { return }
        let lease = ledger.leases.remove(at: place)
        books.hold([SimulatedCharge(limit: 0, units: lease.grants[0].units)], times: -1)
        let used = (lease.grants[0].units / 2).rounded()
        let at = Int.random(in: second(lease.grantedAt)...now, using: &random)
        books.note(0, used, usedAt: at, now: now)
        ledger.usage.append(
            UsageRecord(
                resource: "own",
                operation: "call",
                units: used,
                run: lease.run,
                job: 3,
                subject: "",
                takenAt: moment(at)
            )
        )
    }
}
