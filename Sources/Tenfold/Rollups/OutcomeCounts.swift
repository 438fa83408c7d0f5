/// How many of something ended in which way.
public struct OutcomeCounts: Sendable, Codable, Equatable {
    /// Done, and good.
    public var succeeded = 0
    /// Done or measured, and bad.
    public var failed = 0
    /// Could not be done.
    public var errored = 0
    /// There was nothing to do.
    public var skipped = 0
    /// Will be done later.
    public var parked = 0

    /// Counts nothing.
    public init() {}

    /// Counts one more.
    public mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .succeeded: succeeded += 1
        case .failed: failed += 1
        case .errored: errored += 1
        case .skipped: skipped += 1
        case .parked: parked += 1
        }
    }

    /// Those that were tried and are over: what a success rate is measured on.
    public var decided: Int { succeeded + failed + errored }
    /// All of them.
    public var total: Int { decided + skipped + parked }
    /// The share of ``decided`` that succeeded, 0 to 1; nil where none was decided.
    public var successRate: Double? { decided == 0 ? nil : Double(succeeded) / Double(decided) }

    /// Adds two counts.
    public static func + (left: OutcomeCounts, right: OutcomeCounts) -> OutcomeCounts {
        var sum = left
        sum.succeeded += right.succeeded
        sum.failed += right.failed
        sum.errored += right.errored
        sum.skipped += right.skipped
        sum.parked += right.parked
        return sum
    }
}
