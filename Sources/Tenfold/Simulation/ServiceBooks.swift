/// How the services themselves count: each limit in its own window, and no more than it allows.
///
/// Written apart from ``Ledger`` and knowing nothing of margins and leases, so that a plan is held against
/// something else than itself. A calendar window begins with its midnight; a rolling one looks back exactly.
struct ServiceBooks: Sendable {
    private var windows: ContiguousArray<ServiceWindow>

    init(_ limits: ContiguousArray<SimulatedLimit>) {
        windows = ContiguousArray(limits.map(ServiceWindow.init))
    }

    /// Units that are left of a limit at a second.
    mutating func left(_ limit: Int, at second: Int) -> Double { windows[limit].left(at: second) }

    /// The limit that refuses a call; nil where it is answered, and then all its units are taken.
    mutating func refusal(
        of call: Range<Int>,
        _ charges: ContiguousArray<SimulatedCharge>,
        at second: Int
    ) -> Int? {
        var windows = self.windows.mutableSpan
        for place in call {
            let charge = charges[place]
            guard windows[charge.limit].take(charge.units, at: second) else {
                for taken in charges[call.lowerBound..<place] { windows[taken.limit].giveBack(taken.units) }
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
            let times = (windows[charge.limit].left(at: second) + 1e-6) / charge.units
            if times < Double(count) { (count, refusing) = (max(0, Int(times)), charge.limit) }
        }
        if count > 0 {
            for charge in charges[call] {
                _ = windows[charge.limit].take(charge.units * Double(count), at: second)
            }
        }
        return (count, refusing)
    }
}

/// What one limit counts, and until when that holds.
private struct ServiceWindow: Sendable {
    private let amount: Double
    /// The length of a rolling window; 0 for a calendar one.
    private let length: Int
    /// The ends of calendar windows, and the place of the current one's.
    private let turns: ContiguousArray<Int>
    private var turn = 0
    private var used = 0.0
    /// The second from which on less is used.
    private var changesAt: Int
    /// What a rolling window holds.
    private var queue = UnitQueue()

    init(_ limit: SimulatedLimit) {
        amount = limit.amount
        length = limit.seconds
        turns = limit.turns
        changesAt = turns.first ?? Int.max
    }

    @inline(__always)
    mutating func left(at second: Int) -> Double {
        if second >= changesAt { turnPage(second) }
        return amount - used
    }

    /// Takes units; false where there are fewer, and then none are taken.
    @inline(__always)
    mutating func take(_ units: Double, at second: Int) -> Bool {
        guard units <= left(at: second) + 1e-6 else { return false }
        used += units
        guard length > 0 else { return true }
        queue.add(units, at: second)
        changesAt = min(changesAt, second + length)
        return true
    }

    /// Undoes the last ``take(_:at:)``.
    mutating func giveBack(_ units: Double) {
        used -= units
        if length > 0 { queue.removeLast() }
    }

    private mutating func turnPage(_ second: Int) {
        guard length > 0 else {
            used = 0
            while turns[turn] <= second { turn += 1 }
            changesAt = turns[turn]
            return
        }
        queue.forget(upTo: second - length)
        used = queue.total
        changesAt = queue.first.map { $0 + length } ?? Int.max
    }
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
