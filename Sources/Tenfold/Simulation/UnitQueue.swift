/// Units with the seconds at which they were used, oldest first.
struct UnitQueue: ~Copyable {
    private var entries = OwnedRow<Entry>()
    /// The place of the oldest that is left.
    private var oldest = 0

    struct Entry {
        let second: Int
        let units: Double
    }

    var isEmpty: Bool { oldest == entries.count }

    /// The oldest; nil where there is none.
    var first: Entry? { isEmpty ? nil : entries[oldest] }

    /// Adds units that were used after nearly all others.
    mutating func add(_ units: Double, at second: Int) {
        let entry = Entry(second: second, units: units)
        entries.append(entry)
        var place = entries.count - 1
        while place > oldest, entries[place - 1].second > second {
            entries[place] = entries[place - 1]
            entries[place - 1] = entry
            place -= 1
        }
    }

    /// Takes the units back that were added last at the second that is the latest.
    mutating func removeLast() { _ = entries.removeLast() }

    /// Forgets the oldest.
    mutating func removeFirst() {
        oldest += 1
        guard oldest == 256 else { return }
        entries.removeFirst(oldest)
        oldest = 0
    }
}
