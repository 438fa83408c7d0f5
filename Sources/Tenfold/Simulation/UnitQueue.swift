/// Units with the seconds at which they were used, oldest first.
struct UnitQueue: Sendable {
    private var entries: ContiguousArray<(second: Int, units: Double)> = []
    /// The place of the oldest that is left.
    private var oldest = 0

    var isEmpty: Bool { oldest == entries.count }

    /// The oldest; nil where there is none.
    var first: (second: Int, units: Double)? { isEmpty ? nil : entries[oldest] }

    /// Adds units that were used after nearly all others.
    mutating func add(_ units: Double, at second: Int) {
        entries.append((second, units))
        var place = entries.count - 1
        while place > oldest, entries[place - 1].second > second {
            entries.swapAt(place, place - 1)
            place -= 1
        }
    }

    /// Takes the units back that were added last at the second that is the latest.
    mutating func removeLast() { entries.removeLast() }

    /// Forgets the oldest.
    mutating func removeFirst() {
        oldest += 1
        guard oldest == 256 else { return }
        entries.removeFirst(oldest)
        oldest = 0
    }
}
