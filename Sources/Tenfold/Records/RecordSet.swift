#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Records of every kind, as read from a repository; the order within a kind means nothing.
public struct RecordSet: Sendable, Equatable {
    /// One for each attempt of a job.
    public var jobs: [JobRecord]
    /// One for each published video.
    public var videos: [VideoRecord]
    /// Units taken from resources.
    public var usage: [UsageRecord]
    /// One for each run.
    public var runs: [RunRecord]
    /// The ideas that were added to the queue.
    public var ideas: [IdeaRecord]
    /// What services report of published videos.
    public var observations: [VideoObservation]
    /// What was decided.
    public var decisions: [PhaseDecision]
    /// Changes of state.
    public var events: [Event]

    /// Makes a set.
    public init(
        jobs: [JobRecord] = [],
        videos: [VideoRecord] = [],
        usage: [UsageRecord] = [],
        runs: [RunRecord] = [],
        ideas: [IdeaRecord] = [],
        observations: [VideoObservation] = [],
        decisions: [PhaseDecision] = [],
        events: [Event] = []
    ) {
        self.jobs = jobs
        self.videos = videos
        self.usage = usage
        self.runs = runs
        self.ideas = ideas
        self.observations = observations
        self.decisions = decisions
        self.events = events
    }

    /// The first moment anything was made or published; nil where nothing was.
    public var oldest: Date? {
        [jobs.lazy.map(\.startedAt).min(), observations.lazy.map(\.publishedAt).min()].compactMap(\.self)
            .min()
    }

    /// The time of the newest record; nil where there is none.
    public var newest: Date? {
        [
            jobs.lazy.map(\.time).max(), videos.lazy.map(\.time).max(), usage.lazy.map(\.time).max(),
            runs.lazy.map(\.time).max(), ideas.lazy.map(\.time).max(),
            observations.lazy.map(\.time).max(), decisions.lazy.map(\.time).max(),
            events.lazy.map(\.time).max(),
        ].compactMap(\.self).max()
    }

    /// The records of the time before a moment.
    public func before(_ moment: Date) -> RecordSet {
        RecordSet(
            jobs: jobs.filter { $0.time < moment },
            videos: videos.filter { $0.time < moment },
            usage: usage.filter { $0.time < moment },
            runs: runs.filter { $0.time < moment },
            ideas: ideas.filter { $0.time < moment },
            observations: observations.filter { $0.time < moment },
            decisions: decisions.filter { $0.time < moment },
            events: events.filter { $0.time < moment }
        )
    }
}
