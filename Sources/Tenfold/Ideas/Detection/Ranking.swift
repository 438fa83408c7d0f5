/// Says what share of a group a value is above.
struct Ranking: Sendable {
    private let sorted: [Double]

    init(_ values: [Double]) {
        self.sorted = values.sorted()
    }

    var count: Int { sorted.count }

    /// The share that lies below, with equals counted by half: one alone is in the middle, not on top.
    func share(below value: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let below = firstIndex { $0 >= value }
        let notAbove = firstIndex { $0 > value }
        return Double(below + notAbove) / Double(2 * sorted.count)
    }

    private func firstIndex(where isRight: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isRight(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
