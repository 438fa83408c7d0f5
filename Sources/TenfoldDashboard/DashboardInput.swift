public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Everything the dashboard is made of; equal input gives equal files, whatever order records came in.
public struct DashboardInput: Sendable {
    /// The name of the channel or project, shown on every page.
    public var title: String
    /// The configured phases, in order.
    public var phases: [DashboardPhase]
    /// The phase that holds before the first event.
    public var startPhase: PhaseName?
    /// The limits of resources and the budget.
    public var limits: AlertLimits
    /// How long a job may take, in minutes.
    public var jobTimeoutMinutes: Int
    /// The next planned slot, for a page without runs; nil where it is not known.
    public var nextSlot: Date?
    /// The records.
    public var records: RecordSet
    /// What the records add up to.
    public var rollups: Rollups

    /// The evidence for and against the next step; nil where none is gathered.
    public var gate: GateWatch?

    /// Makes an input.
    public init(
        title: String,
        phases: [DashboardPhase],
        startPhase: PhaseName? = nil,
        limits: AlertLimits,
        jobTimeoutMinutes: Int = 30,
        nextSlot: Date? = nil,
        records: RecordSet,
        rollups: Rollups,
        gate: GateWatch? = nil
    ) {
        self.title = title
        self.phases = phases
        self.startPhase = startPhase
        self.limits = limits
        self.jobTimeoutMinutes = jobTimeoutMinutes
        self.nextSlot = nextSlot
        self.records = records
        self.rollups = rollups
        self.gate = gate
    }
}

/// What the dashboard tells of a configured phase.
public struct DashboardPhase: Sendable, Equatable {
    /// The phase's name.
    public var name: PhaseName
    /// Jobs at once.
    public var parallelJobs: Int
    /// The lowest score an idea may have.
    public var rejectionThreshold: Double
    /// How many jobs of a run must succeed.
    public var minJobs: Int

    /// Makes a phase.
    public init(name: PhaseName, parallelJobs: Int, rejectionThreshold: Double, minJobs: Int) {
        self.name = name
        self.parallelJobs = parallelJobs
        self.rejectionThreshold = rejectionThreshold
        self.minJobs = minJobs
    }
}
