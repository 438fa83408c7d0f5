/// Evidence that a rate is over a floor which bets once a day, on the day's share: items of one day may depend on each
/// other in any way.
///
/// E = meanⱼ Π_days (1 + fⱼ/p₀ (k/m − p₀)) with the stakes of ``MeanEvidence``. It is slower than ``RateEvidence``, and
/// holds without any assumption on what happens within a day.
public struct BlockEvidence: Sendable, Codable, Equatable {
    /// The floor p₀, over 0 and under 1.
    public let floor: Double
    private var logCapitals = [Double](repeating: 0, count: MeanEvidence.stakes.count)

    /// Begins with no evidence.
    public init(over floor: Double) {
        precondition(floor > 0 && floor < 1, "a floor of a rate lies between 0 and 1")
        self.floor = floor
    }

    /// Adds a day; one without items says nothing.
    public mutating func add(_ successes: Int, of trials: Int) {
        guard trials > 0 else { return }
        let excess = Double(successes) / Double(trials) / floor - 1
        for (index, stake) in MeanEvidence.stakes.enumerated() {
            logCapitals[index] += Elementary.log1p(stake * excess)
        }
    }

    /// The natural logarithm of the e-value.
    public var logValue: Double {
        logSumExp(logCapitals) - Elementary.log(Double(MeanEvidence.stakes.count))
    }
}
