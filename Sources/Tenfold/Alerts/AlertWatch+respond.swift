#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AlertWatch {
    /// What one rule does about its state: its actions taken back, taken, or exchanged for another.
    func respond(
        _ rule: AlertRule,
        _ finding: Finding,
        _ states: [String: AlertState],
        _ book: AlertBook,
        _ now: Date
    ) -> [Event] {
        let first = rule.yieldsTo.first { states[$0, default: .ok] >= .warning }
        let waits = first != nil || hasJustYielded(rule, book, now)
        let wanted = waits ? nil : rule.response(finding.after, now)
        if wanted == .stepDown { return [] }
        let standing = book.inForce.filter { $0.record.rule == rule.id }
        if let wanted, isSettled(wanted, standing, rule, finding, book, now) { return [] }
        let because = first.map { "it feeds '\($0)', which comes first" } ?? finding.measure.words
        let undone = standing.filter { wanted != nil || !$0.record.action.isLasting }.map { action in
            Event(at: now, .actionUndone(id: action.record.id, by: first ?? rule.id, reason: because))
        }
        let taken = wanted.map { action in
            let record = AlertActionRecord(
                rule: rule.id,
                action: action,
                at: now,
                reason: finding.measure.words
            )
            return Event(at: now, .actionTaken(record))
        }
        return undone + [taken].compactMap(\.self)
    }

    /// True where the wanted action is in force, or a person took it back while the alert stood so.
    private func isSettled(
        _ wanted: AlertAction,
        _ standing: [AlertBook.Action],
        _ rule: AlertRule,
        _ finding: Finding,
        _ book: AlertBook,
        _ now: Date
    ) -> Bool {
        if let last = standing.last {
            guard wanted.isLasting else { return last.record.action == wanted }
            return now.timeIntervalSince(last.takenAt) < Self.lastingDays * secondsPerDay
        }
        guard finding.after == finding.before else { return false }
        let since = book.standings[rule.id]?.since ?? now
        return book.actions.contains { action in
            action.record.rule == rule.id && action.undoneAt.map { $0 >= since } == true
                && !rules.contains { $0.id == action.undoneBy }
        }
    }

    /// True where the rule's action had to give way lately: it is tried again after a week, and after twice as
    /// long each time it had to give way again, so that two rules do not take turns for ever.
    private func hasJustYielded(_ rule: AlertRule, _ book: AlertBook, _ now: Date) -> Bool {
        let times = book.actions.compactMap { action in
            action.record.rule == rule.id && action.undoneBy.map(rule.yieldsTo.contains) == true
                ? action.undoneAt : nil
        }
        guard let last = times.max() else { return false }
        let recent = times.count { now.timeIntervalSince($0) <= 365 * secondsPerDay }
        return now.timeIntervalSince(last) < Double(7 << min(5, max(0, recent - 1))) * secondsPerDay
    }

    /// How long a lasting action is given before the same may be done again.
    private static let lastingDays = 28.0
}
