#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What was decided at the end of one day, and everything it was decided from: the decision log.
///
/// A function of the records known by then and the policy alone; equal inputs give an equal record, bit for bit.
public struct PhaseDecision: Record {
    /// `decisions`.
    public static let kind = RecordKind.decisions
    /// 1.
    public static let version = 1
    /// The version of the rules by which evidence is weighed; it grows when a formula changes.
    public static let currentDesign = 2

    /// The last day whose facts count.
    public var asOf: Day
    /// The time through which the evidence adds up.
    public var stretch: Stretch
    /// Which rules decided.
    public var profile: GateSettings.Profile
    /// What is to happen.
    public var verdict: Verdict
    /// Why, one sentence without a full stop.
    public var reason: String
    /// Each criterion of the gate.
    public var evidence: [Evidence]
    /// What the other profile would have decided.
    public var beside: ProfileView
    /// What says that the channel has become worse; nil where nothing does.
    public var alarm: Alarm?
    /// The drift detector; nil before there is a figure to watch.
    public var drift: DetectorStanding?
    /// The alarm of the success rate.
    public var success: DetectorStanding
    /// What the videos of a recovery show; nil outside of one.
    public var recovery: RecoveryEvidence?
    /// The SHA-256 of all facts that counted.
    public var inputs: String
    /// The hash of the policy.
    public var policy: String
    /// The version of the rules.
    public var design: Int

    /// The end of ``asOf``.
    public var time: Date { asOf.advanced(by: 1).start }
}

/// What one set of rules says.
public struct ProfileView: Sendable, Codable, Equatable {
    /// Whose rules.
    public var profile: GateSettings.Profile
    /// What they say.
    public var verdict: Verdict
    /// Each of their rules.
    public var evidence: [Evidence]
    /// What they take for a decline; nil where they see none.
    public var alarm: Alarm?
}

/// How a detector stands.
public struct DetectorStanding: Sendable, Codable, Equatable {
    /// What it watches.
    public var subject: String
    /// ln M; nil before it bets.
    public var logValue: Double?
    /// The line ln M has to reach.
    public var logLine: Double
    /// ln M of each of its bets, where they bet.
    public var state: [Double]
    /// The day of its last alarm in this stretch.
    public var alarmOn: Day?
    /// The day on which the change most likely happened; of an alarm, or of the present suspicion.
    public var likelySince: Day?
    /// How far the last 7 days lie under the first 30, as the strategy counts; nil where it cannot be said.
    public var drop: Double?
}
