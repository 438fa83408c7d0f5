#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension PhaseDecision {
    /// The verdict in one sentence.
    func words(_ ladder: PhaseLadder) -> String {
        if let alarm { return words(alarm) }
        if let recovery, let home = ladder.recovery?.home {
            return recovery.hasRecovered
                ? "\(stretch.phase) has recovered and may return to \(home): \(recovery.words)"
                : "\(stretch.phase) recovers on its way back to \(home): \(recovery.words)"
        }
        guard let next = stretch.next else {
            return "\(stretch.phase) is the largest phase, and nothing speaks against it"
        }
        let open = evidence.filter { $0.standing != .passes }
        if open.isEmpty {
            return "all \(evidence.count) criteria of the step from \(stretch.phase) to \(next) are met"
        }
        let failed = open.filter { $0.standing == .fails }.map(\.title)
        let waiting = open.filter { $0.standing == .holds }.map(\.title)
        let parts = [
            failed.isEmpty
                ? nil
                : "\(failed.joined(separator: ", ")) \(failed.count == 1 ? "stands" : "stand") against it",
            waiting.isEmpty ? nil : "not enough is known yet of \(waiting.joined(separator: ", "))",
        ]
        return
            "\(stretch.phase) does not go to \(next) yet: \(parts.compactMap(\.self).joined(separator: "; "))"
    }

    private func words(_ alarm: Alarm) -> String {
        verdict == .rollBack
            ? "\(stretch.phase) has to step down: \(alarm.words)"
            : "\(stretch.phase) is the smallest phase and stays, with a stricter choice: \(alarm.words)"
    }

    /// The change of state that follows; nil where there is none, or where a rule of the ladder forbids it now.
    ///
    /// - Parameters:
    ///   - ladder: The phase by all events until now, not only until ``asOf``.
    ///   - now: When the change happens.
    public func event(on ladder: PhaseLadder, at now: Date) -> Event? {
        guard ladder.current == stretch.phase else { return nil }
        if alarm != nil || ladder.recovery != nil { return ladder.next(alarm, evidence: recovery, at: now) }
        guard verdict == .promote, let next = stretch.next else { return nil }
        let event = Event(at: now, .phaseChanged(from: stretch.phase, to: next, reason: reason))
        return ladder.refusal(of: event) == nil ? event : nil
    }

    /// Why the gate does not let the channel enter a phase, one sentence without a full stop; nil where it does.
    ///
    /// Down is always allowed. What `tenfold phase set` asks.
    public func refusal(of target: PhaseName, policy: DecisionPolicy) -> String? {
        guard let there = policy.place(of: target) else {
            return "there is no phase \(target) in the configuration"
        }
        guard let here = policy.place(of: stretch.phase), there > here else { return nil }
        if target != stretch.next {
            return "a gate leads up one phase at a time, to \(stretch.next ?? target)"
        }
        return verdict == .promote ? nil : reason
    }
}
