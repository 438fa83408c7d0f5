/// Evidence that the mean of a positive figure is over a floor, valid whenever one looks.
///
/// Five bettors stake a fixed share f of what they have on each value r = min(x / floor, clip):
/// ln Kⱼ += ln(1 + fⱼ (r − 1)); the evidence is the mean of their capitals. Clipping only lowers r, so it stays valid.
/// Source: Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", JRSS B 86 (2024), 1.
public struct MeanEvidence: Sendable, Codable, Equatable {
    /// The shares that the bettors stake.
    public static let stakes = [0.05, 0.1, 0.2, 0.4, 0.8]

    /// The floor m₀, over 0.
    public let floor: Double
    /// The most a value counts for, in floors; over 1.
    public let clip: Double
    /// Values so far.
    public private(set) var count = 0
    /// The sum of the values as they were, unclipped.
    public private(set) var sum = 0.0
    private var logCapitals = [Double](repeating: 0, count: stakes.count)

    /// Begins with no evidence.
    public init(over floor: Double, clip: Double = 3) {
        precondition(floor > 0 && clip > 1, "a floor of a mean is over 0 and values count up to more than it")
        self.floor = floor
        self.clip = clip
    }

    /// Adds a value, 0 or more.
    public mutating func add(_ value: Double) {
        let excess = min(value / floor, clip) - 1
        for index in Self.stakes.indices {
            logCapitals[index] += Elementary.log1p(Self.stakes[index] * excess)
        }
        count += 1
        sum += value
    }

    /// The mean of the values; nil before the first.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }

    /// The natural logarithm of the e-value, untempered.
    public var logValue: Double { logSumExp(logCapitals) - Elementary.log(Double(Self.stakes.count)) }
}
