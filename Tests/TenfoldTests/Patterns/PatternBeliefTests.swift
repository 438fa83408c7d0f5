import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct PatternBeliefTests {
    /// The group `empirical_bayes` of the reference's vectors.
    let counts = [
        (0, 3), (1, 4), (2, 5), (0, 6), (3, 8), (1, 10), (4, 10), (2, 12), (5, 14), (1, 20), (7, 20), (3, 25),
    ]

    @Test func `the prior fitted to the reference's counts is the reference's`() {
        let prior = PatternPrior.fitted(to: counts.map { PatternTally(wins: $0, losses: $1 - $0) })
        #expect(abs(prior.wins / 4.815836176231916 - 1) < 1e-6)
        #expect(abs(prior.losses / 17.461335363452307 - 1) < 1e-6)
        let belief = PatternPosterior(wins: prior.wins + 1, losses: prior.losses + 19)
        #expect(abs(belief.mean / 0.13756445770675027 - 1) < 1e-6)
        let below = BetaDistribution(belief.wins, belief.losses).lowerTail(0.15)
        #expect(abs(below / 0.6314180012426086 - 1) < 1e-6)
    }

    @Test func `with too little to fit, a fifth of videos win`() {
        #expect(PatternPrior.fitted(to: []) == PatternPrior(wins: 2, losses: 8))
        let few = [PatternTally(wins: 9, losses: 1), PatternTally(wins: 5, losses: 5), PatternTally()]
        #expect(PatternPrior.fitted(to: few).mean == 0.2)
    }

    @Test func `patterns that do not differ give a strong prior, never an endless one`() {
        let equal = PatternPrior.fitted(to: Array(repeating: PatternTally(wins: 20, losses: 80), count: 20))
        #expect(abs(equal.mean - 0.2) < 1e-3)
        #expect(equal.wins + equal.losses <= 50.001)
        let none = PatternPrior.fitted(to: Array(repeating: PatternTally(wins: 0, losses: 40), count: 5))
        #expect(none.wins.isFinite && none.wins > 0)
    }

    @Test func `what was learnt fades as in the reference`() {
        let start = PatternPosterior(wins: 2, losses: 8)
        var belief = start
        for (wins, uses) in [(1, 3), (1, 2), (0, 1)] {
            belief.endDay(PatternTally(wins: wins, losses: uses - wins), start: start, memory: 0.98)
        }
        #expect(abs(belief.wins - 3.9404) < 1e-12)
        #expect(abs(belief.losses - 11.9008) < 1e-12)
    }

    @Test func `draws have the belief's mean and spread`() {
        var random = SeededGenerator(seed: 5)
        for belief in [PatternPosterior(wins: 2, losses: 8), PatternPosterior(wins: 0.4, losses: 0.7)] {
            let draws = (0..<20_000).map { _ in belief.draw(using: &random) }
            let mean = draws.reduce(0, +) / 20_000
            let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
            let strength = belief.wins + belief.losses
            #expect(abs(mean - belief.mean) < 0.01)
            #expect(abs(variance / (belief.mean * (1 - belief.mean) / (strength + 1)) - 1) < 0.05)
        }
    }

    @Test func `the strategy's weights stay shares, whatever happens`() {
        var random = SeededGenerator(seed: 6)
        var weights = StrategyWeights(count: 50)
        for _ in 0..<3000 {
            weights.amplify((0..<50).filter { _ in Int.random(in: 0..<9, using: &random) == 0 })
            weights.prune((0..<50).filter { _ in Int.random(in: 0..<9, using: &random) == 0 })
            #expect(abs(weights.shares.reduce(0, +) - 1) < 1e-9)
            #expect(weights.shares.allSatisfy { $0 > 0 && $0 < 0.26 })
        }
    }

    @Test func `in a year of fifty unequal patterns draws win more than weights, and identical ones share`() {
        func rate(_ policy: AllocationWorld.Policy, _ world: AllocationWorld) -> Double {
            let years = (0..<4).map { world.year(policy, seed: UInt64($0)) }
            return years.reduce(0.0) { $0 + Double($1.wins) / Double($1.videos) } / 4
        }
        let changing = AllocationWorld(patterns: 50, perDay: 12, hazard: 1.0 / 120)
        #expect(rate(.thompson(memory: 0.99), changing) > 1.1 * rate(.literal, changing))
        #expect(rate(.literal, changing) > rate(.uniform, changing))
        let flat = AllocationWorld(patterns: 50, perDay: 12, isFlat: true)
        #expect(flat.year(.thompson(memory: 1), seed: 1).topShare < 0.3)
        #expect(flat.year(.literal, seed: 1).topShare > 0.9)
    }
}
