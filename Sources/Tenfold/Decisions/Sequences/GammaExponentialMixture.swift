/// The mixture test of a sum with sub-exponential tails of scale `c`, for costs and other figures with rare large values.
///
/// Source: Howard, Ramdas, McAuliffe, Sekhon, Annals of Statistics 49 (2021), 1055, proposition 9.
public struct GammaExponentialMixture: Sendable, Equatable {
    private let scale: Double
    private let c: Double

    /// Makes a mixture whose bound is lowest at the variance `optimalVariance` and the error rate `alpha`.
    public init(optimalVariance: Double, c: Double, alpha: Double = 0.05) {
        self.scale = NormalMixture.scale(optimalVariance: optimalVariance, alpha: 2 * alpha)
        self.c = c
    }

    /// The natural logarithm of the evidence in a sum of this variance.
    public func logValue(sum: Double, variance: Double) -> Double {
        let start = scale / (c * c)
        let shape = (variance + scale) / (c * c)
        let rate = (c * sum + variance + scale) / (c * c)
        return start * Elementary.log(start) - logGamma(start) - logLowerGamma(start, start)
            + logGamma(shape) + logLowerGamma(shape, rate) - shape * Elementary.log(rate) + rate - start
    }

    /// The sum at which the evidence reaches 1/α.
    public func bound(variance: Double, alpha: Double) -> Double {
        let line = -Elementary.log(alpha)
        var highest = 1.0
        while logValue(sum: highest, variance: variance) < line { highest *= 2 }
        return bisect(0, highest) { logValue(sum: $0, variance: variance) >= line }
    }
}
