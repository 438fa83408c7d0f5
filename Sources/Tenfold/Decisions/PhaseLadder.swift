#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The phase, the recovery in force and how it came to both: a fold of events.
///
/// An event that the state it meets does not allow changes nothing: a move that would skip a phase up, one that
/// comes too soon after another, one from a phase the channel has left. So no set of events, however it raced,
/// leads anywhere a single careful writer would not have gone. A person's override is always followed.
public struct PhaseLadder: Sendable, Equatable {
    /// One step from a phase to another, or into or out of a recovery.
    public struct Move: Sendable, Equatable {
        /// When.
        public var at: Date
        /// The phase before; nil for the first.
        public var from: PhaseName?
        /// The phase after.
        public var to: PhaseName
        /// What made it.
        public var kind: Kind
        /// Why, in words.
        public var reason: String

        /// What made a move.
        public enum Kind: String, Sendable, Codable {
            /// The channel began.
            case began
            /// A gate's verdict.
            case gate
            /// An alarm.
            case alarm
            /// A recovery's verdict.
            case returned, stayed, steppedDown
            /// A person.
            case person
        }
    }

    /// The rules.
    public let policy: RecoveryPolicy
    /// The phase in force; nil before the first event, when ``RecoveryPolicy/startPhase`` holds.
    public private(set) var phase: PhaseName?
    /// When the channel entered ``phase``.
    public private(set) var since: Date?
    /// The recovery in force.
    public private(set) var recovery: Recovery?
    /// Until when a person's override holds against alarms; nil where there is none.
    public private(set) var heldUntil: Date?
    /// All moves, in order of time.
    public private(set) var moves: [Move] = []

    /// A ladder nobody has moved on.
    public init(policy: RecoveryPolicy = RecoveryPolicy()) {
        self.policy = policy
    }

    /// Folds events in any order.
    public init(folding events: some Sequence<Event>, policy: RecoveryPolicy = RecoveryPolicy()) {
        self.init(policy: policy)
        for event in events.sorted(by: Event.precedes) { apply(event) }
    }

    /// The phase in force, the configured start before the first event.
    public var current: PhaseName { phase ?? policy.startPhase }

    /// Takes in the next event in the order of ``Event/precedes(_:_:)``.
    mutating func apply(_ event: Event) {
        guard refusal(of: event) == nil else { return }
        switch event.change {
        case .phaseChanged(let from, let to, let reason):
            let isFirst = phase == nil && from == nil
            move(to: to, at: event.at, isFirst ? .began : .gate, reason)
        case .recoveryBegan(_, let cause, let reason):
            stepDown(at: event.at, .alarm, cause: cause, reason)
        case .recoveryEnded(let verdict, let reason):
            end(verdict, at: event.at, reason)
        case .overridden(let to, _, let reason):
            recovery = nil
            heldUntil = event.at.addingTimeInterval(policy.settings.dwellDays * secondsPerDay)
            move(to: to, at: event.at, .person, reason)
        default: break
        }
    }

    private mutating func end(_ verdict: RecoveryVerdict, at moment: Date, _ reason: String) {
        guard let recovery else { return }
        switch verdict {
        case .returned:
            self.recovery = nil
            move(to: recovery.home, at: moment, .returned, reason)
        case .stayed:
            self.recovery = nil
            move(to: current, at: moment, .stayed, reason)
        case .steppedDown:
            stepDown(at: moment, .steppedDown, cause: recovery.cause, reason)
        }
    }

    private mutating func stepDown(at moment: Date, _ kind: Move.Kind, cause: String, _ reason: String) {
        let home = current
        let attempt = 1 + recentDescents(at: moment)
        move(to: policy.below(home), at: moment, kind, reason)
        recovery = Recovery(
            home: home,
            since: moment,
            attempt: attempt,
            cause: cause,
            reason: reason,
            earliestEnd: moment.addingTimeInterval(policy.wait(attempt: attempt)),
            latestEnd: moment.addingTimeInterval(policy.patience(attempt: attempt))
        )
    }

    /// How many alarms made it step down lately; those that a person overrode since are forgotten.
    private func recentDescents(at moment: Date) -> Int {
        let memory = policy.settings.memoryDays * secondsPerDay
        return moves.reversed().prefix { $0.kind != .person && moment.timeIntervalSince($0.at) <= memory }
            .count { $0.kind == .alarm || $0.kind == .steppedDown }
    }

    private mutating func move(to: PhaseName, at moment: Date, _ kind: Move.Kind, _ reason: String) {
        moves.append(Move(at: moment, from: phase, to: to, kind: kind, reason: reason))
        if phase != to { since = moment }
        phase = to
    }
}
