#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a weekly look at the patterns changes: winners that get variations, losers that rest, what is archived.
public struct PatternPlan: Sendable, Codable, Equatable {
    /// A winner and the variations made of it.
    public struct Amplification: Sendable, Codable, Equatable {
        /// The winner's id.
        public var pattern: String
        /// The variations.
        public var variations: [Pattern]
        /// Why, one sentence without a full stop.
        public var reason: String
    }

    /// A pattern that changes its standing.
    public struct Move: Sendable, Codable, Equatable {
        /// The pattern's id.
        public var pattern: String
        /// Its new standing.
        public var to: PatternBook.Standing
        /// Why, one sentence without a full stop.
        public var reason: String

        /// Makes a move.
        public init(pattern: String, to standing: PatternBook.Standing, reason: String) {
            self.pattern = pattern
            self.to = standing
            self.reason = reason
        }
    }

    /// The winners, best first.
    public var amplified: [Amplification]
    /// Those that change their standing, in the order of the book.
    public var moved: [Move]

    /// Makes a plan.
    public init(amplified: [Amplification] = [], moved: [Move] = []) {
        self.amplified = amplified
        self.moved = moved
    }

    /// True where nothing changes.
    public var isEmpty: Bool { amplified.isEmpty && moved.isEmpty }

    /// The plan as events.
    public func events(at now: Date) -> [Event] {
        let added = amplified.flatMap { winner in
            winner.variations.map { Event(at: now, .patternAdded($0, reason: winner.reason)) }
        }
        return added
            + moved.map { Event(at: now, .patternMoved(id: $0.pattern, to: $0.to, reason: $0.reason)) }
    }
}

extension PatternPlan {
    /// Looks at all patterns.
    ///
    /// A winner is in the best fifth of the active patterns by the mean of what is believed, has at least ten ripe
    /// videos, is believed better than the average pattern with 90 %, and has no variation yet. A pattern rests where
    /// it is under 15 % with 95 % and has at least twenty ripe videos (reference design §4.8). What was not used for
    /// thirty days is archived, as long as three patterns stay.
    public static func make(_ book: PatternBook, _ learning: PatternLearning, memory: Double, at now: Date)
        -> PatternPlan
    {
        let beliefs = PatternBeliefs(book, learning, memory: memory, through: Day(now))
        let totals = learning.totals
        var plan = PatternPlan()
        var staying = book.active.count
        for entry in book.entries where entry.standing == .active && staying > fewest {
            guard let move = move(entry, beliefs, totals[entry.id], learning.lastUsed[entry.id], now) else {
                continue
            }
            plan.moved.append(move)
            staying -= 1
        }
        let resting = Set(plan.moved.map(\.pattern))
        let active = book.active.filter { !resting.contains($0.id) }
        for pattern in beliefs.rotation(of: active, count: (active.count + 4) / 5) {
            if let winner = amplification(of: pattern, book, beliefs, totals[pattern.id]) {
                plan.amplified.append(winner)
            }
        }
        return plan
    }

    /// How many patterns always stay.
    private static let fewest = 3

    private static func move(
        _ entry: PatternBook.Entry,
        _ beliefs: PatternBeliefs,
        _ tally: PatternTally?,
        _ lastUsed: Date?,
        _ now: Date
    ) -> Move? {
        let belief = beliefs[entry.id]
        let below = BetaDistribution(belief.wins, belief.losses).lowerTail(StrategyWeights.prunedRate)
        if let tally, tally.uses >= 20, below > 0.95 {
            let words =
                "\(tally.wins) of \(tally.uses) videos won; under 15 % with \(percent(below)) certainty"
            return Move(pattern: entry.id, to: .dormant, reason: words)
        }
        let used = [lastUsed, entry.since].compactMap(\.self).max()
        guard let used, now.timeIntervalSince(used) > 30 * secondsPerDay else { return nil }
        let days = Int(now.timeIntervalSince(used) / secondsPerDay)
        return Move(pattern: entry.id, to: .archived, reason: "not used for \(days) days")
    }

    private static func amplification(
        of pattern: Pattern,
        _ book: PatternBook,
        _ beliefs: PatternBeliefs,
        _ tally: PatternTally?
    ) -> Amplification? {
        let hasVariations = book.entries.contains { $0.pattern.variation?.parent == pattern.id }
        guard let tally, tally.uses >= 10, !hasVariations, pattern.variation == nil else { return nil }
        let belief = beliefs[pattern.id]
        let above = BetaDistribution(belief.wins, belief.losses).upperTail(beliefs.prior.mean)
        guard above > 0.9 else { return nil }
        return Amplification(
            pattern: pattern.id,
            variations: pattern.variations(),
            reason: "\(tally.wins) of \(tally.uses) videos won; better than the average of "
                + "\(percent(beliefs.prior.mean)) with \(percent(above)) certainty"
        )
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
