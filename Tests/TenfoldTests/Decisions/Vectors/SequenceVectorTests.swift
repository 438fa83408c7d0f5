// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The golden values keep their own names.
import Testing

@testable import Tenfold

struct SequenceVectorTests {
    struct Stream: Decodable {
        var p0, a, b: Double
        var stream: [Int]
        var ln_e: [Double]

        var replayed: [Double] {
            var evidence = RateEvidence(over: p0, prior: BetaDistribution(a, b))
            return stream.map {
                evidence.add($0, of: 1)
                return evidence.logValue
            }
        }
    }

    struct Count: Decodable {
        var p0, a, b, ln_e: Double
        var S, n: Int
    }

    struct Rates: Decodable {
        var streams: [Stream]
        var counts: [Count]
    }

    @Test(arguments: VectorSource.present)
    func `evidence that a rate is over a floor`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("bernoulli_e_greater", Rates.self)
        for c in cases.streams { expectClose(c.replayed, c.ln_e, tolerance) }
        for c in cases.counts {
            var evidence = RateEvidence(over: c.p0, prior: BetaDistribution(c.a, c.b))
            evidence.add(c.S, of: c.n)
            expectClose(evidence.logValue, c.ln_e, tolerance, "\(c.S) of \(c.n):")
        }
    }

    @Test(arguments: VectorSource.present)
    func `the same in the parametrisation of a published package`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("bernoulli_e_greater_confseq", [Stream].self)
        for c in cases { expectClose(c.replayed, c.ln_e, tolerance) }
    }

    struct Interval: Decodable {
        var a, b, t_opt: Double?
        var S, n: Int
        var alpha, lower, upper: Double
    }

    @Test(arguments: VectorSource.present, ["bernoulli_cs_fixed_prior", "bernoulli_cs_confseq"])
    func `intervals of rates`(_ source: VectorSource, _ group: String) throws {
        let (cases, tolerance) = try source.group(group, [Interval].self)
        for c in cases {
            let interval =
                if let a = c.a, let b = c.b {
                    EvidenceInterval(successes: c.S, of: c.n, alpha: c.alpha, prior: BetaDistribution(a, b))
                } else {
                    EvidenceInterval(successes: c.S, of: c.n, alpha: c.alpha, optimalTrials: c.t_opt ?? 0)
                }
            expectClose(interval.lower, c.lower, tolerance, "\(c.S) of \(c.n):")
            expectClose(interval.upper, c.upper, tolerance, "\(c.S) of \(c.n):")
        }
    }

    struct Capital: Decodable {
        var m: Double
        var ln_capital_up, ln_capital_down, hedged: [Double]
    }

    struct At: Decodable {
        var t: Int
        var lower, upper: Double
    }

    struct Betting: Decodable {
        var x, lambda_t: [Double]
        var alpha: Double
        var capital: [Capital]
        var interval: [At]

        func after(_ count: Int) -> MeanInterval {
            var interval = MeanInterval(alpha: alpha)
            for value in x.prefix(count) { interval.add(value) }
            return interval
        }
    }

    @Test(arguments: VectorSource.present)
    func `intervals of means by betting`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("bounded_mean_betting", Betting.self)
        expectClose(c.after(c.x.count).stakes, c.lambda_t, tolerance)
        for capital in c.capital {
            let logs = (1...c.x.count).map { c.after($0).logCapitals(at: capital.m) }
            expectClose(logs.map(\.up), capital.ln_capital_up, tolerance)
            expectClose(logs.map(\.down), capital.ln_capital_down, tolerance)
            let hedged = logs.map { Elementary.exp(max($0.up, $0.down)) / 2 }
            expectClose(hedged, capital.hedged, tolerance)
        }
        for golden in c.interval {
            expectClose(c.after(golden.t).hedged.lower, golden.lower, tolerance)
            expectClose(c.after(golden.t).hedged.upper, golden.upper, tolerance)
        }
    }

    struct Bernstein: Decodable {
        var x, lower, upper: [Double]
        var alpha: Double
    }

    @Test(arguments: VectorSource.present)
    func `intervals of means by variance`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("empirical_bernstein_cs", Bernstein.self)
        var interval = MeanInterval(alpha: c.alpha)
        let found = c.x.map { value in
            interval.add(value)
            return interval.empiricalBernstein
        }
        expectClose(found.map(\.lower), c.lower, tolerance)
        expectClose(found.map(\.upper), c.upper, tolerance)
    }

    struct Mixture: Decodable {
        var s, ln_mixture, rho, c: Double?
        var v, v_opt, alpha, bound: Double
        var one_sided: Bool?
    }

    @Test(arguments: VectorSource.present)
    func `normal mixtures`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("normal_mixture", [Mixture].self)
        for c in cases {
            let mixture = NormalMixture(
                optimalVariance: c.v_opt,
                alpha: c.alpha,
                isOneSided: c.one_sided ?? false
            )
            expectClose(mixture.scale, c.rho ?? .nan, tolerance)
            let value = mixture.logValue(sum: c.s ?? .nan, variance: c.v)
            expectClose(value, c.ln_mixture ?? .nan, tolerance)
            expectClose(mixture.bound(variance: c.v, alpha: c.alpha), c.bound, tolerance)
        }
    }

    @Test(arguments: VectorSource.present)
    func `gamma-exponential mixtures`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("gamma_exponential_bound", [Mixture].self)
        for c in cases {
            let mixture = GammaExponentialMixture(optimalVariance: c.v_opt, c: c.c ?? .nan, alpha: c.alpha)
            expectClose(mixture.bound(variance: c.v, alpha: c.alpha), c.bound, tolerance)
        }
    }

    struct Blocks: Decodable {
        var blocks: [[Int]]
        var p0: Double
        var f, ln_e: [Double]
    }

    @Test(arguments: VectorSource.present)
    func `bets on whole days`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("block_betting_gate", Blocks.self)
        #expect(c.f == MeanEvidence.stakes)
        var evidence = BlockEvidence(over: c.p0)
        let found = c.blocks.map { block in
            evidence.add(block[0], of: block[1])
            return evidence.logValue
        }
        expectClose(found, c.ln_e, tolerance)
    }

    struct Mean: Decodable {
        var r_unclipped, f, ln_e: [Double]
        var clip: Double
    }

    @Test(arguments: VectorSource.present)
    func `evidence that a mean is over a floor`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("bounded_mean_gate", Mean.self)
        #expect(c.f == MeanEvidence.stakes)
        var evidence = MeanEvidence(over: 2, clip: c.clip)
        let found = c.r_unclipped.map { value in
            evidence.add(2 * value)
            return evidence.logValue
        }
        expectClose(found, c.ln_e, tolerance)
    }

    struct Boundary: Decodable {
        var p0, a, b, alpha: Double
        var minimum_winners: [[Int?]]
    }

    @Test(arguments: VectorSource.present)
    func `the fewest winners that pass`(_ source: VectorSource) throws {
        let (cases, _) = try source.group("gate_boundaries", [Boundary].self)
        for c in cases {
            let evidence = RateEvidence(over: c.p0, prior: BetaDistribution(c.a, c.b))
            for row in c.minimum_winners {
                let fewest = evidence.fewestSuccesses(of: row[0] ?? 0, logLine: -Elementary.log(c.alpha))
                #expect(fewest == row[1], "of \(row[0] ?? 0)")
            }
        }
    }

    struct Forecast: Decodable {
        var p0, a, b, p: Double
        var per_day: Int
        var P_by_day: [String: Double]
    }

    @Test(arguments: VectorSource.present)
    func `what a gate will do, exactly`(_ source: VectorSource) throws {
        let (cases, tolerance) = try source.group("gate_operating_characteristics", [Forecast].self)
        for c in cases {
            let evidence = RateEvidence(over: c.p0, prior: BetaDistribution(c.a, c.b))
            let days = try c.P_by_day.keys.map { try #require(Int($0)) }
            let passed = GateForecast(evidence, perDay: c.per_day).passed(rate: c.p, days: days.max() ?? 1)
            for day in days { expectClose(passed[day - 1], c.P_by_day["\(day)"] ?? .nan, tolerance) }
        }
    }
}
