/// Units with the seconds at which they were used, oldest first, and their sum.
struct UnitQueue: Sendable {
    private var entries: ContiguousArray<(second: Int, units: Double)> = []
    /// The place of the oldest that is left.
    private var oldest = 0
    private(set) var total = 0.0

    /// The second of the oldest; nil where there is none.
    var first: Int? { oldest < entries.count ? entries[oldest].second : nil }

    /// Adds units that were used after nearly all others.
    mutating func add(_ units: Double, at second: Int) {
        total += units
        entries.append((second, units))
        var place = entries.count - 1
        while place > oldest, entries[place - 1].second > second {
            entries.swapAt(place, place - 1)
            place -= 1
        }
    }

    /// Takes the units back that were added last at the second that is the latest.
    mutating func removeLast() {
        total -= entries.removeLast().units
    }

    /// Forgets what was used up to a second.
    mutating func forget(upTo second: Int) {
        while oldest < entries.count, entries[oldest].second <= second {
            total -= entries[oldest].units
            oldest += 1
        }
        if oldest == entries.count { total = 0 }
        if oldest == entries.count || oldest > 256 {
            entries.removeFirst(oldest)
            oldest = 0
        }
    }
}
