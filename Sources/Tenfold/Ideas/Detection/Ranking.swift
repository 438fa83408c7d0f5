/// Says where a value stands in a group.
///
/// Give it logarithms of what spreads over powers of ten.
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

    /// From 0 at the bottom over a half in the middle to 1 at the top.
    ///
    /// Below the middle by rank. Above it by the way covered from the middle to the top, because there ranks say
    /// too little: the first may be ten times the second, and both are above 99 %.
    func standing(of value: Double) -> Double {
        guard let top = sorted.last else { return 0 }
        let middle = sorted[sorted.count / 2]
        guard value > middle else { return min(0.5, share(below: value)) }
        return 0.5 + 0.5 * Logarithms.power((value - middle) / (top - middle), Self.steepness)
    }

    /// Chosen on the first half of the days of the 2017 US trending charts; see `docs/detection.md`.
    private static let steepness = 0.8

    private func firstIndex(where isRight: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isRight(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
