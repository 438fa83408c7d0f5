/// Whether one set of values tends to be smaller than another, by ranks alone: for a holdout lane beside a new policy.
///
/// Source: Mann and Whitney, Annals of Mathematical Statistics 18 (1947), 50; Hodges and Lehmann, same 34 (1963), 598.
public struct RankComparison: Sendable, Equatable {
    /// Pairs in which the first set's value is larger, ties counting half.
    public let pairs: Double
    /// The one-sided probability of so few under no difference: normal, corrected for ties and continuity.
    public let probability: Double
    /// The median of all differences, first less second.
    public let shift: Double

    /// Compares two sets; nil where either is empty or all values are the same.
    public init?(_ first: [Double], _ second: [Double]) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        let differences = first.flatMap { x in second.map { x - $0 } }.sorted()
        pairs = differences.reduce(0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
        shift = (differences[(differences.count - 1) / 2] + differences[differences.count / 2]) / 2
        let (m, n) = (Double(first.count), Double(second.count))
        let total = m + n
        let counts = Dictionary(grouping: first + second, by: \.self).values.map { Double($0.count) }
        let ties = counts.reduce(0) { $0 + $1 * $1 * $1 - $1 } / (total * (total - 1))
        let variance = m * n / 12 * (total + 1 - ties)
        guard variance > 0 else { return nil }
        probability = Normal.lowerTail((pairs - m * n / 2 + 0.5) / variance.squareRoot())
    }
}
