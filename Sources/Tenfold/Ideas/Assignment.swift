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
        /// What it may spend; nil where nothing it does is limited.
        public var lease: [Grant]?
    }

    /// The run.
    public var run: String
    /// The phase that set the number of jobs.
    public var phase: PhaseName
    /// The jobs in order.
    public var shares: [Share]
    /// How many ideas are left waiting.
    public var queueDepth: Int
    /// Why fewer jobs were handed out than there were ideas and places for; nil where none was held back.
    public var shortage: Payable?
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
    ///   - demand: how often a job does each operation at the most, retries that are charged included.
    ///   - ledger: what is used of every limit; the leases are taken from `state`.
    /// - Returns: the assignment, and the events that make it so.
    public static func make(
        run: String,
        phase: PhaseName,
        jobs: Int,
        threshold: Double,
        ideas: [Idea],
        state: ChannelState,
        now: Date,
        claimLifetime: Double,
        paying demand: [String: Int] = [:],
        from ledger: Ledger? = nil
    ) -> (assignment: Assignment, events: [Event]) {
        let queue = IdeaQueue(ideas: ideas, state: state, now: now, threshold: threshold).waiting
        let held = state.claims(of: run)
        var ledger = ledger
        ledger?.leases = state.leases.filter { $0.run != run }
        let grants = ledger?.grants(for: demand) ?? []
        let payable = ledger?.payable(grants, at: now)
        let wanted = min(jobs, held.count + queue.count)
        let shortage = payable.flatMap { $0.jobs < wanted ? $0 : nil }
        guard held.isEmpty else {
            return (assignment(run, phase, jobs, held, ideas, depth: queue.count, shortage), [])
        }
        let taken = queue.prefix(min(wanted, payable?.jobs ?? wanted))
        let claims = zip(1..., taken).map { job, idea in
            Claim(
                idea: idea.id,
                run: run,
                job: job,
                expiresAt: now.addingTimeInterval(claimLifetime),
                lease: grants.isEmpty ? nil : grants
            )
        }
        let depth = queue.count - taken.count
        return (
            assignment(run, phase, jobs, claims, Array(taken), depth: depth, shortage),
            claims.map { Event(at: now, .claimed($0)) }
        )
    }

    private static func assignment(
        _ run: String,
        _ phase: PhaseName,
        _ jobs: Int,
        _ held: [Claim],
        _ ideas: [Idea],
        depth: Int,
        _ shortage: Payable?
    ) -> Assignment {
        let byID = Dictionary(ideas.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let byJob = Dictionary(held.map { ($0.job, $0) }, uniquingKeysWith: { first, _ in first })
        let count = max(jobs, held.map(\.job).max() ?? 0)
        let shares = (1...max(1, count)).prefix(count).map { job in
            Share(job: job, idea: byJob[job].flatMap { byID[$0.idea] }, lease: byJob[job]?.lease)
        }
        return Assignment(run: run, phase: phase, shares: shares, queueDepth: depth, shortage: shortage)
    }
}
