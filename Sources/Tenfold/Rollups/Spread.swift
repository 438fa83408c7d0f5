/// How a measured quantity is spread: its middle and its slow end.
public struct Spread: Sendable, Codable, Equatable {
    /// How many values there were.
    public var count: Int
    /// Half the values are at most this.
    public var p50: Double
    /// 95 of 100 values are at most this.
    public var p95: Double
    /// The largest value.
    public var longest: Double

    /// Measures values by nearest rank, so that each figure is one that was measured; nil of no values.
    public init?(_ values: [Double]) {
        let sorted = values.sorted()
        guard let longest = sorted.last else { return nil }
        self.count = sorted.count
        self.p50 = sorted[Self.rank(0.5, of: sorted.count)]
        self.p95 = sorted[Self.rank(0.95, of: sorted.count)]
        self.longest = longest
    }

    private static func rank(_ share: Double, of count: Int) -> Int {
        max(0, Int((share * Double(count)).rounded(.up)) - 1)
    }
}
