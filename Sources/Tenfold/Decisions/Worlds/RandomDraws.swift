/// Draws from distributions, for made-up worlds; equal generators give equal draws.
public struct RandomDraws: Sendable {
    private var generator: SeededGenerator
    private var spare: Double?

    /// Draws whose whole future is the seed.
    public init(seed: UInt64) { generator = SeededGenerator(seed: seed, purpose: "world") }

    /// A number over 0 and under 1.
    public mutating func uniform() -> Double { (Double(generator.next() >> 11) + 0.5) / 0x1p53 }

    /// A standard normal number (Marsaglia's polar method).
    public mutating func normal() -> Double {
        if let number = spare {
            spare = nil
            return number
        }
        while true {
            let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
            let square = x * x + y * y
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * Elementary.log(square) / square).squareRoot()
            spare = y * factor
            return x * factor
        }
    }

    /// e^(μ + σZ).
    public mutating func logNormal(median: Double, sigma: Double) -> Double {
        median * Elementary.exp(sigma * normal())
    }

    /// A gamma number of the shape given, over 0, and scale 1.
    ///
    /// Source: Marsaglia and Tsang, ACM TOMS 26 (2000), 363.
    public mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 { return gamma(shape + 1) * Elementary.exp(Elementary.log(uniform()) / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            guard v > 0 else { continue }
            if Elementary.log(uniform()) < 0.5 * x * x + d - d * v + d * Elementary.log(v) { return d * v }
        }
    }

    /// A number between 0 and 1 of the beta distribution.
    public mutating func beta(_ distribution: BetaDistribution) -> Double {
        let first = gamma(distribution.a)
        return first / (first + gamma(distribution.b))
    }

    /// How many of `trials` succeed; by the normal law where that is exact enough.
    public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        let variance = Double(trials) * probability * (1 - probability)
        if variance > 25 {
            let count = (Double(trials) * probability + variance.squareRoot() * normal()).rounded()
            return min(trials, max(0, Int(count)))
        }
        // Few successes: skip from one to the next (geometric gaps).
        guard probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        let rate = Elementary.log1p(-probability)
        var (count, place) = (0, 0.0)
        while true {
            place += (Elementary.log(uniform()) / rate).rounded(.up)
            if place > Double(trials) { return count }
            count += 1
        }
    }
}
