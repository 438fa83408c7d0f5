/// How often and how soon something that failed for a passing reason is tried again: steps of a job and requests
/// to services alike.
public struct RetryPolicy: Sendable, Equatable {
    /// The most attempts, the first one included.
    public var attempts: Int
    /// The longest first wait, in seconds; each next one may be twice as long.
    public var baseSeconds: Double
    /// The longest wait that is chosen here, in seconds; what a service asks for may be longer.
    public var capSeconds: Double
    /// The longest time from the first attempt to the beginning of the last, in seconds.
    public var patienceSeconds: Double

    /// Makes a policy.
    public init(
        attempts: Int = 3,
        baseSeconds: Double = 2,
        capSeconds: Double = 60,
        patienceSeconds: Double = .infinity
    ) {
        self.attempts = attempts
        self.baseSeconds = baseSeconds
        self.capSeconds = capSeconds
        self.patienceSeconds = patienceSeconds
    }

    /// How long to wait after failed attempt number `attempt`, from 1; nil where it was the last.
    ///
    /// Full jitter: evenly from 0 to the exponential bound (Brooker, "Exponential Backoff And Jitter", AWS
    /// Architecture Blog, 2015); what the service asked for is the least. A wait that would end beyond the
    /// policy's patience is not begun.
    ///
    /// - Parameters:
    ///   - least: what the service asked for, in seconds.
    ///   - passed: the seconds since the first attempt began.
    ///   - chance: a number drawn evenly from 0 to 1.
    public func wait(after attempt: Int, least: Double? = nil, passed: Double = 0, chance: Double) -> Double?
    {
        guard attempt < attempts else { return nil }
        let bound = min(capSeconds, baseSeconds * Double(1 << min(attempt - 1, 30)))
        let wait = max(least ?? 0, bound * chance)
        return passed + wait <= patienceSeconds ? wait : nil
    }

    /// How long to wait after a step failed; nil where it is not tried again.
    public func wait(
        after attempt: Int,
        _ failure: StepFailure,
        using random: inout some RandomNumberGenerator
    ) -> Double? {
        guard failure.kind == .transient else { return nil }
        let chance = Double.random(in: 0...1, using: &random)
        return wait(after: attempt, least: failure.retryAfterSeconds, chance: chance)
    }
}
