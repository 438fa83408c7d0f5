#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What was believed of every pattern at the end of each day: for drawing.
public struct PatternHistory: Sendable, Equatable {
    /// The patterns that were ever used, the best by what is believed of them now first.
    public private(set) var patterns: [String]
    /// The days, without gaps, from the first video that became ripe.
    public private(set) var days: [Day] = []
    /// The beliefs at the end of each of ``days``, by pattern.
    public private(set) var beliefs: [[String: PatternPosterior]] = []
    /// All ripe videos of each pattern.
    public let totals: [String: PatternTally]

    /// Reads records; nil where no video followed a pattern.
    ///
    /// - Parameters:
    ///   - patterns: The channel's own; those that only records know are added.
    ///   - settings: How fast what was learnt fades.
    ///   - gates: What a winner is, and at which age it is known.
    ///   - now: The last moment that counts.
    public init?(
        _ records: RecordSet,
        patterns: [Pattern] = [],
        settings: PatternSettings,
        gates: GateSettings,
        at now: Date
    ) {
        let learning = PatternLearning(
            records,
            winnerViews: gates.winnerViews,
            ageDays: gates.viewsAgeDays,
            at: now
        )
        let used = Set(learning.made.values.flatMap(\.keys)).union(learning.totals.keys)
        guard !used.isEmpty else { return nil }
        let known = PatternBook(patterns, folding: records.events).entries.map(\.id)
        let unknown = used.subtracting(known).sorted().map {
            Pattern(id: $0, title: $0, keywords: [], form: "ranking")
        }
        let book = PatternBook(patterns + unknown, folding: records.events)
        var (days, seen): ([Day], [[String: PatternPosterior]]) = ([], [])
        let last = PatternBeliefs(book, learning, memory: settings.memory, through: Day(now)) {
            day,
            beliefs in
            days.append(day)
            seen.append(beliefs.posteriors.filter { used.contains($0.key) })
        }
        self.days = days
        beliefs = seen
        totals = learning.totals
        self.patterns = used.sorted { (-last[$0].mean, $0) < (-last[$1].mean, $1) }
    }

    /// The newest belief of a pattern; nil before any video is ripe.
    public func belief(of pattern: String) -> PatternPosterior? { beliefs.last?[pattern] }
}

extension PatternPosterior {
    /// The middle of what is believed: the true rate lies in it with the probability asked for.
    public func range(_ probability: Double = 0.9) -> EvidenceInterval {
        let law = BetaDistribution(wins, losses)
        let tail = (1 - probability) / 2
        return EvidenceInterval(lower: law.quantile(tail), upper: law.quantile(1 - tail))
    }

    /// The probability of each of several patterns to be the best, which is how often a draw takes it.
    ///
    /// ∫ fₖ(x) Πⱼ Fⱼ(x) dx, j ≠ k, by Simpson's rule on x = t²(3 − 2t), which lies close at both ends.
    public static func chancesOfBest(_ beliefs: [PatternPosterior]) -> [Double] {
        let laws = beliefs.map { BetaDistribution($0.wins, $0.losses) }
        var sums = [Double](repeating: 0, count: laws.count)
        let panels = 2_000
        for step in 1..<panels {
            let t = Double(step) / Double(panels)
            let x = t * t * (3 - 2 * t)
            let weight = (step.isMultiple(of: 2) ? 2.0 : 4.0) * 6 * t * (1 - t) / Double(3 * panels)
            let below = laws.map { $0.lowerTail(x) }
            for index in laws.indices {
                let others = below.indices.reduce(1) { $1 == index ? $0 : $0 * below[$1] }
                sums[index] += weight * laws[index].density(x) * others
            }
        }
        return sums
    }
}
