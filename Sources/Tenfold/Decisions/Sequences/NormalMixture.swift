/// The mixture sequential test of a sum with known variance: ln of the evidence, and the bound a sum must pass.
///
/// Source: Robbins 1970; Howard et al., Annals of Statistics 49 (2021), 1055.
public struct NormalMixture: Sendable, Equatable {
    /// The mixture's scale ρ.
    public let scale: Double
    /// True where only sums over zero count as evidence.
    public let isOneSided: Bool

    /// Makes a mixture whose bound is lowest at the variance `optimalVariance`.
    public init(optimalVariance: Double, alpha: Double, isOneSided: Bool) {
        self.scale = Self.scale(optimalVariance: optimalVariance, alpha: isOneSided ? 2 * alpha : alpha)
        self.isOneSided = isOneSided
    }

    /// ρ = v / (2 ln(1/α) + ln(1 + 2 ln(1/α))).
    static func scale(optimalVariance: Double, alpha: Double) -> Double {
        let doubled = -2 * Elementary.log(alpha)
        return optimalVariance / (doubled + Elementary.log1p(doubled))
    }

    /// The natural logarithm of the evidence in a sum of this variance.
    public func logValue(sum: Double, variance: Double) -> Double {
        let total = variance + scale
        let quadratic = sum * sum / (2 * total)
        guard isOneSided else { return 0.5 * Elementary.log(scale / total) + quadratic }
        return 0.5 * Elementary.log(4 * scale / total) + quadratic
            + Normal.logLowerTail(sum / total.squareRoot())
    }

    /// The sum at which the evidence reaches 1/α.
    public func bound(variance: Double, alpha: Double) -> Double {
        let line = -Elementary.log(alpha)
        let total = variance + scale
        let highest = (total * (Elementary.log(total / scale) + 2 * line)).squareRoot()
        return isOneSided ? bisect(0, highest) { logValue(sum: $0, variance: variance) >= line } : highest
    }
}
