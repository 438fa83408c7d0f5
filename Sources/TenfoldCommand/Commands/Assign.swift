import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold assign`: claims the best ideas for this run and prints the matrix.
struct Assign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Claim the best ideas of the queue for this run's jobs, and print the matrix.",
        discussion: """
            The claims are committed and pushed before the command ends, so that two runs never take one idea.
            Each job is handed its share of every limit with them, its lease; a job that what is left cannot pay
            for is not handed out, and the command says which limit it was.
            Run again for the same run, it gives the same answer. While the channel recovers, or an alert's action is
            in force, fewer jobs or none get an idea, and fewer ideas are good enough.

            EXAMPLE
              tenfold assign --run 4711 --jobs 3
            """
    )

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("How many jobs to fill; the phase's number by default.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let runID = try run.id(environment: channel.environment)
        let now = channel.clock.now
        @Sendable func decide(_ records: RecordSet) throws -> (assignment: Assignment, events: [Event]) {
            let state = channel.state(records.events)
            let terms = state.terms(of: try channel.phase(state))
            var decision = Assignment.make(
                run: runID,
                phase: terms.phase,
                jobs: terms.pausedBecause == nil ? jobs ?? terms.jobs : 0,
                threshold: terms.rejectionThreshold,
                ideas: records.ideas.map(\.idea),
                state: state,
                now: now,
                claimLifetime: Self.claimLifetime,
                paying: channel.configuration.pipeline.operations,
                from: channel.ledger(records)
            )
            decision.assignment.pausedBecause = terms.pausedBecause
            return decision
        }
        if options.dryRun {
            return try report(try decide(try await channel.loadRecords()).assignment, channel)
        }
        let (assignment, publication) = try await channel.publisher(for: runID).transact { snapshot in
            let (assignment, events) = try decide(RecordSet(snapshot))
            return Decision(assignment, adding: try RecordBatch(events))
        }
        channel.report(publication)
        try report(assignment, channel)
        try writeOutput(assignment, channel)
    }

    /// Twice the longest a run may take: a job's 30 minutes, its upload and its collection, and the wait for them.
    private static let claimLifetime = 2.0 * 3600

    private func report(_ assignment: Assignment, _ channel: Channel) throws {
        if options.json { return try channel.console.printJSON(assignment) }
        if let reason = assignment.pausedBecause {
            channel.console.print("production is paused: \(ForeignLine(reason))")
        }
        for share in assignment.shares {
            let work =
                share.idea.map { "\($0.title) (\($0.score.total))\(Self.words(share.lease))" }
                ?? (assignment.shortage == nil ? "nothing to do: the queue is empty" : "not handed out")
            channel.console.print("job \(share.job)  \(ForeignLine(work))")
        }
        channel.console.print("\(assignment.queueDepth) more in the queue")
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

    /// Hands the matrix to the workflow: `job_ids` as a JSON list, and whether there is anything to do.
    private func writeOutput(_ assignment: Assignment, _ channel: Channel) throws {
        guard let path = channel.environment["GITHUB_OUTPUT"], !options.dryRun else { return }
        let list = String(decoding: try CanonicalJSON.line(assignment.busyJobs), as: UTF8.self)
        let old = try channel.files.read(path) ?? []
        let lines = "job_ids=\(list)\nhas_jobs=\(!assignment.busyJobs.isEmpty)\nphase=\(assignment.phase)\n"
        try channel.files.write(old + Array(lines.utf8), to: path)
    }
}
