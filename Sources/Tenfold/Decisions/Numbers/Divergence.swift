/// How well two success probabilities can be told apart, and the limits no method can pass.
public enum Divergence {
    /// The Kullback-Leibler divergence of two success probabilities, in nats.
    public static func bernoulli(_ p: Double, from q: Double) -> Double {
        term(p, q) + term(1 - p, 1 - q)
    }

    /// The least mean number of items by which any test that is wrong at most once in 1/α tells `truth` from `floor`.
    ///
    /// ln(1/α) / KL. Source: Wald, Annals of Mathematical Statistics 16 (1945), 117.
    public static func waldItems(truth: Double, floor: Double, alpha: Double) -> Double {
        -Elementary.log(alpha) / bernoulli(truth, from: floor)
    }

    /// The largest rate that `successes` of `trials` still allow at time `time`: n KL(p̂, q) ≤ ln t.
    ///
    /// Source: Garivier and Cappé, "The KL-UCB algorithm", COLT 2011.
    public static func upperIndex(successes: Int, trials: Int, time: Double) -> Double {
        let rate = Double(successes) / Double(trials)
        return bisect(rate, 1) {
            Double(trials) * bernoulli(rate, from: $0) > Elementary.log(time)
        }
    }

    /// The constant C of the least regret C ln T that any consistent allocation has.
    ///
    /// Σ (θ* − θₖ) / KL(θₖ, θ*). Source: Lai and Robbins, Advances in Applied Mathematics 6 (1985), 4.
    public static func regretConstant(_ rates: [Double]) -> Double {
        let best = rates.max() ?? 0
        return rates.filter { $0 < best }.reduce(0) { $0 + (best - $1) / bernoulli($1, from: best) }
    }

    private static func term(_ p: Double, _ q: Double) -> Double {
        p == 0 ? 0 : q <= 0 ? .infinity : p * Elementary.log(p / q)
    }
}
