#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension RunRecord {
    /// Judges a run by its beginning and its jobs' records; nil where nothing can be said yet.
    ///
    /// Equal jobs give an equal record, so that a run that is collected twice is kept once. Where the queue
    /// had fewer ideas than the phase has jobs, the same share of them has to succeed.
    ///
    /// - Parameters:
    ///   - run: the run's id.
    ///   - workflow: the workflow, such as `generate`.
    ///   - phase: the phase it ran in.
    ///   - jobs: the record of every job, those with nothing to do included.
    ///   - began: how and when it began; nil where nobody noted that.
    public static func judging(
        _ run: String,
        workflow: String,
        phase: Phase,
        jobs: [JobRecord],
        began: (at: Date, start: RunStart)?
    ) -> RunRecord? {
        // A run that gave out no idea is over as it begins.
        guard !jobs.isEmpty || began?.start.jobs == 0 else { return nil }
        guard let startedAt = (jobs.map(\.startedAt) + [began?.at].compactMap(\.self)).min() else {
            return nil
        }
        let finishedAt = jobs.map(\.finishedAt).max() ?? startedAt
        let busy = jobs.filter { $0.outcome != .skipped }.count
        let succeeded = jobs.filter { $0.outcome == .succeeded }.count
        let required = phase.requiredJobs(of: busy)
        return RunRecord(
            run: run,
            workflow: workflow,
            phase: phase.name,
            plannedAt: began?.start.plannedAt,
            startedAt: startedAt,
            finishedAt: finishedAt,
            jobs: busy,
            succeeded: succeeded,
            required: required,
            queueDepth: began?.start.queueDepth ?? 0,
            outcome: busy == 0 ? .skipped : succeeded >= required ? .succeeded : .failed
        )
    }
}

extension Phase {
    /// How many of `busy` jobs have to succeed: the phase's share of its own jobs, rounded up.
    public func requiredJobs(of busy: Int) -> Int {
        let share = busy * success.minJobs
        return (share + generation.parallelJobs - 1) / max(1, generation.parallelJobs)
    }
}

extension JobRecord {
    /// What the end of the job changes: its idea is over, or goes back to the queue.
    public var events: [Event] {
        guard let idea else { return [] }
        switch outcome {
        case .succeeded, .failed:
            return [Event(at: finishedAt, .settled(idea: idea, run: run, outcome: outcome))]
        case .errored:
            return [Event(at: finishedAt, .released(idea: idea, run: run, reason: reason ?? "not said"))]
        case .parked:
            return [Event(at: finishedAt, .parked(idea: idea, run: run, reason: reason ?? "not said"))]
        case .skipped:
            return []
        }
    }
}
