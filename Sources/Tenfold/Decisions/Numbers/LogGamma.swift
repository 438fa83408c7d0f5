/// ln Γ(x) for x > 0, to about 1e-15 of its size, or absolutely where it is small.
///
/// Stirling's series from x = 10 on, reached by Γ(x + 1) = x Γ(x). Source: Abramowitz and Stegun, 6.1.15 and 6.1.41.
public func logGamma(_ x: Double) -> Double {
    precondition(x > 0, "the logarithm of gamma is taken of numbers over 0")
    var shifted = x
    var product = 1.0
    while shifted < 10 {
        product *= shifted
        shifted += 1
    }
    return stirling(shifted) + stirlingSeries(shifted) - Elementary.log(product)
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).
///
/// The three large terms are never formed for large arguments: with Δ the error of Stirling's formula,
/// ln B = (a−½) ln(a/s) + b ln(b/s) − ½ ln b + ½ ln 2π + Δ(a) + Δ(b) − Δ(s), s = a + b, which keeps twelve
/// digits at a million. Source: Didonato and Morris, ACM TOMS 18 (1992), 360.
public func logBeta(_ a: Double, _ b: Double) -> Double {
    let (small, large) = a < b ? (a, b) : (b, a)
    let sum = small + large
    let ratio = small / large
    return (large - 0.5) * -Elementary.log1p(ratio) + small * Elementary.log(small / sum)
        - 0.5 * Elementary.log(small) + halfLogTwoPi
        + stirlingError(small) + stirlingError(large) - stirlingError(sum)
}

/// ln Γ(x) less Stirling's formula.
private func stirlingError(_ x: Double) -> Double {
    x >= 10 ? stirlingSeries(x) : logGamma(x) - stirling(x)
}

/// (x − ½) ln x − x + ½ ln 2π.
private func stirling(_ x: Double) -> Double {
    (x - 0.5) * Elementary.log(x) - x + halfLogTwoPi
}

/// Σ B₂ₖ / (2k (2k−1) x²ᵏ⁻¹), eight terms: under 1e-17 off from x = 10 on.
private func stirlingSeries(_ x: Double) -> Double {
    let square = 1 / (x * x)
    let terms: Double =
        0.083333333333333333
        - square
        * (0.0027777777777777778
            - square
            * (7.9365079365079365e-4
                - square
                * (5.9523809523809524e-4
                    - square
                    * (8.4175084175084175e-4
                        - square
                        * (1.9175269175269175e-3
                            - square * (6.4102564102564103e-3 - square * 0.029550653594771242))))))
    return terms / x
}

private let halfLogTwoPi = 0.91893853320467274
