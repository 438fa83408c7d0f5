/// Where the mean of values between 0 and 1 lies, at every moment at once.
///
/// Two families of bets, for and against each mean m, whose stakes follow the spread seen so far:
/// λₜ = √(2 ln(2/α) / (t ln(1+t) σ̂²ₜ₋₁)). Source: Waudby-Smith and Ramdas, JRSS B 86 (2024), 1.
public struct MeanInterval: Sendable, Equatable {
    /// The values so far.
    public private(set) var values: [Double] = []
    /// The stake of each, before it is cut to what is allowed.
    public private(set) var stakes: [Double] = []
    private var sum = 0.5
    private var spread = 0.25
    private var variance = 0.25
    private let alpha: Double

    /// Begins with no values.
    public init(alpha: Double) { self.alpha = alpha }

    /// Adds a value from 0 to 1.
    public mutating func add(_ value: Double) {
        let t = Double(values.count + 1)
        stakes.append(
            (2 * Elementary.log(2 / alpha) / (t * Elementary.log1p(t) * variance)).squareRoot()
        )
        values.append(value)
        sum += value
        let mean = sum / (t + 1)
        spread += (value - mean) * (value - mean)
        variance = spread / (t + 1)
    }

    /// The logarithms of the capitals that bet on the mean being over and under `mean`.
    public func logCapitals(at mean: Double) -> (up: Double, down: Double) {
        var (up, down) = (0.0, 0.0)
        for (value, stake) in zip(values, stakes) {
            up += Elementary.log1p(min(stake, 0.5 / mean) * (value - mean))
            down += Elementary.log1p(-min(stake, 0.5 / (1 - mean)) * (value - mean))
        }
        return (up, down)
    }

    /// All means for which neither capital has reached 2/α.
    public var hedged: EvidenceInterval {
        let line = Elementary.log(2 / alpha)
        let centre = min(max(sum / Double(values.count + 1), 1e-12), 1 - 1e-12)
        let lower = logCapitals(at: 1e-12).up < line ? 0 : bisect(0, centre) { logCapitals(at: $0).up < line }
        let upper =
            logCapitals(at: 1 - 1e-12).down < line
            ? 1 : bisect(centre, 1) { logCapitals(at: $0).down >= line }
        return EvidenceInterval(lower: lower, upper: upper)
    }

    /// The wider interval that has a closed form: predictable plug-in empirical Bernstein, stakes cut at ½.
    public var empiricalBernstein: EvidenceInterval {
        let (centre, margin) = bernstein(values)
        let (mirrored, upperMargin) = bernstein(values.map { 1 - $0 })
        return EvidenceInterval(
            lower: min(max(0, centre - margin), 1),
            upper: min(max(0, 1 - mirrored + upperMargin), 1)
        )
    }

    /// The weighted mean and Bernstein's margin below it; each value is foretold by the mean of those before, the first by 0.
    private func bernstein(_ values: [Double]) -> (centre: Double, margin: Double) {
        var (weights, weighted, total) = (0.0, 0.0, 0.0)
        var penalty = Elementary.log(2 / alpha)
        for (index, value) in values.enumerated() {
            let stake = min(stakes[index], 0.5)
            let surprise = value - (index == 0 ? 0 : total / Double(index))
            weights += stake
            weighted += stake * value
            penalty += surprise * surprise * (-Elementary.log1p(-stake) - stake)
            total += value
        }
        return weights > 0 ? (weighted / weights, penalty / weights) : (0.5, 1)
    }
}
