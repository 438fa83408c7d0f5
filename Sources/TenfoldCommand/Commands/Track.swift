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

/// `tenfold track`: how published videos do, as the service tells it.
struct Track: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "track",
        abstract:
            "Fetch how published videos do, at the ages that decisions need, and push it as one commit.",
        discussion: """
            Asks for public counts at exactly the full days that gates read (7 and 3 by default) and at 28, for sums of
            full days once they are complete (three days late), and for the thumbnails' figures out of daily files.
            What was recorded is not asked for again; what is missing stays missing and is not zero. Every call is
            paid from the ledger before it is made. Reads YOUTUBE_ANALYTICS_REFRESH_TOKEN, or else
            YOUTUBE_REFRESH_TOKEN.

            EXAMPLES
              tenfold track --dry-run
              tenfold track --json
            """
    )

    @OptionGroup var options: RepositoryOptions

    @OptionGroup var runOptions: RunOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let records = try await channel.loadRecordsWithSpool()
        let work = TrackWork(channel, records)
        if options.dryRun { return try preview(work, channel) }
        guard let lock = try FileLock(path: "\(channel.privateFolder)/locks/track") else {
            throw TryLater("cannot track: another process does; wait for it")
        }
        defer { withExtendedLifetime(lock) {} }
        let run = runOptions.given ?? channel.environment["GITHUB_RUN_ID"] ?? "track"
        let isYouTube = channel.configuration.pipeline.upload.action == .use("youtube")
        var report = isYouTube ? try await work.ask() : TrackReport()
        let machinery = await Machinery(channel, records)
        report.notes += machinery.notes
        let bill = machinery.bill
        let learnt: [any Record] =
            report.observations + (bill?.usage(channel.ledger(records)) ?? []) + machinery.figures
        guard isYouTube || !learnt.isEmpty else { return try tell(TrackResult(report, commit: nil), channel) }
        let publication = try await channel.publisher(for: run)
            .publish(RecordBatch(learnt), building: siteBuild(channel))
        channel.report(publication)
        var result = TrackResult(report, commit: publication.madeCommit ? publication.tip : nil)
        if let bill, !bill.entries.isEmpty {
            let phase = try channel.phase(ChannelState(folding: records.events))
            result.minutes = channel.words(of: bill, in: phase)
        }
        if isYouTube, let board = channel.issueBoard() {
            result.notes += await LaneIssues(records.events).tell(board)
        }
        try tell(result, channel)
        if let problem = report.problem { throw JobProblem(description: problem) }
    }

    private func preview(_ work: TrackWork, _ channel: Channel) throws {
        if options.json { return try channel.console.printJSON(TrackPreview(work.plan)) }
        for line in TrackPreview(work.plan).lines { channel.console.print(line) }
    }

    private func tell(_ result: TrackResult, _ channel: Channel) throws {
        try channel.runner.write(summary: Markdown(result))
        if options.json { return try channel.console.printJSON(result) }
        for line in result.lines { channel.console.print(line) }
        for note in result.notes { channel.console.report(Diagnostic(.warning, "\(ForeignLine(note))")) }
    }
}
