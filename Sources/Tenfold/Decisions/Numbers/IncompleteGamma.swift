/// ln P(a, x), the lower incomplete gamma function over Γ(a), for a and x over 0.
///
/// The series below a + 1, Lentz's continued fraction of the other side above. Source: Abramowitz and Stegun, 6.5.29
/// and 6.5.31.
func logLowerGamma(_ a: Double, _ x: Double) -> Double {
    let front = a * Elementary.log(x) - x - logGamma(a)
    if x < a + 1 {
        var term = 1 / a
        var sum = term
        var n = a
        while abs(term) > abs(sum) * 1e-17 {
            n += 1
            term *= x / n
            sum += term
        }
        return front + Elementary.log(sum)
    }
    var b = x + 1 - a
    var c = 1 / Double.leastNormalMagnitude
    var d = 1 / b
    var h = d
    for step in 1...10_000 {
        let factor = -Double(step) * (Double(step) - a)
        b += 2
        d = 1 / (factor * d + b)
        c = b + factor / c
        h *= d * c
        if abs(d * c - 1) < 1e-16 { break }
    }
    return Elementary.log1p(-Elementary.exp(front + Elementary.log(h)))
}
