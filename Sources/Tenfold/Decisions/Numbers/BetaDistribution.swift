/// The beta distribution with positive parameters, as far as decisions need it.
public struct BetaDistribution: Sendable, Codable, Equatable {
    /// The first parameter: prior successes and those seen.
    public var a: Double
    /// The second parameter: prior failures and those seen.
    public var b: Double

    /// Makes a distribution; both parameters are over 0.
    public init(_ a: Double, _ b: Double) {
        precondition(a > 0 && b > 0, "a beta distribution has parameters over 0")
        self.a = a
        self.b = b
    }

    /// a / (a + b).
    public var mean: Double { a / (a + b) }

    /// ln P(X > x), exact also where the probability is far too small for a Double.
    ///
    /// A tail is never floored at a constant: that would turn hopeless streams into promotions. Source: the continued
    /// fraction of Abramowitz and Stegun 26.5.8 by Lentz's method, on the side where it converges quickly.
    public func logUpperTail(_ x: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return -.infinity }
        if 1 - x >= (b + 1) / (a + b + 2) {
            return Elementary.log1p(-Elementary.exp(logLowerSide(a, b, Elementary.log(x), x)))
        }
        return logLowerSide(b, a, Elementary.log1p(-x), 1 - x)
    }

    /// The density at x, over 0 and under 1.
    public func density(_ x: Double) -> Double {
        Elementary.exp(
            (a - 1) * Elementary.log(x) + (b - 1) * Elementary.log1p(-x) - logBeta(a, b)
        )
    }

    /// ln P(X < x), by symmetry.
    public func logLowerTail(_ x: Double) -> Double {
        BetaDistribution(b, a).logUpperTail(1 - x)
    }

    /// P(X < x).
    public func lowerTail(_ x: Double) -> Double { Elementary.exp(logLowerTail(x)) }

    /// P(X > x).
    public func upperTail(_ x: Double) -> Double { Elementary.exp(logUpperTail(x)) }

    /// The x that the share `probability` of the distribution lies under, 0 to 1.
    public func quantile(_ probability: Double) -> Double {
        if probability <= 0 { return 0 }
        if probability >= 1 { return 1 }
        return bisect(0, 1) { lowerTail($0) >= probability }
    }
}

/// ln I_y(p, q) where y is under about its mean; `logY` is ln y, given apart because 1 − x loses digits.
private func logLowerSide(_ p: Double, _ q: Double, _ logY: Double, _ y: Double) -> Double {
    p * logY + q * Elementary.log1p(-y) - Elementary.log(p) - logBeta(p, q)
        + Elementary.log(continuedFraction(p, q, y))
}

/// The continued fraction of the incomplete beta function; about √max(p, q) steps near the mean.
private func continuedFraction(_ p: Double, _ q: Double, _ y: Double) -> Double {
    var c = 1.0
    var d = 1 / (1 - (p + q) * y / (p + 1))
    var h = d
    for step in 1...20_000 {
        let m = Double(step)
        let even = m * (q - m) * y / ((p + 2 * m - 1) * (p + 2 * m))
        d = 1 / (1 + even * d)
        c = 1 + even / c
        h *= d * c
        let odd = -(p + m) * (p + q + m) * y / ((p + 2 * m) * (p + 2 * m + 1))
        d = 1 / (1 + odd * d)
        c = 1 + odd / c
        h *= d * c
        if abs(d * c - 1) < 1e-15 { break }
    }
    return h
}
