// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The golden values keep their own names.
import Tenfold
import Testing

/// The groups of golden values that are about patterns.
struct PatternVectorTests {
    private struct Fading: Decodable {
        var prior: [Double]
        var gamma: Double
        var days: [[[Int]]]
        var posterior: [[[Double]]]
        var p_best: [Double]
    }

    private struct Fitted: Decodable {
        struct Belief: Decodable {
            var s: Int
            var n: Int
            var mean: Double
            var P_below_0_15: Double
        }

        var data: [[Int]]
        var a: Double
        var b: Double
        var prior_mean: Double
        var posterior: [Belief]
    }

    @Test(arguments: VectorSource.present)
    func `the prior is fitted to all patterns, and each is judged with it`(source: VectorSource) throws {
        let (cases, tolerance) = try source.group("empirical_bayes", [Fitted].self)
        #expect(!cases.isEmpty)
        for golden in cases {
            let prior = PatternPrior.fitted(
                to: golden.data.map { PatternTally(wins: $0[0], losses: $0[1] - $0[0]) }
            )
            expectClose(
                [prior.wins, prior.losses, prior.mean],
                [golden.a, golden.b, golden.prior_mean],
                tolerance
            )
            for belief in golden.posterior {
                let law = BetaDistribution(
                    prior.wins + Double(belief.s),
                    prior.losses + Double(belief.n - belief.s)
                )
                expectClose([law.mean, law.lowerTail(0.15)], [belief.mean, belief.P_below_0_15], tolerance)
            }
        }
    }

    /// A group that is added to the reference and read by no test is noticed.
    @Test func `there are 26 groups, and each has its test`() {
        let known: Set = [
            "log_beta_sf", "bernoulli_e_greater", "bernoulli_e_greater_confseq", "bernoulli_cs_confseq",
            "bernoulli_cs_fixed_prior", "bounded_mean_betting", "empirical_bernstein_cs", "normal_mixture",
            "gamma_exponential_bound", "e_detector_bounded_mean", "e_detector_daily", "conformal_sr",
            "bernoulli_cusum", "block_betting_gate", "gate_boundaries", "gate_operating_characteristics",
            "kl_and_wald", "kl_ucb", "lai_robbins", "tolerance_index", "empirical_bayes",
            "discounted_posterior", "mann_whitney", "variance_inflation", "bounded_mean_gate", "naive_rules",
        ]
        #expect(known.count == 26)
        for source in VectorSource.present { #expect(source.groups == known) }
    }

    @Test(arguments: VectorSource.present)
    func `what is learnt fades day by day, and each pattern is the best with its probability`(
        source: VectorSource
    ) throws {
        let (cases, tolerance) = try source.group("discounted_posterior", [Fading].self)
        #expect(!cases.isEmpty)
        for golden in cases {
            let start = PatternPosterior(wins: golden.prior[0], losses: golden.prior[1])
            var beliefs = golden.days[0].map { _ in start }
            for (day, expected) in zip(golden.days, golden.posterior) {
                for (index, counts) in day.enumerated() {
                    let tally = PatternTally(wins: counts[0], losses: counts[1] - counts[0])
                    beliefs[index].endDay(tally, start: start, memory: golden.gamma)
                }
                expectClose(beliefs.map(\.wins), expected.map { $0[0] }, 1e-12)
                expectClose(beliefs.map(\.losses), expected.map { $0[1] }, 1e-12)
            }
            expectClose(PatternPosterior.chancesOfBest(beliefs), golden.p_best, tolerance)
        }
    }
}
