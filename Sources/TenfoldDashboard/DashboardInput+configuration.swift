public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension DashboardInput {
    /// Takes what the dashboard needs from a configuration.
    ///
    /// - Parameter evidence: All records that evidence is weighed from; nil where `records` has them all.
    public init(
        _ configuration: Configuration,
        fallbackTitle: String,
        nextSlot: Date? = nil,
        context: DashboardContext? = nil,
        records: RecordSet,
        evidence: RecordSet? = nil,
        rollups: Rollups,
        scope: DashboardScope = DashboardScope()
    ) {
        let gate = Self.gate(configuration, evidence ?? records, newest: records.newest)
        var limits = AlertLimits(configuration)
        if let gate { limits.note(gate) }
        self.init(
            title: configuration.dashboard.title ?? fallbackTitle,
            phases: configuration.phases.map { phase in
                DashboardPhase(
                    name: phase.name,
                    parallelJobs: phase.generation.parallelJobs,
                    rejectionThreshold: phase.scoring.rejectionThreshold,
                    minJobs: phase.success.minJobs
                )
            },
            startPhase: configuration.startPhase,
            limits: limits,
            nextSlot: nextSlot,
            records: records,
            rollups: rollups,
            scope: scope,
            context: context ?? DashboardContext(configuration),
            gate: gate,
            patterns: records.newest.flatMap {
                PatternHistory(
                    evidence ?? records,
                    settings: configuration.patterns,
                    gates: configuration.gates,
                    at: $0
                )
            }
        )
    }

    /// The gate at the end of the newest full day, by the rules that the records say are in force.
    private static func gate(_ configuration: Configuration, _ records: RecordSet, newest: Date?)
        -> GateWatch?
    {
        guard let newest, !records.observations.isEmpty else { return nil }
        let policy = DecisionPolicy.inForce(records.events) ?? DecisionPolicy(configuration)
        return GateWatch.make(records, policy: policy, asOf: Day(newest).advanced(by: -1)).watch
    }
}
