#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A recovery in force: the channel works further down and stricter until new videos say that it may return.
public struct Recovery: Sendable, Codable, Equatable {
    /// The phase it returns to: one above the present, or the present where there is none below.
    public var home: PhaseName
    /// When it began; only videos published after it count as evidence.
    public var since: Date
    /// Which recovery it is of those that followed soon upon each other, from 1.
    public var attempt: Int
    /// What raised the alarm, such as the rule `success-rate` or `drift`.
    public var cause: String
    /// The alarm in words.
    public var reason: String
    /// Before it the channel does not return or stay for good.
    public var earliestEnd: Date
    /// From it on the channel stays where it is if nothing has been shown.
    public var latestEnd: Date
}

/// How a recovery was evaluated.
public enum RecoveryVerdict: String, Sendable, Codable, CaseIterable {
    /// New videos are good again: back to the phase above.
    case returned
    /// Nothing was shown in time: the channel stays, and climbs through the gate like any other.
    case stayed
    /// It did not get better: down another phase, and the recovery begins again.
    case steppedDown
}

/// Something that says the channel has become worse.
public struct Alarm: Sendable, Codable, Equatable {
    /// What raised it, such as `success-rate` or `drift`.
    public var cause: String
    /// What it says, one sentence without a full stop.
    public var words: String

    /// Makes an alarm.
    public init(cause: String, words: String) {
        self.cause = cause
        self.words = words
    }
}

/// What the videos of a recovery show.
public struct RecoveryEvidence: Sendable, Codable, Equatable {
    /// Where the counting began; evidence that reaches back before the recovery is not accepted.
    public var since: Date
    /// True where enough was shown that the channel is as good as before.
    public var hasRecovered: Bool
    /// What was counted, one sentence without a full stop.
    public var words: String

    /// Makes evidence.
    public init(since: Date, hasRecovered: Bool, words: String) {
        self.since = since
        self.hasRecovered = hasRecovered
        self.words = words
    }
}
