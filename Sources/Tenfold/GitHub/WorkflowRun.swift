#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A run of a workflow on GitHub.
public struct WorkflowRun: Sendable, Equatable {
    /// GitHub's id of it.
    public var id: Int
    /// What started it, such as `schedule`.
    public var event: String
    /// How far it is, such as `queued`, `in_progress` or `completed`.
    public var status: String
    /// How it ended, such as `success`; nil before it has.
    public var conclusion: String?
    /// When it was made.
    public var createdAt: Date
    /// When its newest attempt began; nil where GitHub does not say.
    public var startedAt: Date?
    /// Which attempt it is, from 1.
    public var attempt: Int

    /// Makes a run.
    public init(
        id: Int,
        event: String,
        status: String,
        conclusion: String? = nil,
        createdAt: Date,
        startedAt: Date? = nil,
        attempt: Int = 1
    ) {
        self.id = id
        self.event = event
        self.status = status
        self.conclusion = conclusion
        self.createdAt = createdAt
        self.startedAt = startedAt
        self.attempt = attempt
    }
}

/// One entry of a workflow's `jobs:` as it ran, in one attempt.
public struct WorkflowJob: Sendable, Equatable {
    /// GitHub's id of it.
    public var id: Int
    /// The name it shows.
    public var name: String
    /// How it ended, such as `success` or `skipped`; nil before it has.
    public var conclusion: String?
    /// When a machine began it; nil before.
    public var startedAt: Date?
    /// When it ended; nil before.
    public var completedAt: Date?
    /// The labels of the machine it asked for.
    public var labels: [String]
    /// Which attempt of the run it belongs to, from 1.
    public var attempt: Int

    /// Makes a job.
    public init(
        id: Int,
        name: String,
        conclusion: String? = nil,
        startedAt: Date? = nil,
        completedAt: Date? = nil,
        labels: [String] = [],
        attempt: Int = 1
    ) {
        self.id = id
        self.name = name
        self.conclusion = conclusion
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.labels = labels
        self.attempt = attempt
    }

    /// The minutes GitHub bills: each job is rounded up to a whole one; 0 before it ended and where it was
    /// skipped.
    ///
    /// Source: docs.github.com, "Actions runner pricing".
    public var billedMinutes: Int {
        guard let startedAt, let completedAt, conclusion != "skipped" else { return 0 }
        return max(1, Int((completedAt.timeIntervalSince(startedAt) / 60).rounded(.up)))
    }
}
