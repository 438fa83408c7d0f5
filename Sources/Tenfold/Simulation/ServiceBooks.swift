/// How the services themselves count: each limit in its own window, and no more than it allows.
///
/// Written apart from ``Ledger`` and knowing nothing of margins and leases, so that a plan is held against
/// something else than itself. A calendar window begins with its midnight; a rolling one looks back exactly.
struct ServiceBooks: Sendable {
    private let limits: ContiguousArray<SimulatedLimit>
    private let charges: ContiguousArray<SimulatedCharge>
    private let amounts: ContiguousArray<Double>
    /// The length of rolling windows; 0 for calendar ones.
    private let lengths: ContiguousArray<Int>
    /// Units used in the current window.
    private var used: ContiguousArray<Double>
    /// The place of the current window's end in the limit's midnights, and that end; never for a rolling window.
    private var turn: ContiguousArray<Int>
    private var ends: ContiguousArray<Int>
    /// What a rolling window holds, oldest first from ``oldest`` on.
    private var taken: ContiguousArray<ContiguousArray<Taken>>
    private var oldest: ContiguousArray<Int>

    private struct Taken {
        var second: Int
        var units: Double
    }

    init(_ limits: ContiguousArray<SimulatedLimit>, _ charges: ContiguousArray<SimulatedCharge>) {
        self.limits = limits
        self.charges = charges
        amounts = ContiguousArray(limits.map(\.amount))
        lengths = ContiguousArray(limits.map(\.seconds))
        used = ContiguousArray(repeating: 0, count: limits.count)
        turn = ContiguousArray(repeating: 0, count: limits.count)
        ends = ContiguousArray(limits.map { $0.turns.first ?? Int.max })
        taken = ContiguousArray(repeating: [], count: limits.count)
        oldest = ContiguousArray(repeating: 0, count: limits.count)
    }

    /// Units that are left of a limit at a second.
    mutating func left(_ limit: Int, at second: Int) -> Double {
        turnPage(limit, second)
        return amounts[limit] - used[limit]
    }

    /// The limit that refuses a call; nil where it is answered, and then all its units are taken.
    mutating func refusal(of call: Range<Int>, at second: Int) -> Int? {
        for place in call {
            let limit = charges[place].limit
            turnPage(limit, second)
            if used[limit] + charges[place].units > amounts[limit] + 1e-6 { return limit }
        }
        for place in call {
            let (limit, units) = (charges[place].limit, charges[place].units)
            used[limit] += units
            if lengths[limit] > 0 { taken[limit].append(Taken(second: second, units: units)) }
        }
        return nil
    }

    private mutating func turnPage(_ limit: Int, _ second: Int) {
        if lengths[limit] > 0 {
            forget(limit, second)
        } else if ends[limit] <= second {
            used[limit] = 0
            while limits[limit].turns[turn[limit]] <= second { turn[limit] += 1 }
            ends[limit] = limits[limit].turns[turn[limit]]
        }
    }

    private mutating func forget(_ limit: Int, _ second: Int) {
        let count = taken[limit].count
        var first = oldest[limit]
        guard first < count else { return }
        while first < count, taken[limit][first].second <= second - lengths[limit] {
            used[limit] -= taken[limit][first].units
            first += 1
        }
        oldest[limit] = first
        guard first == count || first > 256 else { return }
        if first == count { used[limit] = 0 }
        taken[limit].removeFirst(first)
        oldest[limit] = 0
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
