import Tenfold

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
    let isWhatIf: Bool
    let isPast: Bool

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
        let (decision, _) = try PhaseDecision.make(
            records,
            policy: policy,
            asOf: asOf,
            keepsEvidence: isWhatIf
        )
        let logged = records.decisions.filter { $0.asOf == asOf }
        guard !isPast, !isWhatIf else { return DecideAnswer(decision: decision, logged: logged) }
        let changed = then == own ? [] : [Event(at: now, .policyChanged(own))]
        let ladder = PhaseLadder(folding: records.events, policy: policy.recovery)
        let move = configuration.gates.automatic ? decision.event(on: ladder, at: now) : nil
        return DecideAnswer(
            decision: decision,
            event: move,
            logged: logged,
            records: [decision] + reported + changed + [move].compactMap(\.self)
        )
    }
}

/// What the gates say, and what follows.
struct DecideAnswer: Sendable {
    let decision: PhaseDecision
    /// The change of state that follows; nil where there is none.
    var event: Event?
    /// The decisions of the same day that the log holds.
    var logged: [PhaseDecision] = []
    /// What to record.
    var records: [any Record] = []
}
