/// One policy at work in an ``AllocationWorld``, through the product's own beliefs and weights.
struct AllocationDealer {
    private let policy: AllocationWorld.Policy
    private let start = PatternPosterior(PatternPrior())
    private var beliefs: [PatternPosterior]
    private var weights: StrategyWeights
    /// Base-two logarithms of the unbounded weights.
    private var exponents: [Double]
    private var totals: [PatternTally]

    init(_ policy: AllocationWorld.Policy, patterns: Int) {
        self.policy = policy
        beliefs = Array(repeating: PatternPosterior(PatternPrior()), count: patterns)
        weights = StrategyWeights(count: patterns)
        exponents = Array(repeating: 0, count: patterns)
        totals = Array(repeating: PatternTally(), count: patterns)
    }

    func choose<R: RandomNumberGenerator>(using random: inout R) -> Int {
        switch policy {
        case .uniform: return Int.random(in: 0..<beliefs.count, using: &random)
        case .strategy: return weights.draw(using: &random)
        case .thompson:
            let draws = beliefs.map { $0.draw(using: &random) }
            return draws.indices.max { draws[$0] < draws[$1] } ?? 0
        case .literal:
            let most = exponents.max() ?? 0
            let shares = exponents.map { Elementary.exp(($0 - most) * 0.693_147_180_559_945_3) }
            var rest = Double.random(in: 0..<1, using: &random) * shares.reduce(0, +)
            return shares.firstIndex { share in
                rest -= share
                return rest < 0
            } ?? shares.count - 1
        }
    }

    mutating func learn(_ tallies: [PatternTally], day: Int) {
        totals = zip(totals, tallies).map { $0 + $1 }
        switch policy {
        case .uniform: return
        case .thompson(let memory):
            for index in beliefs.indices {
                beliefs[index].endDay(tallies[index], start: start, memory: memory)
            }
        case .strategy:
            weights.amplify(tallies.indices.filter { tallies[$0].wins > 0 })
            if day.isMultiple(of: 7) { weights.prune(failing) }
        case .literal:
            for index in tallies.indices { exponents[index] += Double(tallies[index].wins) }
            if day.isMultiple(of: 7) { for index in failing { exponents[index] -= 1 } }
        }
    }

    /// The patterns whose videos win less than 15 % of the time.
    private var failing: [Int] {
        totals.indices.filter { index in
            let tally = totals[index]
            return tally.uses > 0 && Double(tally.wins) / Double(tally.uses) < StrategyWeights.prunedRate
        }
    }
}
