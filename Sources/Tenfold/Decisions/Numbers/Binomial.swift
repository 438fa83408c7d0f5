/// The number of successes in independent trials.
public enum Binomial {
    /// P(at least `count` of `trials` succeed), each with the given probability: I_p(k, n−k+1).
    public static func atLeast(_ count: Int, of trials: Int, probability: Double) -> Double {
        if count <= 0 { return 1 }
        if count > trials { return 0 }
        return BetaDistribution(Double(count), Double(trials - count + 1)).lowerTail(probability)
    }

    /// The place, from 1, of the baseline value that is the `share` quantile or more with the confidence asked for.
    ///
    /// The smallest k with P(Bin(n, q) ≤ k − 1) ≥ 1 − δ; nil where `trials` values are too few. A winner threshold frozen
    /// there keeps its promise. Source: Wilks, Annals of Mathematical Statistics 12 (1941), 91.
    public static func toleranceIndex(of trials: Int, share: Double, confidence: Double) -> Int? {
        (1...max(1, trials)).first { 1 - atLeast($0, of: trials, probability: share) >= confidence }
    }
}
