/// How the services themselves count: each limit in its own window, and no more than it allows.
///
/// Written apart from ``Ledger`` and knowing nothing of margins and leases, so that a plan is held against
/// something else than itself. A calendar window begins with its midnight; a rolling one looks back exactly.
struct ServiceBooks: ~Copyable {
    private var limits = OwnedRow<ServiceLimit>()

    init(_ limits: ContiguousArray<SimulatedLimit>) {
        for limit in limits {
            self.limits.append(ServiceLimit(amount: limit.amount, window: UsedWindow(limit, grace: 0)))
        }
    }

    /// Units that are left of a limit at a second.
    mutating func left(_ limit: Int, at second: Int) -> Double { limits[limit].left(at: second) }

    /// The limit that refuses a call; nil where it is answered, and then all its units are taken.
    mutating func refusal(
        of call: Range<Int>,
        _ charges: ContiguousArray<SimulatedCharge>,
        at second: Int
    ) -> Int? {
        for place in call {
            let charge = charges[place]
            guard limits[charge.limit].take(charge.units, at: second) else {
                for taken in charges[call.lowerBound..<place] {
                    limits[taken.limit].window.removeLast(taken.units)
                }
                return charge.limit
            }
        }
        return nil
    }

    /// How many of several equal calls are answered, and the limit that refuses the next.
    mutating func answers(
        to call: Range<Int>,
        _ charges: ContiguousArray<SimulatedCharge>,
        most: Int,
        at second: Int
    ) -> (count: Int, refusing: Int?) {
        var (count, refusing): (Int, Int?) = (most, nil)
        for charge in charges[call] {
            let times = (limits[charge.limit].left(at: second) + 1e-6) / charge.units
            if times < Double(count) { (count, refusing) = (max(0, Int(times)), charge.limit) }
        }
        if count > 0 {
            for charge in charges[call] {
                _ = limits[charge.limit].take(charge.units * Double(count), at: second)
            }
        }
        return (count, refusing)
    }
}

/// What one limit counts.
struct ServiceLimit: ~Copyable {
    let amount: Double
    var window: UsedWindow

    @inline(__always)
    mutating func left(at second: Int) -> Double { amount - window.used(at: second) }

    /// Takes units; false where there are fewer, and then none are taken.
    @inline(__always)
    mutating func take(_ units: Double, at second: Int) -> Bool { window.take(units, of: amount, at: second) }
}

/// A limit as the simulation counts it.
struct SimulatedLimit: Sendable {
    /// `resource.limit`.
    var name: String
    /// What it counts.
    var unit: String
    var amount: Double
    /// The length of a rolling window; 0 for a calendar one.
    var seconds: Int
    /// The ends of a calendar limit's windows, in seconds from the simulation's start; empty for a rolling one.
    var turns: ContiguousArray<Int>
}

/// Units that one call takes from one limit.
struct SimulatedCharge: Sendable {
    var limit: Int
    var units: Double
}
