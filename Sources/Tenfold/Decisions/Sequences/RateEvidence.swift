/// Evidence that a success probability is over a floor, valid whenever one looks.
///
/// The e-value is a likelihood ratio mixed over a beta prior cut off at the floor:
/// ln e = lnB(a+S, b+n−S) + ln P(Beta(a+S, b+n−S) > p₀) − lnB(a, b) − ln P(Beta(a, b) > p₀) − S ln p₀ − (n−S) ln(1−p₀).
/// By Ville's inequality the chance that it ever reaches 1/α while the probability is at most p₀ is at most α. Its
/// whole state is two counts. Source: Robbins, Annals of Mathematical Statistics 41 (1970), 1397.
public struct RateEvidence: Sendable, Codable, Equatable {
    /// The floor p₀, over 0 and under 1.
    public let floor: Double
    /// The prior over the probabilities above the floor.
    public let prior: BetaDistribution
    /// Successes so far.
    public private(set) var successes = 0
    /// Items so far.
    public private(set) var trials = 0

    /// Begins with no evidence.
    public init(over floor: Double, prior: BetaDistribution) {
        precondition(floor > 0 && floor < 1, "a floor of a rate lies between 0 and 1")
        self.floor = floor
        self.prior = prior
    }

    /// Begins with no evidence that a rate is under a ceiling: count failures as successes.
    public static func under(_ ceiling: Double, prior: BetaDistribution) -> RateEvidence {
        RateEvidence(over: 1 - ceiling, prior: BetaDistribution(prior.b, prior.a))
    }

    /// Adds items.
    public mutating func add(_ successes: Int, of trials: Int) {
        self.successes += successes
        self.trials += trials
    }

    /// The natural logarithm of the e-value, untempered.
    public var logValue: Double {
        if trials == 0 { return 0 }
        let (won, lost) = (Double(successes), Double(trials - successes))
        let posterior = BetaDistribution(prior.a + won, prior.b + lost)
        return logBeta(posterior.a, posterior.b) + posterior.logUpperTail(floor)
            - logBeta(prior.a, prior.b) - prior.logUpperTail(floor)
            - won * Elementary.log(floor) - lost * Elementary.log1p(-floor)
    }

    /// The fewest successes of `trials` with which the tempered evidence reaches its line; nil where not even all do.
    public func fewestSuccesses(of trials: Int, eta: Double = 1, logLine: Double) -> Int? {
        var low = 0
        var high = trials + 1
        while low < high {
            let middle = (low + high) / 2
            var trial = RateEvidence(over: floor, prior: prior)
            trial.add(middle, of: trials)
            if middle > trials || eta * trial.logValue >= logLine { high = middle } else { low = middle + 1 }
        }
        return low > trials ? nil : low
    }
}
