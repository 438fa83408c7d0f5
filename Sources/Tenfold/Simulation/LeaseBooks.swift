/// What the channel knows of its limits: what it was told was used, and what it set aside.
///
/// The rules of ``Ledger`` and ``Lease`` in numbers, for speed: usage is known once a run is collected, a lease
/// counts in full until then, and one that lapses counts as spent where it lapsed.
struct LeaseBooks: ~Copyable {
    private var limits = OwnedRow<LeaseLimit>()

    init(_ limits: ContiguousArray<SimulatedLimit>, margin: Double) {
        // What was used a whole window ago still counts, as the ledger has it.
        for limit in limits {
            let amount = limit.amount * (1 - margin)
            self.limits.append(LeaseLimit(amount: amount, known: UsedWindow(limit, grace: 1)))
        }
    }

    /// Units that may still be promised.
    mutating func free(_ limit: Int, at second: Int) -> Double { limits[limit].free(at: second) }

    /// How many times all charges together can still be promised.
    mutating func payable(_ charges: ContiguousArray<SimulatedCharge>, most: Int, at second: Int)
        -> Int
    {
        guard most > 0 else { return 0 }
        var count = most
        for charge in charges where charge.units > 0 {
            let times = (limits[charge.limit].free(at: second) + 1e-6) / charge.units
            count = min(count, times < 1 ? 0 : times >= Double(most) ? most : Int(times))
        }
        return count
    }

    /// Sets units aside, or gives them back where `times` is negative.
    mutating func hold(_ charges: ContiguousArray<SimulatedCharge>, times: Int) {
        for charge in charges { limits[charge.limit].held += charge.units * Double(times) }
    }

    /// Notes what calls used, as it is told later.
    mutating func note(
        _ calls: borrowing OwnedRow<SimulatedUsage>,
        _ charges: ContiguousArray<SimulatedCharge>,
        now: Int
    ) {
        for number in 0..<calls.count {
            let call = calls[number]
            for place in call.charges {
                let charge = charges[place]
                limits[charge.limit].known.add(charge.units, usedAt: call.second, now: now)
            }
        }
    }

    /// Notes what was used, as it is told later or at once; `now` is not before `second`.
    mutating func note(_ limit: Int, _ units: Double, usedAt second: Int, now: Int) {
        limits[limit].known.add(units, usedAt: second, now: now)
    }

    /// The number of a calendar limit's current window.
    mutating func window(_ limit: Int, at second: Int) -> Int { limits[limit].known.number(at: second) }
}

/// What is known of one limit, and what is set aside.
struct LeaseLimit: ~Copyable {
    /// Units that may be promised of a whole window.
    let amount: Double
    var known: UsedWindow
    var held = 0.0

    @inline(__always)
    mutating func free(at second: Int) -> Double { amount - known.used(at: second) - held }
}
