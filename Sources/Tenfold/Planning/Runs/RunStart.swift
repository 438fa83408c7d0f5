#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// How a run began: committed before its jobs, so that a slot which was served is known also from a run that died.
public struct RunStart: Sendable, Codable, Hashable {
    /// Videos of one slot that a run makes.
    public struct Share: Sendable, Codable, Hashable {
        /// When the slot was planned.
        public var slot: Date
        /// How many of its videos.
        public var videos: Int

        /// Makes a share.
        public init(slot: Date, videos: Int) {
            self.slot = slot
            self.videos = videos
        }
    }

    /// The run's id.
    public var run: String
    /// The phase it was planned for.
    public var phase: PhaseName
    /// The slot it came for; nil where it was started by hand or no slot was left.
    public var plannedAt: Date?
    /// The slots it serves: its own, and earlier ones of the day that never fired.
    public var shares: [Share]
    /// How many jobs it may fill.
    public var room: Int
    /// How many jobs were given an idea.
    public var jobs: Int
    /// How many approved ideas were left waiting.
    public var queueDepth: Int

    /// Makes a start.
    public init(
        run: String,
        phase: PhaseName,
        plannedAt: Date?,
        shares: [Share] = [],
        room: Int,
        jobs: Int = 0,
        queueDepth: Int = 0
    ) {
        self.run = run
        self.phase = phase
        self.plannedAt = plannedAt
        self.shares = shares
        self.room = room
        self.jobs = jobs
        self.queueDepth = queueDepth
    }

    /// Videos of slots that never fired, caught up by this run.
    public var caughtUp: Int { shares.filter { $0.slot != plannedAt }.reduce(0) { $0 + $1.videos } }
}

extension Sequence<Event> {
    /// How a run began; nil where that is not known.
    ///
    /// Of several starts under one id the earliest counts, which all others were to repeat.
    public func start(of run: String) -> (at: Date, start: RunStart)? {
        starts().first { $0.start.run == run }
    }

    /// How all runs began, earliest first; equal moments by id.
    public func starts() -> [(at: Date, start: RunStart)] {
        compactMap { event in
            guard case .runStarted(let start) = event.change else { return nil }
            return (event.at, start)
        }.sorted { ($0.at, $0.start.run) < ($1.at, $1.start.run) }
    }
}
