/// A draw from the gamma distribution of a shape over 0 and scale 1.
///
/// Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000); shapes
/// under 1 by their power rule.
func gammaDraw<R: RandomNumberGenerator>(shape: Double, using random: inout R) -> Double {
    if shape < 1 {
        let power = Elementary.exp(Elementary.log(openUnit(using: &random)) / shape)
        return gammaDraw(shape: shape + 1, using: &random) * power
    }
    let third = shape - 1.0 / 3
    let scale = 1 / (9 * third).squareRoot()
    while true {
        let normal = normalDraw(using: &random)
        let root = 1 + scale * normal
        guard root > 0 else { continue }
        let cube = root * root * root
        let uniform = openUnit(using: &random)
        // Most draws are taken here, without a logarithm; what passes this passes the next test too.
        let square = normal * normal
        if uniform < 1 - 0.0331 * square * square { return third * cube }
        if Elementary.log(uniform) < normal * normal / 2 + third * (1 - cube + Elementary.log(cube)) {
            return third * cube
        }
    }
}

/// A draw from the standard normal distribution (Marsaglia's polar method).
private func normalDraw<R: RandomNumberGenerator>(using random: inout R) -> Double {
    while true {
        let x = 2 * openUnit(using: &random) - 1
        let y = 2 * openUnit(using: &random) - 1
        let square = x * x + y * y
        if square > 0, square < 1 { return x * (-2 * Elementary.log(square) / square).squareRoot() }
    }
}

/// A draw from the open unit interval, in steps of 2⁻⁵³.
private func openUnit<R: RandomNumberGenerator>(using random: inout R) -> Double {
    (Double(random.next() >> 11) + 0.5) * 0x1p-53
}
