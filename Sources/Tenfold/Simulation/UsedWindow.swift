/// What is used in one limit's current window, and until when that holds.
struct UsedWindow: ~Copyable {
    /// How long units of a rolling window count, in seconds; 0 for a calendar one.
    private let lifetime: Int
    /// The ends of calendar windows, and the place of the current one's.
    private let turns: ContiguousArray<Int>
    private var turn = 0
    /// When the current calendar window began.
    private var beganAt = Int.min
    private var used = 0.0
    /// The second from which on less is used.
    private var changesAt: Int
    /// What a rolling window holds.
    private var queue = UnitQueue()

    /// - Parameter grace: How many seconds longer than its window a unit of a rolling limit counts.
    init(_ limit: SimulatedLimit, grace: Int) {
        lifetime = limit.seconds > 0 ? limit.seconds + grace : 0
        turns = limit.turns
        changesAt = turns.first ?? Int.max
    }

    /// Units in use.
    @inline(__always)
    mutating func used(at second: Int) -> Double {
        if second >= changesAt { turnPage(second) }
        return used
    }

    /// The number of the current calendar window.
    @inline(__always)
    mutating func number(at second: Int) -> Int {
        if second >= changesAt { turnPage(second) }
        return turn
    }

    /// Adds what was used at a second and still counts now.
    @inline(__always)
    mutating func add(_ units: Double, usedAt second: Int, now: Int) {
        if lifetime == 0 {
            if now >= changesAt { turnPage(now) }
            if second >= beganAt { used += units }
        } else if second + lifetime > now {
            queue.add(units, at: second)
            used += units
            changesAt = min(changesAt, second + lifetime)
        }
    }

    /// Takes units of the present; false where fewer are left of an amount, and then none are taken.
    @inline(__always)
    mutating func take(_ units: Double, of amount: Double, at second: Int) -> Bool {
        guard units <= amount - used(at: second) + 1e-6 else { return false }
        used += units
        if lifetime > 0 {
            queue.add(units, at: second)
            changesAt = min(changesAt, second + lifetime)
        }
        return true
    }

    /// Undoes the last ``take(_:of:at:)``.
    mutating func removeLast(_ units: Double) {
        used -= units
        if lifetime > 0 { queue.removeLast() }
    }

    private mutating func turnPage(_ second: Int) {
        guard lifetime > 0 else {
            used = 0
            while turns[turn] <= second { turn += 1 }
            beganAt = turns[turn - 1]
            changesAt = turns[turn]
            return
        }
        while let oldest = queue.first, oldest.second + lifetime <= second {
            used -= oldest.units
            queue.removeFirst()
        }
        if queue.isEmpty { used = 0 }
        changesAt = queue.first.map { $0.second + lifetime } ?? Int.max
    }
}
