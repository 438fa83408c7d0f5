import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold publish`: merges records, builds the site, commits and pushes.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Collect this run's records, rebuild the dashboard, and push both as one commit.",
        discussion: """
            Takes the records in handover/, those of other machines too where they were laid there. What cannot be
            pushed before the deadline stays in handover/spool/ and goes with the next publish.
            Exits 1 where too few jobs of the run succeeded; the records are pushed all the same.

            EXAMPLES
              tenfold publish --run 4711
              tenfold publish --run 4711 --run-is-over
            """
    )

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("How long to try to push, 0 to 3600 seconds.", valueName: "s"))
    var deadline = 120

    @Flag(
        help: "No job of the run is still at work: one that left no record is lost, and its idea goes back."
    )
    var runIsOver = false

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        guard (0...3600).contains(deadline) else {
            throw ValidationError("--deadline takes seconds from 0 to 3600")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let runID = try run.id(environment: channel.environment)
        let month = UTCTime.month(channel.clock.now.addingTimeInterval(-40 * 86_400))
        let records = try await channel.loadRecords(since: month)
        let collection = try Collection(
            of: runID,
            logs: channel.jobLogs(aside: !options.dryRun),
            records: records,
            isOver: runIsOver
        )
        let verdict = try collection.verdict(channel)
        let usage = try channel.readable(
            channel.handover.usage(of: collection.jobs),
            aside: !options.dryRun
        ).flatMap(\.self)
        var batch = try RecordBatch(collection.jobs + collection.jobs.flatMap(\.events) + usage)
        if let verdict {
            try batch.add(verdict)
            for event in try channel.sizes(at: verdict.finishedAt, known: records.events) {
                try batch.add(event)
            }
        }
        if options.dryRun {
            return channel.console.print(
                "would publish \(collection.jobs.count) job records and rebuild the dashboard"
            )
        }
        let note = SummaryNote()
        let publication = try await channel.publisher(for: runID, deadlineSeconds: Double(deadline))
            .publish(batch, building: siteBuild(channel, noting: note))
        channel.report(publication)
        var summary = Markdown(verdict, collection.own, publication)
        if let figures = note.noted { summary.add(figures) }
        try channel.runner.write(summary: summary)
        try report(verdict, publication, channel)
    }

    private func report(_ verdict: RunRecord?, _ publication: Publication, _ channel: Channel) throws {
        if options.json { try channel.console.printJSON(verdict) }
        let tip = publication.tip.map { String($0.prefix(10)) } ?? "nothing"
        let commit = publication.madeCommit ? "pushed \(tip)" : "nothing new: the branch is at \(tip)"
        if !options.json { channel.console.print(commit) }
        guard let verdict else { return }
        if verdict.outcome == .failed {
            throw JobProblem(description: "run \(verdict.run) failed: \(verdict.words)")
        }
        if !options.json {
            channel.console.print("run \(verdict.run) \(verdict.outcome.rawValue): \(verdict.words)")
        }
    }
}
