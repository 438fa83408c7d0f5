import Tenfold
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One question to the gates: which day, by which rules, and what is to be recorded.
struct DecideSession: Sendable {
    let configuration: Configuration
    let asOf: Day
    let now: Date
    let reports: [(name: String, value: Double, reason: String)]
    /// Actions of alerts to take back, by id, with who says so and why.
    var undone: [(id: String, by: String, reason: String)] = []
    let isWhatIf: Bool
    let isPast: Bool
    /// True where figures that only the owner may see may be told at GitHub.
    var showsOwnerFigures = false

    /// The answer from these records; the same for the same records.
    ///
    /// A past day is derived by the rules that were in force then; a what-if by its own.
    func answer(_ records: RecordSet) throws -> DecideAnswer {
        let reported = reports.map { name, value, reason in
            Event(at: now, .figureReported(name: name, value: value, reason: reason))
        }
        var records = records
        records.events += reported
        let end = asOf.advanced(by: 1).start
        let then = DecisionPolicy.inForce(records.events.filter { $0.at < (isPast ? end : now) })
        let own = DecisionPolicy(configuration)
        let policy = isPast && !isWhatIf ? then ?? own : own
        let (decision, gate) = try PhaseDecision.make(
            records,
            policy: policy,
            asOf: asOf,
            keepsEvidence: isWhatIf
        )
        let logged = records.decisions.filter { $0.asOf == asOf }
        guard !isPast, !isWhatIf else { return DecideAnswer(decision: decision, logged: logged) }
        let changed = then == own ? [] : [Event(at: now, .policyChanged(own))]
        let ladder = PhaseLadder(folding: records.events, policy: policy.recovery)
        let watched = try watch(records, ladder, gate)
        let move = configuration.gates.automatic ? decision.event(on: ladder, at: now) ?? watched.step : nil
        return DecideAnswer(
            decision: decision,
            event: move,
            alerts: watched.events,
            notices: watched.notices,
            logged: logged,
            records: [decision] + reported + changed + watched.events + [move].compactMap(\.self)
        )
    }

    /// Looks at every alert rule: what changed, what is done about it, and the step down an alert asks for.
    private func watch(_ records: RecordSet, _ ladder: PhaseLadder, _ gate: GateWatch) throws -> Watched {
        let undoing = undone.map { Event(at: now, .actionUndone(id: $0.id, by: $0.by, reason: $0.reason)) }
        let known = AlertBook(folding: records.events)
        for action in undone where !known.inForce.contains(where: { $0.record.id == action.id }) {
            let ids = known.inForce.map(\.record.id)
            throw UsageProblem(
                "cannot undo '\(action.id)': no such action is in force; "
                    + (ids.isEmpty ? "none is" : "in force: \(ids.joined(separator: ", "))")
            )
        }
        let book = AlertBook(folding: records.events + undoing)
        let days = Rollups.roll(records).days
        var watch = AlertWatch(configuration)
        watch.limits.note(gate)
        let findings = watch.findings(days, book, at: now)
        let alarm = watch.alarm(findings, days, ladder.recovery, at: now)
        let step = alarm.flatMap { ladder.next($0, evidence: nil, at: now) }
        let events = watch.events(findings, book, at: now)
        return Watched(
            events: undoing + events,
            notices: watch.notices(
                findings,
                AlertBook(folding: records.events + undoing + events),
                showsOwnerFigures: showsOwnerFigures
            ),
            step: step
        )
    }

    /// What a look at the alert rules comes to.
    private struct Watched {
        var events: [Event]
        var notices: [AlertNotice]
        var step: Event?
    }
}

/// What the gates say, and what follows.
struct DecideAnswer: Sendable {
    let decision: PhaseDecision
    /// The change of state that follows; nil where there is none.
    var event: Event?
    /// What the alerts did: raised, cleared, carried out, taken back.
    var alerts: [Event] = []
    /// Every alert that stands or ever stood.
    var notices: [AlertNotice] = []
    /// The decisions of the same day that the log holds.
    var logged: [PhaseDecision] = []
    /// What to record.
    var records: [any Record] = []

    /// The alerts that changed in this look.
    var changedNotices: [AlertNotice] {
        let changed = Set(
            alerts.compactMap { event -> String? in
                if case .alertChanged(let rule, _, _) = event.change { rule } else { nil }
            }
        )
        return notices.filter { changed.contains($0.rule) }
    }

    /// The phase the channel goes to; nil where it stays.
    var nextPhase: PhaseName? {
        switch event?.change {
        case .phaseChanged(_, let to, _): to
        default: nil
        }
    }
}
