import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The work of single jobs of one run.
struct JobWork {
    let channel: Channel
    let run: String
    /// Decides what is left to chance.
    let seed: UInt64

    /// Says what a job would do.
    func preview(_ job: Int) async throws -> String {
        let work = try await input(job).idea.map { "would make a video of '\(ForeignLine($0.title))'" }
        return "job \(job) of run \(run) \(work ?? "would have nothing to do")"
    }

    /// Does a job, or goes on with it.
    ///
    /// - Throws: ``TryLater`` where another process is at it.
    func perform(_ job: Int) async throws -> JobRecord {
        guard let lock = try FileLock(path: "\(channel.privateFolder)/locks/job-\(job)") else {
            throw TryLater(
                "cannot start job \(job): another process works in \(channel.workspacePath(of: job)); wait for it"
            )
        }
        defer { withExtendedLifetime(lock) {} }
        let input = try await input(job)
        let workspace = try prepareWorkspace(for: input)
        let runner = JobRunner(
            steps: try pipelineSteps(channel),
            files: channel.files,
            clock: channel.clock,
            sleeper: TaskSleeper(),
            handover: channel.handover,
            ledger: channel.ledger(RecordSet())
        )
        return try await runner.run(input, in: workspace)
    }

    private func input(_ job: Int) async throws -> JobInput {
        let records = try await channel.loadRecords()
        let state = channel.state(records.events)
        let claim = state.claims(of: run).first { $0.job == job }
        let idea = records.ideas.first { $0.idea.id == claim?.idea }?.idea
        let patterns = try channel.loadPatterns()
        return JobInput(
            run: run,
            job: job,
            phase: try channel.phase(state).name,
            idea: idea,
            pattern: patterns.first { $0.id == idea?.pattern },
            past: records.videos.filter { $0.idea != idea?.id }.map(PastScript.init),
            lease: state.leases.first { $0.run == run && $0.job == job },
            seed: stableHash("\(seed) \(idea?.id ?? "")")
        )
    }

    /// The job's folder; what an older run left there is moved aside, never removed.
    private func prepareWorkspace(for input: JobInput) throws -> Workspace {
        let workspace = Workspace(root: channel.workspacePath(of: input.job))
        if let old = try JobLog.load(from: workspace, channel.files), !old.continues(input) {
            try channel.files.move(workspace.root, to: "\(workspace.root).\(old.record.run)")
        }
        return workspace
    }
}

extension Channel {
    /// What some jobs of a run left, in the order of their numbers.
    func records(of jobs: JobNumbers, run: String) throws -> [JobRecord] {
        try handover.logs().map(\.lastingRecord)
            .filter { $0.run == run && jobs.numbers.contains($0.job) }
            .sorted { $0.job < $1.job }
    }
}
