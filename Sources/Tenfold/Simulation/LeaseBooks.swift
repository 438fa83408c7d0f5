/// What the channel knows of its limits: what it was told was used, and what it set aside.
///
/// The rules of ``Ledger`` and ``Lease`` in numbers, for speed: usage is known once a run is collected, a lease
/// counts in full until then, and one that lapses counts as spent where it lapsed.
struct LeaseBooks: Sendable {
    private var windows: ContiguousArray<LeaseWindow>

    init(_ limits: ContiguousArray<SimulatedLimit>, margin: Double) {
        windows = ContiguousArray(limits.map { LeaseWindow($0, share: 1 - margin) })
    }

    /// Units that may still be promised.
    mutating func free(_ limit: Int, at second: Int) -> Double { windows[limit].free(at: second) }

    /// How many times all charges together can still be promised.
    mutating func payable(_ charges: ContiguousArray<SimulatedCharge>, most: Int, at second: Int)
        -> Int
    {
        var windows = self.windows.mutableSpan
        var count = most
        for charge in charges where charge.units > 0 {
            let times = (windows[charge.limit].free(at: second) + 1e-6) / charge.units
            count = min(count, times < 1 ? 0 : times >= Double(most) ? most : Int(times))
        }
        return count
    }

    /// Sets units aside, or gives them back where `times` is negative.
    mutating func hold(_ charges: ContiguousArray<SimulatedCharge>, times: Int) {
        var windows = self.windows.mutableSpan
        for charge in charges { windows[charge.limit].held += charge.units * Double(times) }
    }

    /// Notes what calls used, as it is told later.
    mutating func note(
        _ calls: ContiguousArray<SimulatedUsage>,
        _ charges: ContiguousArray<SimulatedCharge>,
        now: Int
    ) {
        var windows = self.windows.mutableSpan
        for call in calls {
            for place in call.charges {
                windows[charges[place].limit].note(charges[place].units, usedAt: call.second, now: now)
            }
        }
    }

    /// Notes what was used, as it is told later or at once; `now` is not before `second`.
    mutating func note(_ limit: Int, _ units: Double, usedAt second: Int, now: Int) {
        windows[limit].note(units, usedAt: second, now: now)
    }

    /// The number of a calendar limit's current window.
    mutating func window(_ limit: Int, at second: Int) -> Int { windows[limit].number(at: second) }
}

/// What is known of one limit, and until when that holds.
private struct LeaseWindow: Sendable {
    /// Units that may be promised of a whole window.
    private let amount: Double
    /// The length of a rolling window; 0 for a calendar one.
    private let length: Int
    /// The ends of calendar windows, and the place of the current one's.
    private let turns: ContiguousArray<Int>
    private var turn = 0
    private var known = 0.0
    var held = 0.0
    /// The second from which on less is known to be used.
    private var changesAt: Int
    /// What a rolling window holds.
    private var queue = UnitQueue()

    init(_ limit: SimulatedLimit, share: Double) {
        amount = limit.amount * share
        length = limit.seconds
        turns = limit.turns
        changesAt = turns.first ?? Int.max
    }

    @inline(__always)
    mutating func free(at second: Int) -> Double {
        if second >= changesAt { turnPage(second) }
        return amount - known - held
    }

    @inline(__always)
    mutating func number(at second: Int) -> Int {
        if second >= changesAt { turnPage(second) }
        return turn
    }

    @inline(__always)
    mutating func note(_ units: Double, usedAt second: Int, now: Int) {
        if length == 0 {
            if now >= changesAt { turnPage(now) }
            if turn == 0 || turns[turn - 1] <= second { known += units }
        } else if second >= now - length {
            queue.add(units, at: second)
            known = queue.total
            changesAt = min(changesAt, second + length + 1)
        }
    }

    private mutating func turnPage(_ second: Int) {
        guard length > 0 else {
            known = 0
            while turns[turn] <= second { turn += 1 }
            changesAt = turns[turn]
            return
        }
        queue.forget(upTo: second - length - 1)
        known = queue.total
        changesAt = queue.first.map { $0 + length + 1 } ?? Int.max
    }
}
