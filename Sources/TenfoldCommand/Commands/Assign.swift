import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold assign`: claims the best ideas for this run and prints the matrix.
struct Assign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Claim the best ideas of the queue for this run's jobs, and print the matrix.",
        discussion: """
            The claims are committed and pushed before the command ends, so that two runs never take one idea.
            Each job is handed its share of every limit with them, its lease; a job that what is left cannot pay
            for is not handed out, and the command says which limit it was.
            Run again for the same run, it keeps what the run holds and has done, and fills what was given back.
            While the channel recovers, or an alert's action is in force, fewer jobs or none get an idea, and fewer
            ideas are good enough.

            A run that a schedule started (TENFOLD_SCHEDULE holds its cron entry) takes the videos of its slot and,
            within the phase's parallel jobs and the day's plan, those of slots that never fired. A run started by
            hand takes --jobs (or TENFOLD_JOBS), else as many as the phase has. Under GitHub Actions the outputs
            are job_ids (a JSON list for the matrix), has_jobs and phase.

            EXAMPLE
              tenfold assign --run 4711 --jobs 3
            """
    )

    @OptionGroup var run: RunOptions

    @Option(
        help: ArgumentHelp(
            "How many jobs to fill; the slot's or the phase's number by default.",
            valueName: "n"
        )
    )
    var jobs: Int?

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if let jobs, !JobNumbers.range.contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let opening = RunOpening(
            channel: channel,
            run: try run.id(environment: channel.environment),
            trigger: try RunTrigger(jobs: jobs, environment: channel.environment)
        )
        if options.dryRun {
            let opened = try opening.decide(try await channel.loadRecords()).opened
            try report(opened, channel)
            return try channel.runner.write(outputs: [
                "job_ids": "[]", "has_jobs": "false", "phase": "\(opened.start.phase)",
            ])
        }
        let (opened, publication) = try await channel.publisher(for: opening.run).transact { snapshot in
            let (opened, records) = try opening.decide(RecordSet(snapshot))
            return Decision(opened, adding: try RecordBatch(records))
        }
        channel.report(publication)
        try report(opened, channel)
        try writeOutputs(opened, channel)
        try channel.runner.write(summary: Markdown(opened.assignment, opened.start, at: channel.clock.now))
    }

    private func report(_ opened: RunOpening.Opened, _ channel: Channel) throws {
        let assignment = opened.assignment
        if options.json { return try channel.console.printJSON(assignment) }
        if let reason = assignment.pausedBecause {
            channel.console.print("production is paused: \(ForeignLine(reason))")
        }
        for share in assignment.shares {
            let idle = assignment.shortage == nil ? "nothing to do: the queue is empty" : "not handed out"
            let work = share.idea.map { "\($0.title) (\($0.score.total))\(Self.words(share.lease))" }
            channel.console.print(
                "job \(share.job)  \(ForeignLine(work ?? (share.isDone ? "done before" : idle)))"
            )
        }
        let words = opened.start.words(at: channel.clock.now).joined(separator: " · ")
        channel.console.print("\(words) · \(assignment.queueDepth) more in the queue")
        if let shortage = assignment.shortage {
            channel.console.report(
                Diagnostic(.warning, "cannot hand out more than \(shortage.jobs) jobs: \(shortage)")
            )
        }
    }

    private static func words(_ lease: [Grant]?) -> String {
        guard let lease, !lease.isEmpty else { return "" }
        let grants = lease.map { "\(decimalText($0.units, places: 2)) of \($0.resource).\($0.limit)" }
        return ", may spend \(grants.joined(separator: ", "))"
    }

    /// Hands the matrix to the workflow: one entry for each runner, and whether there is anything to do.
    private func writeOutputs(_ opened: RunOpening.Opened, _ channel: Channel) throws {
        let runners = JobNumbers.packed(opened.assignment.busyJobs, perRunner: opened.videosPerRunnerJob)
        let list = String(decoding: try CanonicalJSON.line(runners.map(\.description)), as: UTF8.self)
        try channel.runner.write(
            outputs: ["job_ids": list, "has_jobs": "\(!runners.isEmpty)", "phase": "\(opened.start.phase)"]
        )
    }
}
