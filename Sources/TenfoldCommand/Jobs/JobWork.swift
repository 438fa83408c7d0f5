import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The work of single jobs of one run.
struct JobWork {
    let channel: Channel
    let run: String
    /// Decides what is left to chance.
    let seed: UInt64
    private let records: RecordSet
    private let state: ChannelState

    /// Reads what is known of the run.
    init(channel: Channel, run: String, seed: UInt64) async throws {
        self.channel = channel
        self.run = run
        self.seed = seed
        self.records = try await channel.loadRecords()
        self.state = channel.state(records.events)
    }

    /// Says what a job would do.
    func preview(_ job: Int) throws -> String {
        if let over = over(job) { return over }
        let work = try input(job).idea.map { "would make a video of '\(ForeignLine($0.title))'" }
        return "job \(job) of run \(run) \(work ?? "would have nothing to do")"
    }

    /// Why a job is not to be done again; nil where it may be.
    func over(_ job: Int) -> String? {
        guard let claim = claim(of: job), let outcome = state.outcome(of: claim.idea) else { return nil }
        return "job \(job) of run \(run) is over: its idea \(outcome.rawValue)"
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
        let input = try input(job)
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

    private func claim(of job: Int) -> Claim? {
        state.claims(of: run).first { $0.job == job }
    }

    private func input(_ job: Int) throws -> JobInput {
        // A claim that lapsed may be another run's by now.
        let claim = claim(of: job).flatMap { claim in
            let holder = state.holder(of: claim.idea, at: channel.clock.now)
            return holder.map { $0.run == run } ?? true ? claim : nil
        }
        let idea = records.ideas.first { $0.idea.id == claim?.idea }?.idea
        let patterns = PatternBook(try channel.loadPatterns(), folding: records.events).entries.map(\.pattern)
        return JobInput(
            run: run,
            job: job,
            phase: try records.events.start(of: run)?.start.phase ?? channel.phase(state).name,
            idea: idea,
            pattern: patterns.first { $0.id == claim?.pattern ?? idea?.pattern },
            past: records.videos.filter { $0.idea != idea?.id }.map(PastScript.init),
            lease: state.leases.first { $0.run == run && $0.job == job },
            seed: stableHash("\(seed) \(idea?.id ?? "")")
        )
    }

    /// The job's folder; what an older run left there is moved aside, never removed.
    private func prepareWorkspace(for input: JobInput) throws -> Workspace {
        let workspace = Workspace(root: channel.workspacePath(of: input.job))
        do {
            let old = try JobLog.load(from: workspace, channel.files)
            if let old, !old.continues(input) { try moveAside(workspace, as: old.record.run) }
        } catch is DecodingError {
            try restoreLog(of: workspace, for: input)
        }
        return workspace
    }

    /// A workspace whose log is damaged goes on from the copy in the handover, or is moved aside where there is none.
    private func restoreLog(of workspace: Workspace, for input: JobInput) throws {
        let path = workspace.path(JobLog.file)
        if let copy = try channel.handover.log(run: input.run, job: input.job), copy.continues(input) {
            channel.console.report(
                Diagnostic(.warning, "\(path) is damaged; its copy in the handover is used")
            )
            try channel.files.write(CanonicalJSON.pretty(copy), to: path)
        } else {
            channel.console.report(Diagnostic(.warning, "\(path) is damaged; the job begins anew"))
            try moveAside(workspace, as: "damaged")
        }
    }

    private func moveAside(_ workspace: Workspace, as name: String) throws {
        try channel.files.move(workspace.root, to: channel.files.freeName("\(workspace.root).\(name)"))
    }
}

extension Channel {
    /// What some jobs of a run left, in the order of their numbers.
    func records(of jobs: JobNumbers, run: String) throws -> [JobRecord] {
        try handover.logs().values.map(\.lastingRecord)
            .filter { $0.run == run && jobs.numbers.contains($0.job) }
            .sorted { $0.job < $1.job }
    }
}
