/// A world in which patterns have true winner rates, to compare ways of dealing output over them.
///
/// As in the reference design §5.5: a year of days, rates drawn from Beta(2, 8), outcomes known seven days later,
/// and in a changing world every pattern redrawn with a hazard of 1/120 a day.
public struct AllocationWorld: Sendable {
    /// A way to deal.
    public enum Policy: Sendable, Equatable {
        /// All patterns alike.
        case uniform
        /// The strategy to the letter: twice for each winning video, half each week under 15 %, no bounds.
        case literal
        /// The strategy's weights, normalised and capped; see ``StrategyWeights``.
        case strategy
        /// Draws from what is believed, with the share of it that is kept from day to day.
        case thompson(memory: Double)
    }

    /// What a year came to.
    public struct Year: Sendable, Equatable {
        /// Videos made.
        public var videos = 0
        /// Videos that won.
        public var wins = 0
        /// Winners that the best pattern of each day would have had more, in expectation.
        public var regret = 0.0
        /// The largest share of the last thirty days' output that one pattern has.
        public var topShare = 0.0
    }

    /// How many patterns there are.
    public var patterns: Int
    /// Videos a day.
    public var perDay: Int
    /// The chance that a pattern is redrawn on a day.
    public var hazard: Double
    /// True where all patterns are the same.
    public var isFlat: Bool

    /// Makes a world.
    public init(patterns: Int, perDay: Int, hazard: Double = 0, isFlat: Bool = false) {
        self.patterns = patterns
        self.perDay = perDay
        self.hazard = hazard
        self.isFlat = isFlat
    }

    /// Runs a year of 365 days; equal seeds give equal worlds under every policy.
    public func year(_ policy: Policy, seed: UInt64) -> Year {
        var world = SeededGenerator(seed: seed, purpose: "world")
        var luck = SeededGenerator(seed: seed, purpose: "luck")
        let prior = PatternPosterior(PatternPrior())
        var rates = (0..<patterns).map { _ in isFlat ? 0.2 : prior.draw(using: &world) }
        var dealer = AllocationDealer(policy, patterns: patterns)
        var ripening: [[PatternTally]] = []
        var made = Array(repeating: 0, count: patterns)
        var year = Year()
        for day in 0..<365 {
            if day >= 7 { dealer.learn(ripening[day - 7], day: day) }
            let best = rates.max() ?? 0
            var tallies = Array(repeating: PatternTally(), count: patterns)
            for _ in 0..<perDay {
                let chosen = dealer.choose(using: &luck)
                let isWinner = Double.random(in: 0..<1, using: &luck) < rates[chosen]
                tallies[chosen].add(isWinner: isWinner)
                year.videos += 1
                year.wins += isWinner ? 1 : 0
                year.regret += best - rates[chosen]
                if day >= 335 { made[chosen] += 1 }
            }
            ripening.append(tallies)
            for index in rates.indices where Double.random(in: 0..<1, using: &world) < hazard {
                rates[index] = prior.draw(using: &world)
            }
        }
        year.topShare = Double(made.max() ?? 0) / Double(max(1, made.reduce(0, +)))
        return year
    }
}
