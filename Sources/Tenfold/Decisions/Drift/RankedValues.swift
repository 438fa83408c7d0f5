/// Values in order, to which one can be added and whose ranks can be asked, both quickly.
///
/// Sorted blocks of at most 512 values, with the largest value and the place of each beside them: a rank is two searches
/// by halving, and an insertion moves one block.
struct RankedValues: Sendable, Equatable {
    private var blocks: [[Double]] = []
    private var largest: [Double] = []
    private var starts: [Int] = []
    private(set) var count = 0
    private static let blockSize = 512

    /// How many values are under `value`, and how many equal it.
    func rank(of value: Double) -> (under: Int, equal: Int) {
        let under = count(before: Self.firstIndex(in: largest) { $0 >= value }) { $0 >= value }
        return (under, count(before: Self.firstIndex(in: largest) { $0 > value }) { $0 > value } - under)
    }

    /// How many values come before the first of a block for which a condition holds.
    private func count(before block: Int, _ holds: (Double) -> Bool) -> Int {
        block == blocks.count ? count : starts[block] + Self.firstIndex(in: blocks[block], holds)
    }

    mutating func insert(_ value: Double) {
        count += 1
        guard !blocks.isEmpty else {
            (blocks, largest, starts) = ([[value]], [value], [0])
            return
        }
        let block = min(Self.firstIndex(in: largest) { $0 >= value }, blocks.count - 1)
        let place = Self.firstIndex(in: blocks[block]) { $0 >= value }
        blocks[block].insert(value, at: place)
        largest[block] = max(largest[block], value)
        for later in stride(from: block + 1, to: starts.count, by: 1) { starts[later] += 1 }
        if blocks[block].count > Self.blockSize { split(block) }
    }

    private mutating func split(_ block: Int) {
        let half = blocks[block].count / 2
        let upper = Array(blocks[block][half...])
        blocks[block].removeSubrange(half...)
        blocks.insert(upper, at: block + 1)
        largest.insert(largest[block], at: block + 1)
        largest[block] = blocks[block][half - 1]
        starts.insert(starts[block] + half, at: block + 1)
    }

    /// The first index from which a monotone condition holds.
    private static func firstIndex(in list: [Double], _ holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(list[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
