/// Everything but the records that a decision depends on.
public struct DecisionPolicy: Sendable, Codable, Equatable {
    /// What a phase makes: a change of it makes other videos, so that evidence begins anew.
    public struct Stage: Sendable, Codable, Equatable {
        /// The phase.
        public var phase: PhaseName
        /// Jobs at once.
        public var parallelJobs: Int
        /// The least score of its ideas.
        public var rejectionThreshold: Double
    }

    /// The gates.
    public var gates: GateSettings
    /// The phases, from the smallest to the largest.
    public var stages: [Stage]
    /// How the channel steps down and climbs back.
    public var recovery: RecoveryPolicy
    /// The budget of a month in US dollars; nil where there is none.
    public var monthlyBudgetUSD: Double?

    /// The policy of a configuration.
    public init(_ configuration: Configuration) {
        gates = configuration.gates
        stages = configuration.phases.map {
            Stage(
                phase: $0.name,
                parallelJobs: $0.generation.parallelJobs,
                rejectionThreshold: $0.scoring.rejectionThreshold
            )
        }
        recovery = RecoveryPolicy(configuration)
        monthlyBudgetUSD = configuration.budget?.monthlyUSD
    }

    /// The place of a phase, from 0; nil where there is no such phase.
    public func place(of phase: PhaseName) -> Int? { stages.firstIndex { $0.phase == phase } }

    /// The phase above; nil for the largest.
    public func next(after phase: PhaseName) -> PhaseName? {
        place(of: phase).flatMap { stages.indices.contains($0 + 1) ? stages[$0 + 1].phase : nil }
    }

    /// The criteria of the gate out of a phase.
    public func criteria(of phase: PhaseName) -> [Criterion] {
        gates.criteria(of: phase, at: place(of: phase) ?? 0)
    }

    /// The first 12 hexadecimal digits of the SHA-256 of all of it.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public func hash() throws -> String {
        String(SHA256.hex(try CanonicalJSON.line(self)).prefix(12))
    }

    /// True where evidence under this policy also counts under another: they differ at most in who acts, and in money.
    public func keepsEvidence(under other: DecisionPolicy) -> Bool {
        var same = other
        same.gates.profile = gates.profile
        same.gates.automatic = gates.automatic
        same.gates.bound = gates.bound
        same.monthlyBudgetUSD = monthlyBudgetUSD
        same.recovery = recovery
        return same == self
    }
}
