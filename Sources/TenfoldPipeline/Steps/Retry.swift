/// How often and how soon a step that failed for a passing reason is tried again.
public struct RetryPolicy: Sendable, Equatable {
    /// The most attempts, the first one included.
    public var attempts: Int
    /// The longest first wait, in seconds; each next one may be twice as long.
    public var baseSeconds: Double
    /// The longest wait, in seconds.
    public var capSeconds: Double

    /// Makes a policy.
    public init(attempts: Int = 3, baseSeconds: Double = 2, capSeconds: Double = 60) {
        self.attempts = attempts
        self.baseSeconds = baseSeconds
        self.capSeconds = capSeconds
    }

    /// How long to wait after failed attempt number `attempt`, from 1; nil where it was the last.
    ///
    /// Full jitter: evenly from 0 to the exponential bound (Brooker, "Exponential Backoff And Jitter", AWS
    /// Architecture Blog, 2015); what the service asked for is the least.
    public func wait(
        after attempt: Int,
        _ failure: StepFailure,
        using random: inout some RandomNumberGenerator
    ) -> Double? {
        guard failure.kind == .transient, attempt < attempts else { return nil }
        let bound = min(capSeconds, baseSeconds * Double(1 << min(attempt - 1, 30)))
        return max(failure.retryAfterSeconds ?? 0, Double.random(in: 0...bound, using: &random))
    }
}
