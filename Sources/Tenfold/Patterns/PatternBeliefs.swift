#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is believed of every pattern at the end of a day.
public struct PatternBeliefs: Sendable, Equatable {
    /// The prior of the channel.
    public let prior: PatternPrior
    /// Where each belief began: the prior, for a variation also its parent.
    public private(set) var starts: [String: PatternPosterior] = [:]
    /// The beliefs, by pattern.
    public private(set) var posteriors: [String: PatternPosterior] = [:]

    /// Learns day by day from the first through the last.
    ///
    /// - Parameters:
    ///   - memory: the share of what was learnt that is kept from day to day.
    ///   - seen: takes the beliefs at the end of each day, for drawing.
    public init(
        _ book: PatternBook,
        _ learning: PatternLearning,
        memory: Double,
        through last: Day,
        seen: (Day, PatternBeliefs) -> Void = { _, _ in }
    ) {
        prior = learning.prior
        for entry in book.entries { begin(entry.pattern) }
        guard let first = learning.ripe.keys.min(), first <= last else { return }
        for number in first.number...last.number {
            let day = Day(number: number)
            for id in posteriors.keys {
                let tally = learning.ripe[day]?[id] ?? PatternTally()
                posteriors[id]?.endDay(tally, start: starts[id] ?? PatternPosterior(prior), memory: memory)
            }
            seen(day, self)
        }
    }

    /// The belief of a pattern; the prior's where it is not known.
    public subscript(id: String) -> PatternPosterior { posteriors[id] ?? PatternPosterior(prior) }

    /// The best patterns by the mean of what is believed; equals by id.
    public func rotation(of patterns: [Pattern], count: Int) -> [Pattern] {
        Array(patterns.sorted { (-self[$0.id].mean, $0.id) < (-self[$1.id].mean, $1.id) }.prefix(count))
    }

    private mutating func begin(_ pattern: Pattern) {
        let parent = pattern.variation.flatMap { posteriors[$0.parent] }
        let start = parent.map { PatternPosterior(variationOf: $0, prior: prior) } ?? PatternPosterior(prior)
        starts[pattern.id] = start
        posteriors[pattern.id] = start
    }
}
