/// How many values lie in each of many narrow ranges: enough to tell any quantile, and sketches can be added.
///
/// A range holds the values whose binary exponent and first six binary digits are the same, so it is at most a 64th of
/// its lower end wide; the middle of a range is within 0.8 % of every value in it. No logarithm is taken, so all
/// machines agree. The largest value is kept as it was.
public struct QuantileSketch: Sendable, Equatable {
    /// The largest relative error of a quantile.
    public static let relativeError = 1.0 / 128

    /// How many values are in each range, by the range's place.
    public private(set) var ranges: [Int: Int] = [:]
    /// How many values there are.
    public private(set) var count = 0
    /// The largest value; 0 of no values.
    public private(set) var longest = 0.0

    /// A sketch of nothing.
    public init() {}

    /// A sketch of some values.
    public init(_ values: some Sequence<Double>) {
        for value in values { add(value) }
    }

    /// A sketch with these ranges.
    public init(ranges: [Int: Int], longest: Double) {
        self.ranges = ranges
        self.longest = longest
        self.count = ranges.values.reduce(0, +)
    }

    /// Adds a value; one below zero counts as zero, and what is no number counts as nothing.
    public mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        let value = max(0, value)
        ranges[Self.range(of: value), default: 0] += 1
        count += 1
        longest = max(longest, value)
    }

    /// Adds all values of another sketch.
    public mutating func add(_ other: QuantileSketch) {
        ranges.merge(other.ranges, uniquingKeysWith: +)
        count += other.count
        longest = max(longest, other.longest)
    }

    /// The value by nearest rank that a share of all values, 0 to 1, does not exceed; nil of no values.
    public func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        var left = max(1, Int((share * Double(count)).rounded(.up)))
        if left >= count { return longest }
        for (range, count) in ranges.sorted(by: { $0.key < $1.key }) {
            left -= count
            if left <= 0 { return min(longest, Self.middle(of: range)) }
        }
        return longest
    }

    /// Middle and slow end; nil of no values.
    public var spread: Spread? {
        guard let p50 = quantile(0.5), let p95 = quantile(0.95) else { return nil }
        return Spread(count: count, p50: p50, p95: p95, longest: longest)
    }

    /// The exponent and six digits of 1.0 are range 0.
    private static let origin = 1023 << 6

    private static func range(of value: Double) -> Int {
        Int(value.bitPattern >> 46) - origin
    }

    private static func middle(of range: Int) -> Double {
        guard range + origin > 0 else { return 0 }
        return Double(bitPattern: UInt64(range + origin) << 46 | 1 << 45)
    }
}

extension QuantileSketch: Codable {
    private enum CodingKeys: String, CodingKey {
        case ranges, longest
    }

    /// Reads ranges as a list of places and counts in turn.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let flat = try container.decode([Int].self, forKey: .ranges)
        guard flat.count.isMultiple(of: 2) else {
            throw DecodingError.dataCorruptedError(
                forKey: .ranges,
                in: container,
                debugDescription: "a range without a count"
            )
        }
        let pairs = stride(from: 0, to: flat.count, by: 2).map { (flat[$0], flat[$0 + 1]) }
        self.init(
            ranges: Dictionary(pairs, uniquingKeysWith: +),
            longest: try container.decode(Double.self, forKey: .longest)
        )
    }

    /// Writes ranges as a list of places and counts in turn, sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let flat = ranges.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        try container.encode(flat, forKey: .ranges)
        try container.encode(longest, forKey: .longest)
    }
}
