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
        let evidence = evidence ?? records
        let now = Weighed(configuration, evidence, newest: records.newest)
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
            limits: now.limits,
            nextSlot: nextSlot,
            records: records,
            rollups: rollups,
            scope: scope,
            context: context ?? DashboardContext(configuration),
            gate: now.gate,
            patterns: now.patterns
        )
        weigh = { day in
            Weighed(
                configuration,
                evidence.before(day.start),
                newest: day.start.addingTimeInterval(-1),
                isOver: true
            )
        }
    }
}

/// What follows from the evidence.
struct Weighed: Sendable {
    /// The limits, with what was noted of declines.
    var limits: AlertLimits
    /// The gate at the end of the newest full day, by the rules that the records say are in force.
    var gate: GateWatch?
    /// What is believed of the patterns.
    var patterns: PatternHistory?

    /// Weighs records.
    ///
    /// - Parameters:
    ///   - newest: The moment that is looked back from.
    ///   - isOver: True where its day is over.
    init(_ configuration: Configuration, _ records: RecordSet, newest: Date?, isOver: Bool = false) {
        limits = AlertLimits(configuration)
        guard let newest else { return }
        patterns = PatternHistory(
            records,
            settings: configuration.patterns,
            gates: configuration.gates,
            at: newest
        )
        guard !records.observations.isEmpty else { return }
        let policy = DecisionPolicy.inForce(records.events) ?? DecisionPolicy(configuration)
        let full = isOver ? Day(newest) : Day(newest).advanced(by: -1)
        gate = GateWatch.make(records, policy: policy, asOf: full).watch
        if let gate { limits.note(gate) }
    }
}
