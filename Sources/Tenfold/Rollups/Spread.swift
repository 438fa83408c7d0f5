/// How a measured quantity is spread: its middle and its slow end.
public struct Spread: Sendable, Codable, Equatable {
    /// How many values there were.
    public var count: Int
    /// Half the values are at most this; see ``QuantileSketch/relativeError``.
    public var p50: Double
    /// 95 of 100 values are at most this.
    public var p95: Double
    /// The largest value, exactly.
    public var longest: Double

    /// Makes a spread.
    public init(count: Int, p50: Double, p95: Double, longest: Double) {
        self.count = count
        self.p50 = p50
        self.p95 = p95
        self.longest = longest
    }
}
