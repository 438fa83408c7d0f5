/// What a rate gate will do at a true rate, computed exactly: no simulation, no error of chance.
///
/// Days bring equal numbers of independent items and are decided at their end; the recursion carries the
/// distribution of successes among the channels that did not pass yet.
public struct GateForecast: Sendable {
    private let evidence: RateEvidence
    private let eta: Double
    private let logLine: Double
    private let perDay: Int

    /// Makes a forecast of an untouched gate.
    public init(_ evidence: RateEvidence, eta: Double = 1, alpha: Double = 0.05, perDay: Int) {
        self.evidence = RateEvidence(over: evidence.floor, prior: evidence.prior)
        self.eta = eta
        self.logLine = -Elementary.log(alpha)
        self.perDay = perDay
    }

    /// The probability of having passed by the end of each day, from the first.
    public func passed(rate: Double, days: Int) -> [Double] {
        let daily = dayDistribution(rate)
        var alive = [1.0]
        var passed = 0.0
        var result: [Double] = []
        for day in stride(from: 1, through: days, by: 1) {
            var next = [Double](repeating: 0, count: alive.count + perDay)
            for (count, weight) in alive.enumerated() where weight > 0 {
                for (more, chance) in daily.enumerated() { next[count + more] += weight * chance }
            }
            if let line = evidence.fewestSuccesses(of: day * perDay, eta: eta, logLine: logLine),
                line < next.count
            {
                passed += next[line...].reduce(0, +)
                next.removeSubrange(line...)
            }
            result.append(passed)
            alive = next
        }
        return result
    }

    private func dayDistribution(_ rate: Double) -> [Double] {
        (0...perDay).map { count in
            let ways =
                -logBeta(Double(count + 1), Double(perDay - count + 1)) - Elementary.log(Double(perDay + 1))
            return Elementary.exp(
                ways + Double(count) * Elementary.log(rate) + Double(perDay - count) * Elementary.log1p(-rate)
            )
        }
    }
}
