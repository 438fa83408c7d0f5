import ArgumentParser
import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold job`: one isolated job, from idea to a checked video and a record; or several on one runner.
struct Job: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "Makes one video: script, visuals, voice, assembly, checks, hand-over.",
        discussion: """
            The job takes the idea that 'tenfold assign' claimed for it, works in workspace_job_N/ alone, and
            leaves its record there as job.json. Record and video are also laid into handover/, for the commands
            that follow. Run again after a crash, it goes on where it stopped.

            Several jobs share one runner as '1-4' or '1,3': each has a process, a workspace and a record of its
            own, as many work at once as there are cores, and one that fails never stops the others.

            EXAMPLES
              tenfold job --job-id 2 --run 4711
              tenfold job --job-id 1-4 --run 4711
            """
    )

    @Option(
        help: ArgumentHelp("The job's number in the run, from 1; or several, such as 1-4.", valueName: "n")
    )
    var jobId: JobNumbers

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("Decides what is left to chance.", valueName: "s"))
    var seed: UInt64 = 0

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let runID = try run.id(environment: channel.environment)
        let work = try await JobWork(channel: channel, run: runID, seed: seed)
        if options.dryRun {
            for job in jobId.numbers { channel.console.print(try work.preview(job)) }
        } else if let job = jobId.numbers.first, jobId.numbers.count == 1 {
            if let over = work.over(job) { return channel.console.print(over) }
            let record = try await work.perform(job)
            try channel.runner.write(summary: Markdown([record]))
            try report(record, channel)
        } else {
            try await runPacked(runID, channel)
        }
    }

    private func report(_ record: JobRecord, _ channel: Channel) throws {
        if options.json { try channel.console.printJSON(record) }
        let reason = record.reason.map { ": \(ForeignLine($0))" } ?? ""
        switch record.outcome {
        case .succeeded, .skipped, .parked:
            if !options.json {
                channel.console.print("job \(record.job) \(record.outcome.rawValue)\(reason)")
            }
        case .failed, .errored:
            throw JobProblem(description: "job \(record.job) \(record.outcome.rawValue)\(reason)")
        }
    }

    private func runPacked(_ runID: String, _ channel: Channel) async throws {
        let packed = PackedJobs(
            program: try OwnProgram(),
            jobs: jobId,
            atOnce: ProcessInfo.processInfo.activeProcessorCount
        )
        let shared = ["--run", runID, "--seed", "\(seed)", "--repo", options.repository]
        let endings = await packed.run { job in
            ["job", "--job-id", "\(job)"] + shared
        } report: { ending in
            channel.console.group("job \(ending.job)", ending.words)
        }
        let records = try channel.records(of: jobId, run: runID)
        try channel.runner.write(summary: Markdown(records))
        if options.json { try channel.console.printJSON(records) }
        let bad = endings.filter { $0.status != ExitStatus.done.rawValue }
        if bad.isEmpty { return }
        let jobs = bad.map { "\($0.job)" }.joined(separator: ", ")
        throw JobProblem(
            description: "\(bad.count) of \(endings.count) jobs left no video: \(jobs); each record says why",
            exitStatus: PackedJobs.status(of: bad.map(\.status))
        )
    }
}

/// A job that left no video; the record says why too.
struct JobProblem: ExitStatusError, CustomStringConvertible {
    let description: String
    var exitStatus = ExitStatus.failed
}
