/// How something ended.
///
/// Bad is not broken, and neither is unknown.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// Done, and good.
    case succeeded
    /// Done or measured, and bad: a video that did not pass its checks.
    case failed
    /// Could not be done: a tool was missing, a service refused, the job was killed.
    case errored
    /// There was nothing to do.
    case skipped
    /// Will be done later: the quota of the day is used up.
    case parked
}
