// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The golden values keep their own names.
import Testing

@testable import Tenfold

struct NumberVectorTests {
    struct Tail: Decodable { var a, b, x, ln_sf: Double }

    @Test(arguments: VectorSource.present)
    func `tails of the beta distribution`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("log_beta_sf", [Tail].self)
        for c in cases { expectClose(BetaDistribution(c.a, c.b).logUpperTail(c.x), c.ln_sf, tolerance) }
    }

    struct Divergences: Decodable {
        var p, q, kl: Double
        var wald: Double?
        enum CodingKeys: String, CodingKey {
            case p, q, kl
            case wald = "wald_videos_alpha_0.05"
        }
    }

    @Test(arguments: VectorSource.present)
    func `divergences and the least number of videos`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("kl_and_wald", [Divergences].self)
        for c in cases {
            expectClose(Divergence.bernoulli(c.p, from: c.q), c.kl, tolerance)
            let least = Divergence.waldItems(truth: c.p, floor: c.q, alpha: 0.05)
            expectClose(least, c.wald ?? .infinity, tolerance)
        }
    }

    struct Index: Decodable {
        var successes, n: Int
        var t, index: Double
    }

    @Test(arguments: VectorSource.present)
    func `upper indices of rates`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("kl_ucb", [Index].self)
        for c in cases {
            let index = Divergence.upperIndex(successes: c.successes, trials: c.n, time: c.t)
            expectClose(index, c.index, tolerance)
        }
    }

    struct Regret: Decodable {
        var theta: [Double]
        var C: Double
    }

    @Test(arguments: VectorSource.present)
    func `the constant of the least regret`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("lai_robbins", [Regret].self)
        for c in cases { expectClose(Divergence.regretConstant(c.theta), c.C, tolerance) }
    }

    struct Tolerance: Decodable {
        var n: Int
        var q, delta: Double
        var k: Int?
    }

    @Test(arguments: VectorSource.present)
    func `places in a baseline that keep their promise`(_ source: VectorSource) throws {
        let (cases, _) = try source.group("tolerance_index", [Tolerance].self)
        for c in cases {
            #expect(Binomial.toleranceIndex(of: c.n, share: c.q, confidence: 1 - c.delta) == c.k)
        }
    }

    struct Comparison: Decodable {
        var x, y: [Double]
        var U, p_less, hodges_lehmann: Double
    }

    @Test(arguments: VectorSource.present)
    func `comparison by ranks`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("mann_whitney", [Comparison].self)
        for c in cases {
            let comparison = try #require(RankComparison(c.x, c.y))
            #expect(comparison.pairs == c.U)
            expectClose(comparison.probability, c.p_less, tolerance)
            expectClose(comparison.shift, c.hodges_lehmann, tolerance)
        }
    }

    struct Inflation: Decodable {
        var kind: String
        var n, m, sd_day, s2_video, phi, icc: Double?
        var vif: Double
    }

    @Test(arguments: VectorSource.present)
    func `variance inflation`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("variance_inflation", [Inflation].self)
        for c in cases {
            var dependence = Dependence.none
            if let n = c.n, let sd = c.sd_day, let variance = c.s2_video, let phi = c.phi {
                dependence.dayNoise = sd
                dependence.videoVariance = variance
                dependence.dayNoiseLag = phi
                expectClose(dependence.inflation(ofValues: n), c.vif, tolerance)
            } else if let m = c.m, let icc = c.icc, let phi = c.phi {
                dependence.withinDay = icc
                dependence.dayToDay = phi
                expectClose(dependence.inflation(ofOutcomes: m), c.vif, tolerance)
            } else {
                Issue.record("a case of unknown kind")
            }
        }
    }

    struct Naive: Decodable {
        var rule: String
        var p, P, s, x1, x3, x10, rate: Double?
        var n: Int?
    }

    @Test(arguments: VectorSource.present)
    func `the strategy's own rules`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("naive_rules", [Naive].self)
        for c in cases {
            if let p = c.p, let golden = c.P {
                expectClose(Binomial.atLeast(3, of: 56, probability: p), golden, tolerance)
            } else if let s = c.s {
                expectClose(Binomial.atLeast(1, of: 1, probability: s), c.x1 ?? .nan, tolerance)
                expectClose(Binomial.atLeast(2, of: 3, probability: s), c.x3 ?? .nan, tolerance)
                expectClose(Binomial.atLeast(7, of: 10, probability: s), c.x10 ?? .nan, tolerance)
            } else if let n = c.n, let rate = c.rate {
                expectClose(LiteralRules.topFifth(of: n), rate, tolerance)
            } else {
                Issue.record("a case of unknown kind")
            }
        }
    }
}
