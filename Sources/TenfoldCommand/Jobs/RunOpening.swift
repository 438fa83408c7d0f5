import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How a run begins: which slots it serves, and which job makes what.
struct RunOpening {
    /// What was decided.
    struct Opened {
        let start: RunStart
        let assignment: Assignment
        /// How many videos share a runner job.
        let videosPerRunnerJob: Int
    }

    let channel: Channel
    let run: String
    let trigger: RunTrigger

    /// Decides from records; the same for the same ones.
    ///
    /// - Returns: the decision, and the records that make it so.
    /// - Throws: `UsageProblem` where the phase is not configured.
    func decide(_ records: RecordSet) throws -> (opened: Opened, records: [any Record]) {
        let now = channel.clock.now
        let state = channel.state(records.events)
        let known = records.events.start(of: run)
        let phase = try known.flatMap { channel.configuration.phase($0.start.phase) } ?? channel.phase(state)
        let terms = state.terms(of: phase)
        let patterns = channel.allocation(of: try channel.loadPatterns(), records, terms, at: now)
        let isPaused = terms.pausedBecause != nil
        let plan = channel.schedule(of: phase)
        let book = SlotBook(
            plan: plan,
            parallelJobs: terms.jobs,
            rules: channel.rules(of: plan.zone),
            events: records.events
        )
        var start = book.begin(run, isPaused ? trigger.pausing : trigger, at: now)
        var (assignment, claims) = Assignment.make(
            run: run,
            phase: phase.name,
            jobs: isPaused ? 0 : start.room,
            threshold: terms.rejectionThreshold,
            ideas: offered(records, state, at: now),
            state: state,
            now: now,
            claimLifetime: Self.claimLifetime,
            paying: channel.configuration.jobDemand(in: phase),
            from: channel.ledger(records),
            following: { patterns.pattern(for: $0, seed: stableHash(run))?.id }
        )
        assignment.pausedBecause = terms.pausedBecause
        let opened = {
            Opened(start: $0, assignment: assignment, videosPerRunnerJob: plan.videosPerRunnerJob)
        }
        if known != nil { return (opened(start), claims) }
        start.jobs = assignment.busyJobs.count
        start.queueDepth = assignment.queueDepth
        // Nobody collects a run that gives out no idea: it is judged as it begins.
        let verdict = RunRecord.judging(
            run,
            workflow: "generate",
            phase: phase,
            jobs: [],
            began: (now, start)
        )
        let records: [any Record] = claims + [Event(at: now, .runStarted(start))]
        return (opened(start), records + [verdict].compactMap(\.self))
    }

    /// The ideas to choose from: one that is published is over, also where the record of the job that made it is lost.
    private func offered(_ records: RecordSet, _ state: ChannelState, at now: Date) -> [Idea] {
        let published = Set(records.videos.map(\.idea))
        return records.ideas.map(\.idea).filter { idea in
            !published.contains(idea.id) || state.holder(of: idea.id, at: now) != nil
        }
    }

    /// Twice the longest a run may take: a job's 30 minutes, its upload and its collection, and the wait for them.
    private static let claimLifetime = 2.0 * 3600
}

extension RunTrigger {
    /// The same while production is paused: nobody's wish is followed.
    fileprivate var pausing: RunTrigger {
        if case .hand = self { .hand(jobs: 0) } else { self }
    }

    /// What started this process: a number asked for wins over the schedule.
    ///
    /// - Throws: `UsageProblem` where the environment asks for no number of jobs.
    init(jobs: Int?, environment: [String: String]) throws {
        let schedule = environment["TENFOLD_SCHEDULE"] ?? ""
        let wanted = environment["TENFOLD_JOBS"] ?? ""
        if let jobs {
            self = .hand(jobs: jobs)
        } else if !wanted.isEmpty {
            guard let jobs = Int(wanted), JobNumbers.range.contains(jobs) else {
                throw UsageProblem(
                    "cannot fill '\(ForeignLine(wanted))' jobs: TENFOLD_JOBS takes a number from 1 to 256"
                )
            }
            self = .hand(jobs: jobs)
        } else {
            self = schedule.isEmpty ? .hand(jobs: nil) : .schedule(cron: schedule)
        }
    }
}
