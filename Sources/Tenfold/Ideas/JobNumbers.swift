/// The jobs of a run that share one runner, written `3`, `1-4` or `1,3-4`.
public struct JobNumbers: Sendable, Hashable, CustomStringConvertible {
    /// The most jobs a run can have: what a matrix may hold.
    public static let range = 1...256

    /// The numbers, from the lowest, each once; at least one.
    public let numbers: [Int]

    /// Takes numbers in any order.
    ///
    /// - Returns: nil where there is none, or one that is outside ``range``.
    public init?(_ numbers: some Sequence<Int>) {
        let sorted = Set(numbers).sorted()
        guard let first = sorted.first, let last = sorted.last, Self.range.contains(first),
            Self.range.contains(last)
        else { return nil }
        self.numbers = sorted
    }

    /// Reads `3`, `1-4` or `1,3-4`; nil where it is anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let spans = parts.compactMap(Self.span)
        guard spans.count == parts.count else { return nil }
        self.init(spans.joined())
    }

    /// The shortest way to write them.
    public var description: String {
        var spans: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = spans.last, last.upperBound == number - 1 {
                spans[spans.count - 1] = last.lowerBound...number
            } else {
                spans.append(number...number)
            }
        }
        return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }

    /// Shares jobs out to runners, at most `count` to each, as evenly as they go.
    public static func packed(_ jobs: [Int], perRunner count: Int) -> [JobNumbers] {
        let sorted = Set(jobs).sorted()
        let runners = (sorted.count + max(1, count) - 1) / max(1, count)
        return (0..<runners).compactMap { runner in
            JobNumbers(sorted[runner * sorted.count / runners..<(runner + 1) * sorted.count / runners])
        }
    }

    private static func span(_ text: Substring) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { end in
            end.utf8.count <= 3 && end.utf8.allSatisfy { (48...57).contains($0) } ? Int(end) : nil
        }
        guard (1...2).contains(ends.count), let low = ends.first ?? nil, let high = ends.last ?? nil,
            low <= high
        else { return nil }
        return low...high
    }
}
