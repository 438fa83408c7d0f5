#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Which job of a run makes which idea: job `k` takes idea `k` of the queue.
public struct Assignment: Sendable, Codable, Equatable {
    /// One job's share; jobs without an idea have nothing to do and say so.
    public struct Share: Sendable, Codable, Equatable {
        /// The job's number, from 1.
        public var job: Int
        /// Its idea.
        public var idea: Idea?
    }

    /// The run.
    public var run: String
    /// The phase that set the number of jobs.
    public var phase: PhaseName
    /// The jobs in order.
    public var shares: [Share]
    /// How many ideas are left waiting.
    public var queueDepth: Int
    /// Why nobody is given anything; nil where production is not paused.
    public var pausedBecause: String?

    /// The numbers of the jobs that have something to do.
    public var busyJobs: [Int] { shares.compactMap { $0.idea == nil ? nil : $0.job } }
}

extension Assignment {
    /// Hands the queue's ideas to a run's jobs; a run that holds claims already gets the same again.
    ///
    /// - Parameters:
    ///   - run: the run's id.
    ///   - phase: the phase the run is in.
    ///   - jobs: how many jobs to fill.
    ///   - threshold: the lowest score taken, 0 to 100.
    ///   - ideas: all ideas ever added.
    ///   - state: the fold of all events.
    ///   - now: the present moment.
    ///   - claimLifetime: after how many seconds an unheard-of run loses its claims.
    /// - Returns: the assignment, and the events that make it so.
    public static func make(
        run: String,
        phase: PhaseName,
        jobs: Int,
        threshold: Double,
        ideas: [Idea],
        state: ChannelState,
        now: Date,
        claimLifetime: Double
    ) -> (assignment: Assignment, events: [Event]) {
        let queue = IdeaQueue(ideas: ideas, state: state, now: now, threshold: threshold).waiting
        let held = state.claims(of: run)
        guard held.isEmpty else {
            return (assignment(run, phase, jobs, held: held, ideas: ideas, depth: queue.count), [])
        }
        let taken = queue.prefix(jobs)
        let claims = zip(1..., taken).map { job, idea in
            Claim(idea: idea.id, run: run, job: job, expiresAt: now.addingTimeInterval(claimLifetime))
        }
        let depth = queue.count - taken.count
        return (
            assignment(run, phase, jobs, held: claims, ideas: Array(taken), depth: depth),
            claims.map { Event(at: now, .claimed($0)) }
        )
    }

    private static func assignment(
        _ run: String,
        _ phase: PhaseName,
        _ jobs: Int,
        held: [Claim],
        ideas: [Idea],
        depth: Int
    ) -> Assignment {
        let byID = Dictionary(ideas.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let byJob = Dictionary(held.map { ($0.job, $0.idea) }, uniquingKeysWith: { first, _ in first })
        let count = max(jobs, held.map(\.job).max() ?? 0)
        let shares = (0..<count).map { Share(job: $0 + 1, idea: byJob[$0 + 1].flatMap { byID[$0] }) }
        return Assignment(run: run, phase: phase, shares: shares, queueDepth: depth)
    }
}
