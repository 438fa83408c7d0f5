/// How many values lie in each of many narrow ranges: enough to tell any quantile, and sketches can be added.
///
/// A range holds the values whose binary exponent and first six binary digits are the same, so it is at most a 64th of
/// its lower end wide; the middle of a range is within 0.8 % of every value in it. No logarithm is taken, so all
/// machines agree. The largest value is kept as it was.
public struct QuantileSketch: Sendable, Equatable {
    /// The largest relative error of a quantile.
    public static let relativeError = 1.0 / 128

    /// The places of the ranges that hold values, sorted.
    public private(set) var places: [Int] = []
    /// How many values are in each of them.
    public private(set) var counts: [Int] = []
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

    /// A sketch with these ranges: their places and how many values each holds, in turn; nil where one has no count.
    public init?(ranges flat: [Int], longest: Double) {
        guard flat.count.isMultiple(of: 2) else { return nil }
        places.reserveCapacity(flat.count / 2)
        counts.reserveCapacity(flat.count / 2)
        for place in stride(from: 0, to: flat.count, by: 2) { add(flat[place + 1], in: flat[place]) }
        self.longest = longest
    }

    /// A sketch with these ranges: their places, sorted, and how many values each holds; nil where that is no sketch.
    public init?(places: [Int], counts: [Int], longest: Double) {
        guard places.count == counts.count else { return nil }
        for index in places.indices {
            if index > 0, places[index - 1] >= places[index] { return nil }
            count += counts[index]
        }
        self.places = places
        self.counts = counts
        self.longest = longest
    }

    /// The ranges with their counts in turn, sorted by place.
    public var ranges: [Int] {
        var flat: [Int] = []
        flat.reserveCapacity(2 * places.count)
        for index in places.indices {
            flat.append(places[index])
            flat.append(counts[index])
        }
        return flat
    }

    /// Adds a value; one below zero counts as zero, and what is no number counts as nothing.
    public mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        let value = max(0, value)
        add(1, in: Self.range(of: value))
        longest = max(longest, value)
    }

    private mutating func add(_ more: Int, in place: Int) {
        count += more
        if let last = places.last, last >= place {
            let index = index(of: place)
            if places[index] == place {
                counts[index] += more
            } else {
                places.insert(place, at: index)
                counts.insert(more, at: index)
            }
        } else {
            places.append(place)
            counts.append(more)
        }
    }

    /// Where a range stands or would stand.
    private func index(of place: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Adds all values of another sketch.
    public mutating func add(_ other: QuantileSketch) {
        guard !other.places.isEmpty else { return }
        if places.isEmpty {
            self = other
            return
        }
        if places == other.places {
            for index in counts.indices { counts[index] += other.counts[index] }
            count += other.count
            longest = max(longest, other.longest)
            return
        }
        let (oldPlaces, oldCounts) = (places, counts)
        places = []
        counts = []
        places.reserveCapacity(oldPlaces.count + other.places.count)
        counts.reserveCapacity(oldPlaces.count + other.places.count)
        var (left, right) = (0, 0)
        while left < oldPlaces.count || right < other.places.count {
            let place = min(
                left < oldPlaces.count ? oldPlaces[left] : .max,
                right < other.places.count ? other.places[right] : .max
            )
            var sum = 0
            if left < oldPlaces.count, oldPlaces[left] == place {
                sum += oldCounts[left]
                left += 1
            }
            if right < other.places.count, other.places[right] == place {
                sum += other.counts[right]
                right += 1
            }
            places.append(place)
            counts.append(sum)
        }
        count += other.count
        longest = max(longest, other.longest)
    }

    /// All values of many sketches.
    public static func sum(of sketches: [QuantileSketch]) -> QuantileSketch {
        var sum = QuantileSketch()
        var counts: [Int] = []
        for next in sketches {
            for index in next.places.indices {
                guard let place = offset(of: next.places[index]) else {
                    sum.add(next.counts[index], in: next.places[index])
                    continue
                }
                if place >= counts.count {
                    counts += [Int](repeating: 0, count: place + 64 - counts.count)
                }
                counts[place] += next.counts[index]
            }
            sum.longest = max(sum.longest, next.longest)
        }
        for (place, count) in counts.enumerated() where count > 0 { sum.add(count, in: place - reach) }
        return sum
    }

    /// Where the ranges lie that nearly all values are in: from a billionth to a billion.
    private static func offset(of place: Int) -> Int? {
        -reach < place && place < reach ? place + reach : nil
    }

    private static let reach = 30 << 6

    /// The value by nearest rank that a share of all values, 0 to 1, does not exceed; nil of no values.
    public func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        var left = max(1, Int((share * Double(count)).rounded(.up)))
        if left >= count { return longest }
        for index in places.indices {
            left -= counts[index]
            if left <= 0 { return min(longest, Self.middle(of: places[index])) }
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
        guard let sketch = Self(ranges: flat, longest: try container.decode(Double.self, forKey: .longest))
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .ranges,
                in: container,
                debugDescription: "a range without a count"
            )
        }
        self = sketch
    }

    /// Writes ranges as a list of places and counts in turn, sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ranges, forKey: .ranges)
        try container.encode(longest, forKey: .longest)
    }
}
