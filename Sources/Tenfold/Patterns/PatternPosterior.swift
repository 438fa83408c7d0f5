/// What is believed of one pattern's winner rate, given its videos.
public struct PatternPosterior: Sendable, Codable, Equatable {
    /// Counts of winners, the prior's among them.
    public var wins: Double
    /// Counts of other videos, the prior's among them.
    public var losses: Double

    /// Makes a belief.
    public init(wins: Double, losses: Double) {
        self.wins = wins
        self.losses = losses
    }

    /// Begins with the prior.
    public init(_ prior: PatternPrior) {
        self.init(wins: prior.wins, losses: prior.losses)
    }

    /// Begins a variation: as strong as ten videos, halfway between its parent and all patterns.
    public init(variationOf parent: PatternPosterior, prior: PatternPrior) {
        let mean = parent.mean / 2 + prior.mean / 2
        self.init(wins: 10 * mean, losses: 10 * (1 - mean))
    }

    /// The mean winner rate.
    public var mean: Double { wins / (wins + losses) }

    /// Ends a day: what was learnt fades by `memory`, then the day's ripe videos are added.
    ///
    /// - Parameters:
    ///   - tally: the videos that became ripe in the day.
    ///   - start: where the belief began; an unused pattern drifts back to it.
    ///   - memory: the share kept of what was learnt, over 0 and at most 1.
    public mutating func endDay(_ tally: PatternTally, start: PatternPosterior, memory: Double) {
        wins = start.wins + memory * (wins - start.wins) + Double(tally.wins)
        losses = start.losses + memory * (losses - start.losses) + Double(tally.losses)
    }

    /// A winner rate drawn from the belief.
    public func draw<R: RandomNumberGenerator>(using random: inout R) -> Double {
        let hits = gammaDraw(shape: wins, using: &random)
        let misses = gammaDraw(shape: losses, using: &random)
        return hits + misses > 0 ? hits / (hits + misses) : mean
    }
}
