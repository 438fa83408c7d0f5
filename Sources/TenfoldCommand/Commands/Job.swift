import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldPipeline

/// `tenfold job`: one isolated job, from idea to a checked video and a record.
struct Job: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes one video: script, visuals, voice, assembly, checks, hand-over.",
        discussion: """
            The job takes the idea that 'tenfold assign' claimed for it, works in workspace_job_N/ alone, and
            leaves its record there as job.json. Run again after a crash, it goes on where it stopped.

            EXAMPLE
              tenfold job --job-id 2 --run 4711
            """
    )

    @Option(help: ArgumentHelp("The job's number in the run, from 1.", valueName: "n"))
    var jobId: Int

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("Decides what is left to chance.", valueName: "s"))
    var seed: UInt64 = 0

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        guard (1...256).contains(jobId) else {
            throw ValidationError("--job-id takes a number from 1 to 256")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let input = try await input(channel)
        if options.dryRun {
            let work = input.idea.map { "would make a video of '\($0.title)'" } ?? "would have nothing to do"
            return channel.console.print("job \(jobId) of run \(input.run) \(work)")
        }
        guard let lock = try FileLock(path: "\(channel.privateFolder)/locks/job-\(jobId)") else {
            throw TryLater(
                "cannot start job \(jobId): another process works in \(channel.workspacePath(of: jobId)); wait for it"
            )
        }
        defer { withExtendedLifetime(lock) {} }
        let workspace = try prepareWorkspace(for: input, channel)
        let runner = JobRunner(
            steps: try pipelineSteps(channel),
            files: channel.files,
            clock: channel.clock,
            sleeper: TaskSleeper()
        )
        let record = try await runner.run(input, in: workspace)
        try report(record, channel)
    }

    private func input(_ channel: Channel) async throws -> JobInput {
        let records = try await channel.loadRecords()
        let runID = try run.id(environment: channel.environment)
        let state = ChannelState(folding: records.events)
        let claim = state.claims(of: runID).first { $0.job == jobId }
        let idea = records.ideas.first { $0.idea.id == claim?.idea }?.idea
        let patterns = try channel.loadPatterns()
        return JobInput(
            run: runID,
            job: jobId,
            phase: try channel.phase(state).name,
            idea: idea,
            pattern: patterns.first { $0.id == idea?.pattern },
            past: records.videos.filter { $0.idea != idea?.id }.map(PastScript.init),
            seed: stableHash("\(seed) \(idea?.id ?? "")")
        )
    }

    /// The job's folder; what an older run left there is moved aside, never removed.
    private func prepareWorkspace(for input: JobInput, _ channel: Channel) throws -> Workspace {
        let workspace = Workspace(root: channel.workspacePath(of: jobId))
        if let old = try JobLog.load(from: workspace, channel.files), !old.continues(input) {
            try channel.files.move(workspace.root, to: "\(workspace.root).\(old.record.run)")
        }
        return workspace
    }

    private func report(_ record: JobRecord, _ channel: Channel) throws {
        if options.json { try channel.console.printJSON(record) }
        let reason = record.reason.map { ": \($0)" } ?? ""
        switch record.outcome {
        case .succeeded, .skipped, .parked:
            if !options.json {
                channel.console.print("job \(record.job) \(record.outcome.rawValue)\(reason)")
            }
        case .failed, .errored:
            throw JobProblem(description: "job \(record.job) \(record.outcome.rawValue)\(reason)")
        }
    }
}

/// A job that left no video; the record says why too.
struct JobProblem: Error, CustomStringConvertible {
    let description: String
}
