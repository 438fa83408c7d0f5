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
        /// True where the job was over before the run asked again.
        public var isDone = false
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
    /// Hands the queue's ideas to a run's jobs.
    ///
    /// A run that asks again keeps what it holds and what it has done; jobs whose idea was given back, or went to
    /// another run when the claim lapsed, get the next one.
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
    ///   - demand: what a job does, and what it may have to do again.
    ///   - pattern: the pattern an idea is told by; nil for the one that detection saw in it.
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
        paying demand: JobDemand = JobDemand(),
        from ledger: Ledger? = nil,
        following pattern: (Idea) -> String? = { _ in nil }
    ) -> (assignment: Assignment, events: [Event]) {
        let queue = IdeaQueue(ideas: ideas, state: state, now: now, threshold: threshold).waiting
        let own = state.claims(of: run)
        let held = own.filter { state.holder(of: $0.idea, at: now)?.run == run }
        let done = Set(own.filter { state.outcome(of: $0.idea) != nil }.map(\.job))
        var ledger = ledger
        // What the run holds it keeps; what it lost counts as spent, like anybody's.
        ledger?.leases = state.leases.filter { $0.run != run || $0.expiresAt <= now }
        let grants = ledger?.grants(for: demand.operations) ?? []
        let payable = ledger?.payable(grants, at: now)
        let wanted = min(max(0, jobs - done.count), held.count + queue.count)
        let shortage = payable.flatMap { $0.jobs < wanted ? $0 : nil }
        let places = max(0, min(wanted, payable?.jobs ?? wanted) - held.count)
        let count = max(jobs, own.map(\.job).max() ?? 0)
        let free = Set((0..<count).map { $0 + 1 }).subtracting(held.map(\.job)).subtracting(done).sorted()
        let reserve = held.isEmpty ? ledger?.reserve(for: demand, jobs: places, at: now) : nil
        let new = zip(free.prefix(places), queue).enumerated().map { place, pair in
            let (job, idea) = pair
            let lease = reserve.flatMap { place < $0.jobs ? $0.grants : nil } ?? grants
            return Claim(
                idea: idea.id,
                run: run,
                job: job,
                expiresAt: now.addingTimeInterval(claimLifetime),
                lease: lease.isEmpty ? nil : lease,
                pattern: pattern(idea)
            )
        }
        let claims = Dictionary((held + new).map { ($0.job, $0) }) { first, _ in first }
        let byID = Dictionary(ideas.map { ($0.id, $0) }) { first, _ in first }
        let shares = (0..<count).map { index in
            let claim = claims[index + 1]
            let idea = claim.flatMap { byID[$0.idea] }
            return Share(job: index + 1, idea: idea, lease: claim?.lease, isDone: done.contains(index + 1))
        }
        let depth = queue.count - new.count
        return (
            Assignment(run: run, phase: phase, shares: shares, queueDepth: depth, shortage: shortage),
            new.map { Event(at: now, .claimed($0)) }
        )
    }
}
