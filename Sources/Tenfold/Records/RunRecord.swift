#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One run of the pipeline as a whole, judged when its jobs are in.
public struct RunRecord: Record {
    /// `runs`.
    public static let kind = RecordKind.runs
    /// 1.
    public static let version = 1

    /// The run's id.
    public var run: String
    /// The workflow, such as `generate`.
    public var workflow: String
    /// The phase it ran in.
    public var phase: PhaseName
    /// The slot it was planned for; nil where it was started by hand.
    public var plannedAt: Date?
    /// When it started.
    public var startedAt: Date
    /// When its records were collected.
    public var finishedAt: Date
    /// How many jobs were given an idea.
    public var jobs: Int
    /// How many of them succeeded.
    public var succeeded: Int
    /// How many had to succeed.
    public var required: Int
    /// How many approved ideas were left waiting.
    public var queueDepth: Int
    /// How the run ended: succeeded where enough jobs did.
    public var outcome: Outcome

    /// How long after its slot it started, in seconds; nil where it was started by hand.
    public var latenessSeconds: Double? { plannedAt.map { startedAt.timeIntervalSince($0) } }
    /// ``finishedAt``.
    public var time: Date { finishedAt }

    /// Makes a record.
    public init(
        run: String,
        workflow: String,
        phase: PhaseName,
        plannedAt: Date?,
        startedAt: Date,
        finishedAt: Date,
        jobs: Int,
        succeeded: Int,
        required: Int,
        queueDepth: Int,
        outcome: Outcome
    ) {
        self.run = run
        self.workflow = workflow
        self.phase = phase
        self.plannedAt = plannedAt
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.jobs = jobs
        self.succeeded = succeeded
        self.required = required
        self.queueDepth = queueDepth
        self.outcome = outcome
    }
}
