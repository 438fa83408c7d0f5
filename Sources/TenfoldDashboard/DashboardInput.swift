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
    /// The records of the newest days, and the events that hold until they are changed, however old.
    ///
    /// Of jobs only those of the newest run and of the runs in ``scope`` need to be there: what is drawn elsewhere comes
    /// from ``rollups``.
    public var records: RecordSet
    /// What all records add up to, also those that are not in ``records``.
    public var rollups: Rollups
    /// The pages of single runs, jobs and months that are drawn; those left out stay as they are.
    public var scope: DashboardScope

    /// Limits, plan and what may be seen.
    public var context: DashboardContext

    /// The evidence for and against the next step; nil where none is gathered.
    public var gate: GateWatch?
    /// What is believed of the patterns; nil where no video followed one.
    public var patterns: PatternHistory?
    /// Weighs the evidence of the time before a day anew; nil where what is weighed already goes for ``past``, too.
    var weigh: (@Sendable (Day) -> Weighed)?
    /// True where the newest day is over; see ``past``.
    var isPast = false

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
        scope: DashboardScope = DashboardScope(),
        context: DashboardContext = DashboardContext(),
        gate: GateWatch? = nil,
        patterns: PatternHistory? = nil
    ) {
        self.title = title
        self.phases = phases
        self.startPhase = startPhase
        self.limits = limits
        self.jobTimeoutMinutes = jobTimeoutMinutes
        self.nextSlot = nextSlot
        self.records = records
        self.rollups = rollups
        self.scope = scope
        self.context = context
        self.gate = gate
        self.patterns = patterns
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

/// The pages that a change of records can have changed, among those there is one of for each run, job and month.
public struct DashboardScope: Sendable, Equatable {
    /// The runs that are drawn, each with its jobs; nil for all there are records of.
    public var runs: Set<String>?
    /// The months, such as `2026-11`, whose lists are drawn; nil for all there are records of.
    public var months: Set<String>?

    /// Makes a scope; without arguments everything is drawn.
    public init(runs: Set<String>? = nil, months: Set<String>? = nil) {
        self.runs = runs
        self.months = months
    }

    /// True where a run's page and its jobs' pages are drawn.
    public func draws(run: String) -> Bool { runs?.contains(run) ?? true }

    /// True where a month's lists are drawn.
    public func draws(month: String) -> Bool { months?.contains(month) ?? true }
}
