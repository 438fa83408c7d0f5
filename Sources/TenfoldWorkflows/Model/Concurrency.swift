/// A group of which only one member runs at a time; its name holds for the whole repository.
///
/// GitHub refuses `queue: max` beside a cancelling group, so the two cannot be said together here.
public struct Concurrency: Sendable, Hashable {
    /// What becomes of a member that arrives while another runs.
    public enum Arrival: Sendable, Hashable {
        /// It waits behind all that came before, up to 100. At ``FeatureLevel/compat`` it is ``replacesWaiting``.
        case waitsInLine
        /// It waits; one that waited already is cancelled.
        case replacesWaiting
        /// It cancels the one that runs.
        case cancelsRunning
        /// It cancels the one that runs where a condition holds, and else replaces the one that waits.
        case cancelsRunningIf(Expression)
    }

    /// The group's name, without regard to capitals.
    public var group: Text
    /// What becomes of a member that arrives while another runs.
    public var arrival: Arrival

    /// Makes a group.
    public init(group: Text, arrival: Arrival) {
        self.group = group
        self.arrival = arrival
    }
}
