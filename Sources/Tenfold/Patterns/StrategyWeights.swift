/// The strategy's weights: twice for a winner, half for a pattern whose videos fail; kept within bounds.
///
/// The strategy's own rule grows without bound and ends with one pattern; here the weights are shares, so that
/// they add up to one after every change, none is over a quarter and none under a twentieth of an even share.
public struct StrategyWeights: Sendable, Codable, Equatable {
    /// The shares, by the pattern's place; they add up to 1.
    public private(set) var shares: [Double]

    /// The success rate under which a pattern is halved.
    public static let prunedRate = 0.15

    /// Even shares.
    public init(count: Int) {
        shares = Array(repeating: 1 / Double(max(1, count)), count: count)
    }

    /// Doubles each winner's share, once for each pattern and day.
    public mutating func amplify(_ patterns: some Sequence<Int>) {
        for index in patterns { shares[index] *= 2 }
        normalise()
    }

    /// Halves the shares of patterns whose success rate is under 15 %.
    public mutating func prune(_ patterns: some Sequence<Int>) {
        for index in patterns { shares[index] /= 2 }
        normalise()
    }

    /// A pattern drawn by its share.
    public func draw<R: RandomNumberGenerator>(using random: inout R) -> Int {
        var rest = Double(random.next() >> 11) * 0x1p-53
        for (index, share) in shares.enumerated() {
            rest -= share
            if rest < 0 { return index }
        }
        return max(0, shares.count - 1)
    }

    /// Scales the shares that are within their bounds until all add up to 1.
    private mutating func normalise() {
        let count = Double(max(1, shares.count))
        let bounds = (0.05 / count)...max(0.25, 1 / count)
        for _ in 0..<20 {
            let sum = shares.reduce(0, +)
            shares = shares.map { min(bounds.upperBound, max(bounds.lowerBound, $0 / sum)) }
            if abs(shares.reduce(0, +) - 1) < 1e-12 { return }
        }
        let sum = shares.reduce(0, +)
        shares = shares.map { $0 / sum }
    }
}
