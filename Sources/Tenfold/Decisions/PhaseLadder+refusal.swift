#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension PhaseLadder {
    /// Why an event would change nothing, one sentence without a full stop; nil where it is allowed.
    public func refusal(of event: Event) -> String? {
        switch event.change {
        case .phaseChanged(let from, let to, _): refusal(from: from, to: to, at: event.at)
        case .recoveryBegan(let from, _, _): refusal(ofRecoveryFrom: from, at: event.at)
        case .recoveryEnded(let verdict, _): refusal(of: verdict, at: event.at)
        case .overridden(let to, _, _):
            policy.place(to) == nil ? "there is no phase \(to) in the configuration" : nil
        default: nil
        }
    }

    private func refusal(from: PhaseName?, to: PhaseName, at moment: Date) -> String? {
        if phase == nil, from == nil { return nil }
        guard from == current else {
            return "it moves on from \(from?.rawValue ?? "nothing"), but the channel is in \(current)"
        }
        if let recovery { return "the channel recovers from '\(recovery.cause)' first" }
        guard let here = policy.place(current), let there = policy.place(to) else {
            return "there is no phase \(policy.place(to) == nil ? to : current) in the configuration"
        }
        if there == here { return "the channel is in \(to) already" }
        guard there > here else { return nil }
        if there > here + 1 { return "a gate leads up one phase at a time, to \(policy.phases[here + 1])" }
        return tooSoon(moment).map { "the last move was \($0), and a phase is left upwards after \(dwell)" }
    }

    private func refusal(ofRecoveryFrom from: PhaseName, at moment: Date) -> String? {
        if recovery != nil { return "the channel recovers already" }
        if let heldUntil, moment < heldUntil { return "a person set the phase, and that holds for \(dwell)" }
        return from == current ? nil : "it steps down from \(from), but the channel is in \(current)"
    }

    private func refusal(of verdict: RecoveryVerdict, at moment: Date) -> String? {
        guard let recovery else { return "the channel does not recover" }
        let wait =
            verdict == .steppedDown
            ? recovery.since.addingTimeInterval(policy.settings.minimumDays * secondsPerDay)
            : recovery.earliestEnd
        return moment < wait ? "a recovery of attempt \(recovery.attempt) is not evaluated so soon" : nil
    }

    /// How many days ago the last move was, where that is too few for another one up.
    private func tooSoon(_ moment: Date) -> String? {
        guard let last = moves.last(where: { $0.kind != .began }) else { return nil }
        let passed = moment.timeIntervalSince(last.at) / secondsPerDay
        return passed < policy.settings.dwellDays ? "\(Int(passed)) days ago" : nil
    }

    private var dwell: String { "\(Int(policy.settings.dwellDays.rounded(.up))) days" }
}
