/// What the channel knows of its limits: what it was told was used, and what it set aside.
///
/// The rules of ``Ledger`` and ``Lease`` in numbers, for speed: usage is known once a run is collected, a lease
/// counts in full until then, and one that lapses counts as spent where it lapsed.
struct LeaseBooks: Sendable {
    private let limits: ContiguousArray<SimulatedLimit>
    private let share: Double
    private var known: ContiguousArray<Double>
    private var held: ContiguousArray<Double>
    private var turn: ContiguousArray<Int>
    private var entries: ContiguousArray<ContiguousArray<Entry>>

    private struct Entry {
        var second: Int
        var units: Double
    }

    init(_ limits: ContiguousArray<SimulatedLimit>, margin: Double) {
        self.limits = limits
        share = 1 - margin
        known = ContiguousArray(repeating: 0, count: limits.count)
        held = ContiguousArray(repeating: 0, count: limits.count)
        turn = ContiguousArray(repeating: 0, count: limits.count)
        entries = ContiguousArray(repeating: [], count: limits.count)
    }

    /// Units that may still be promised.
    mutating func free(_ limit: Int, at second: Int) -> Double {
        turnPage(limit, second)
        return limits[limit].amount * share - known[limit] - held[limit]
    }

    /// How many times all charges together can still be promised.
    mutating func payable(_ charges: ContiguousArray<SimulatedCharge>, most: Int, at second: Int)
        -> Int
    {
        var count = most
        for charge in charges where charge.units > 0 {
            let times = (free(charge.limit, at: second) + 1e-6) / charge.units
            count = min(count, times < 1 ? 0 : times >= Double(most) ? most : Int(times))
        }
        return count
    }

    /// Sets units aside, or gives them back where `times` is negative.
    mutating func hold(_ charges: ContiguousArray<SimulatedCharge>, times: Int) {
        for charge in charges { held[charge.limit] += charge.units * Double(times) }
    }

    /// Notes what was used, as it is told later or at once; `now` is not before `second`.
    mutating func note(_ limit: Int, _ units: Double, usedAt second: Int, now: Int) {
        if limits[limit].seconds > 0 {
            entries[limit].append(Entry(second: second, units: units))
            known[limit] += units
        } else {
            turnPage(limit, now)
            let place = turn[limit]
            if place == 0 || limits[limit].turns[place - 1] <= second { known[limit] += units }
        }
    }

    /// The number of a calendar limit's current window.
    mutating func window(_ limit: Int, at second: Int) -> Int {
        turnPage(limit, second)
        return turn[limit]
    }

    private mutating func turnPage(_ limit: Int, _ second: Int) {
        let seconds = limits[limit].seconds
        guard seconds > 0 else {
            while limits[limit].turns[turn[limit]] <= second {
                turn[limit] += 1
                known[limit] = 0
            }
            return
        }
        guard !entries[limit].isEmpty else { return }
        entries[limit].removeAll { $0.second < second - seconds }
        known[limit] = entries[limit].reduce(0) { $0 + $1.units }
    }
}
