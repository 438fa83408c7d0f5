/// What is believed of a pattern before its own videos are counted: a beta distribution over winner rates.
public struct PatternPrior: Sendable, Codable, Equatable {
    /// Pseudo-counts of winners.
    public var wins: Double
    /// Pseudo-counts of other videos.
    public var losses: Double

    /// Makes a prior; without arguments, the one that holds before there is data: a fifth of videos win.
    public init(wins: Double = 2, losses: Double = 8) {
        self.wins = wins
        self.losses = losses
    }

    /// The mean winner rate.
    public var mean: Double { wins / (wins + losses) }

    /// Fits the prior to all patterns by maximum marginal likelihood of beta-binomial counts (empirical Bayes).
    ///
    /// With fewer than three patterns or thirty videos there is nothing to fit, and the default holds. The start
    /// is by moments; the search is Newton's on the logarithms of both parameters, each step halved until the
    /// likelihood grows. Source: the reference design §4.8; all sums are exact for whole counts, so no gamma
    /// function is needed.
    public static func fitted(to tallies: [PatternTally]) -> PatternPrior {
        let used = tallies.filter { $0.uses > 0 }
        guard used.count >= 3, used.reduce(0, { $0 + $1.uses }) >= 30 else { return PatternPrior() }
        let limits = (least: 2.0, most: 50.0)
        var point = moments(used)
        var value = likelihood(point, used)
        for _ in 0..<100 {
            let step = newtonStep(point, used)
            var scale = 1.0
            var next = point
            var nextValue = value
            repeat {
                next = PatternPrior(
                    wins: point.wins * Elementary.exp(scale * step.0),
                    losses: point.losses * Elementary.exp(scale * step.1)
                )
                nextValue = likelihood(next, used)
                scale /= 2
            } while nextValue < value && scale > 1e-10
            if nextValue < value { break }
            let moved = abs(next.wins - point.wins) + abs(next.losses - point.losses)
            (point, value) = (next, nextValue)
            if moved < 1e-13 * (point.wins + point.losses) { break }
            if point.wins + point.losses > 1e6 { break }
        }
        let strength = point.wins + point.losses
        let kept = min(limits.most, max(limits.least, strength))
        return PatternPrior(wins: point.wins * kept / strength, losses: point.losses * kept / strength)
    }

    private static func moments(_ tallies: [PatternTally]) -> PatternPrior {
        let uses = tallies.map { Double($0.uses) }
        let total = uses.reduce(0, +)
        let mean = min(0.99, max(0.01, Double(tallies.reduce(0) { $0 + $1.wins }) / total))
        let spread = zip(tallies, uses).reduce(0.0) { sum, item in
            let gap = Double(item.0.wins) / item.1 - mean
            return sum + item.1 * gap * gap
        }
        let count = Double(tallies.count)
        let between =
            (spread - (count - 1) * mean * (1 - mean)) / (total - uses.reduce(0) { $0 + $1 * $1 } / total)
        let strength = between > 0 ? mean * (1 - mean) / between - 1 : 50
        let kept = min(50, max(2, strength))
        return PatternPrior(wins: mean * kept, losses: (1 - mean) * kept)
    }

    /// ln of the marginal likelihood, up to a constant.
    private static func likelihood(_ prior: PatternPrior, _ tallies: [PatternTally]) -> Double {
        tallies.reduce(0) { sum, tally in
            sum + logRising(prior.wins, tally.wins) + logRising(prior.losses, tally.losses)
                - logRising(prior.wins + prior.losses, tally.uses)
        }
    }

    /// ln of x (x+1) … (x+count−1).
    private static func logRising(_ x: Double, _ count: Int) -> Double {
        (0..<count).reduce(0) { $0 + Elementary.log(x + Double($1)) }
    }

    /// Newton's step in (ln wins, ln losses), or the gradient's where the surface is not concave.
    private static func newtonStep(_ prior: PatternPrior, _ tallies: [PatternTally]) -> (Double, Double) {
        var (gradientA, gradientB, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for tally in tallies {
            let wins = slopes(prior.wins, tally.wins)
            let losses = slopes(prior.losses, tally.losses)
            let all = slopes(prior.wins + prior.losses, tally.uses)
            gradientA += wins.first - all.first
            gradientB += losses.first - all.first
            aa += all.second - wins.second
            bb += all.second - losses.second
            ab += all.second
        }
        let (a, b) = (prior.wins, prior.losses)
        let slope = (a * gradientA, b * gradientB)
        let curve = (a * a * aa + slope.0, b * b * bb + slope.1, a * b * ab)
        let determinant = curve.0 * curve.1 - curve.2 * curve.2
        if curve.0 < 0, determinant > 0 {
            return (
                -(curve.1 * slope.0 - curve.2 * slope.1) / determinant,
                -(curve.0 * slope.1 - curve.2 * slope.0) / determinant
            )
        }
        let length = max(1e-300, (slope.0 * slope.0 + slope.1 * slope.1).squareRoot())
        return (slope.0 / length * 0.5, slope.1 / length * 0.5)
    }

    /// Σ 1/(x+i) and Σ 1/(x+i)² for i under `count`.
    private static func slopes(_ x: Double, _ count: Int) -> (first: Double, second: Double) {
        (0..<count).reduce(into: (0.0, 0.0)) { sums, index in
            let inverse = 1 / (x + Double(index))
            sums.0 += inverse
            sums.1 += inverse * inverse
        }
    }
}
