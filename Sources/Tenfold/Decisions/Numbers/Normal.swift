/// The standard normal distribution.
enum Normal {
    /// P(Z < z).
    static func lowerTail(_ z: Double) -> Double { 0.5 * Elementary.erfc(-z / 2.0.squareRoot()) }

    /// ln P(Z < z), exact far out too: beyond 30 standard deviations by the tail's asymptotic series.
    static func logLowerTail(_ z: Double) -> Double {
        if z > -30 { return Elementary.log(lowerTail(z)) }
        let square = 1 / (z * z)
        let series = 1 - square * (1 - 3 * square * (1 - 5 * square))
        return -z * z / 2 - Elementary.log(-z) - 0.5 * Elementary.log(2 * .pi) + Elementary.log(series)
    }
}
