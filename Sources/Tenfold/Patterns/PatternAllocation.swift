#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Deals a run's slots over the patterns in rotation.
public struct PatternAllocation: Sendable {
    private let settings: PatternSettings
    private let rotation: [Pattern]
    private let beliefs: PatternBeliefs
    private let shares: [String: Double]

    /// Puts the best patterns into rotation.
    ///
    /// - Parameter count: how many; a phase's `top_patterns_count`.
    public init(
        _ settings: PatternSettings,
        _ book: PatternBook,
        _ learning: PatternLearning,
        count: Int,
        at now: Date
    ) {
        let beliefs = PatternBeliefs(book, learning, memory: settings.memory, through: Day(now))
        self.settings = settings
        self.beliefs = beliefs
        self.rotation = beliefs.rotation(of: book.active, count: count)
        self.shares = Self.shares(of: rotation, learning, through: Day(now))
    }

    /// The pattern for one idea: one whose words speak for it, or any where none does; nil without patterns.
    ///
    /// - Parameter seed: decides the draw; the same seed gives the same pattern.
    public func pattern(for idea: Idea, seed: UInt64) -> Pattern? {
        let matcher = PatternMatcher(rotation)
        let fitting = rotation.filter { matcher.fits($0.id, title: idea.title, tags: idea.tags) }
        let candidates = fitting.isEmpty ? rotation : fitting
        var random = SeededGenerator(seed: seed, purpose: "pattern of \(idea.id)")
        switch settings.allocation {
        case .thompson:
            let draws = candidates.map { (pattern: $0, rate: beliefs[$0.id].draw(using: &random)) }
            return draws.max { $0.rate < $1.rate }?.pattern
        case .strategy:
            let total = candidates.reduce(0) { $0 + shares[$1.id, default: 0] }
            var rest = Double.random(in: 0..<1, using: &random) * total
            return candidates.first { pattern in
                rest -= shares[pattern.id, default: 0]
                return rest < 0
            } ?? candidates.last
        }
    }

    /// The strategy's weights after all days so far.
    private static func shares(of rotation: [Pattern], _ learning: PatternLearning, through last: Day)
        -> [String: Double]
    {
        var weights = StrategyWeights(count: rotation.count)
        var totals = Array(repeating: PatternTally(), count: rotation.count)
        if let first = learning.ripe.keys.min(), first <= last {
            for number in first.number...last.number {
                let day = learning.ripe[Day(number: number)] ?? [:]
                for (index, pattern) in rotation.enumerated() {
                    totals[index] = totals[index] + (day[pattern.id] ?? PatternTally())
                }
                weights.amplify(rotation.indices.filter { (day[rotation[$0].id]?.wins ?? 0) > 0 })
                if (number - first.number) % 7 == 6 { weights.prune(failing(totals)) }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(rotation.map(\.id), weights.shares))
    }

    private static func failing(_ totals: [PatternTally]) -> [Int] {
        totals.indices.filter { index in
            let tally = totals[index]
            return tally.uses > 0 && Double(tally.wins) / Double(tally.uses) < StrategyWeights.prunedRate
        }
    }
}
