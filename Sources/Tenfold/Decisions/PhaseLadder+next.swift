#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension PhaseLadder {
    /// What follows from alarms and evidence at a moment; nil where everything stays as it is.
    ///
    /// - Parameters:
    ///   - alarm: What says that the channel has become worse; during a recovery, from new videos only.
    ///   - evidence: What the videos of the recovery show; nil outside of one.
    public func next(_ alarm: Alarm?, evidence: RecoveryEvidence?, at now: Date) -> Event? {
        let change = recovery.map { following($0, alarm, evidence, now) } ?? beginning(alarm)
        guard let change else { return nil }
        let event = Event(at: now, change)
        return refusal(of: event) == nil ? event : nil
    }

    private func beginning(_ alarm: Alarm?) -> Event.Change? {
        alarm.map { .recoveryBegan(from: current, cause: $0.cause, reason: $0.words) }
    }

    private func following(
        _ recovery: Recovery,
        _ alarm: Alarm?,
        _ evidence: RecoveryEvidence?,
        _ now: Date
    ) -> Event.Change? {
        if let alarm { return .recoveryEnded(verdict: .steppedDown, reason: alarm.words) }
        if let evidence, evidence.hasRecovered, evidence.since >= recovery.since {
            return .recoveryEnded(verdict: .returned, reason: evidence.words)
        }
        guard now >= recovery.latestEnd else { return nil }
        let shown = evidence?.words ?? "no video of the recovery has been measured"
        return .recoveryEnded(verdict: .stayed, reason: "nothing was decided in time: \(shown)")
    }
}
