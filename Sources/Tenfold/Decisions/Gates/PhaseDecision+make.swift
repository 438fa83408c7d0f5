#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension PhaseDecision {
    /// Decides at the end of a day, and gives the evidence's path for drawing.
    ///
    /// - Parameters:
    ///   - records: Everything there is; what became known after the day is not looked at.
    ///   - policy: The rules.
    ///   - asOf: The last day whose facts count.
    ///   - keepsEvidence: True to weigh old evidence by rules that were not in force, as a what-if does.
    /// - Throws: `EncodingError` where a number of the policy is not finite.
    public static func make(
        _ records: RecordSet,
        policy: DecisionPolicy,
        asOf: Day,
        keepsEvidence: Bool = false
    ) throws -> (decision: PhaseDecision, watch: GateWatch) {
        let (watch, ladder) = GateWatch.make(
            records,
            policy: policy,
            asOf: asOf,
            keepsEvidence: keepsEvidence
        )
        let recovered = ladder.recovery.map {
            watch.recovery($0, before: baseline(records, policy.gates, ladder, $0))
        }
        return (try watch.decision(asOf: asOf, ladder, recovered), watch)
    }

    /// The figure that is watched and its mean before a recovery began, over the first 30 days that have it.
    static func baseline(
        _ records: RecordSet,
        _ gates: GateSettings,
        _ ladder: PhaseLadder,
        _ recovery: Recovery
    ) -> (metric: DriftMetric, mean: Double)? {
        let before = ladder.moves.last { $0.at < recovery.since }?.at ?? records.oldest
        guard let before else { return nil }
        let days = FactReader.read(records, gates, since: before, through: Day(recovery.since))
        let watched = gates.driftMetrics.isEmpty ? DriftMetric.byPreference : gates.driftMetrics
        return watched.lazy.compactMap { metric in
            var watch = DriftWatch(metric, gates, among: 1)
            for facts in days { watch.take(facts) }
            return watch.baselineMean.map { (metric, $0) }
        }.first { $0.1 > 0 }
    }
}

extension GateWatch {
    /// The evidence of the stretch that a day lies in, and the phases until its end.
    ///
    /// - Parameters: as ``PhaseDecision/make(_:policy:asOf:keepsEvidence:)``.
    public static func make(
        _ records: RecordSet,
        policy: DecisionPolicy,
        asOf: Day,
        keepsEvidence: Bool = false
    ) -> (watch: GateWatch, ladder: PhaseLadder) {
        let end = asOf.advanced(by: 1).start
        let events = records.events.filter { $0.at < end }
        let ladder = PhaseLadder(folding: events, policy: policy.recovery)
        let since = max(
            ladder.moves.last?.at ?? records.oldest ?? asOf.start,
            keepsEvidence ? .distantPast : policy.inForceSince(events, until: end) ?? .distantPast
        )
        var watch = GateWatch(ladder.stretch(policy, since: since), policy: policy)
        for facts in FactReader.read(records, policy.gates, since: since, through: asOf) { watch.take(facts) }
        return (watch, ladder)
    }
}

extension PhaseLadder {
    /// The stretch of evidence that begins at a moment, in the phase in force.
    func stretch(_ policy: DecisionPolicy, since moment: Date) -> Stretch {
        Stretch(
            phase: current,
            next: policy.next(after: current),
            since: moment,
            attempt: max(1, moves.count { $0.to == current && $0.from != current })
        )
    }
}

extension DecisionPolicy {
    /// The policy that the events say was in force last; nil where none was recorded.
    public static func inForce(_ events: some Sequence<Event>) -> DecisionPolicy? {
        changes(events).last?.policy
    }

    /// Since when evidence counts under this policy; nil where no other was in force before it.
    func inForceSince(_ events: some Sequence<Event>, until end: Date) -> Date? {
        let changes = Self.changes(events)
        guard let last = changes.last else { return nil }
        if !last.policy.keepsEvidence(under: self) { return end }
        let pairs = Array(zip(changes, changes.dropFirst()))
        return pairs.last { !$0.policy.keepsEvidence(under: $1.policy) }?.1.at
    }

    private static func changes(_ events: some Sequence<Event>) -> [(at: Date, policy: DecisionPolicy)] {
        events.compactMap { event -> (event: Event, policy: DecisionPolicy)? in
            guard case .policyChanged(let policy) = event.change else { return nil }
            return (event, policy)
        }.sorted { Event.precedes($0.event, $1.event) }.map { ($0.event.at, $0.policy) }
    }
}
