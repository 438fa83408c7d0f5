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
        /// The channel entered a phase.
        case phaseChanged(from: PhaseName?, to: PhaseName, reason: String)
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
