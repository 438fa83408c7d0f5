#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A change of state; the state itself is what folding all events gives, and is stored nowhere.
public struct Event: Record {
    /// `events`.
    public static let kind = RecordKind.events
    /// 1.
    public static let version = 1

    /// What changed.
    public enum Change: Sendable, Codable, Equatable {
        /// A job took an idea, until the claim lapses.
        case claimed(Claim)
        /// A job gave its idea back: it was killed or could not be done.
        case released(idea: String, run: String, reason: String)
        /// A job gave its idea back because it could not be paid now; the idea is as good as before.
        case parked(idea: String, run: String, reason: String)
        /// An idea is over: published, or held back for good.
        case settled(idea: String, run: String, outcome: Outcome)
        /// The channel entered a phase: the one it begins in, or another by a gate's verdict.
        case phaseChanged(from: PhaseName?, to: PhaseName, reason: String)
        /// An alarm made the channel step down from a phase, or be stricter where there is none below.
        case recoveryBegan(from: PhaseName, cause: String, reason: String)
        /// A recovery was evaluated, and is over or goes on further down.
        case recoveryEnded(verdict: RecoveryVerdict, reason: String)
        /// A person set the phase, whatever gates and recovery say.
        case overridden(phase: PhaseName, by: String, reason: String)
        /// An alert was raised, became graver or milder, or cleared.
        case alertChanged(rule: String, to: AlertState, words: String)
        /// An alert's action was carried out.
        case actionTaken(AlertActionRecord)
        /// An action was taken back, by its rule when the alert cleared or by a person.
        case actionUndone(id: String, by: String, reason: String)
        /// A run began, for these slots and with so many jobs.
        case runStarted(RunStart)
        /// A person or another program reported a figure by name, such as `copyright_strikes`.
        case figureReported(name: String, value: Double, reason: String)
        /// The rules of decisions changed; evidence under the rules before may not count any more.
        case policyChanged(DecisionPolicy)
        /// A pattern was made: a variation of a winner.
        case patternAdded(Pattern, reason: String)
        /// A pattern was put to rest, archived, or restored.
        case patternMoved(id: String, to: PatternBook.Standing, reason: String)
    }

    /// When it changed.
    public var at: Date
    /// What changed.
    public var change: Change

    /// ``at``.
    public var time: Date { at }

    /// Makes an event.
    public init(at: Date, _ change: Change) {
        self.at = at
        self.change = change
    }
}
