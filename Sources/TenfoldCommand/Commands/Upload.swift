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

/// `tenfold upload`: drains the upload queue within quota.
struct Upload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload",
        abstract:
            "Publish the videos that jobs handed over: oldest day first, best score first, within quota.",
        discussion: """
            Takes the videos in handover/videos/, those of other machines too where they were laid there. Each idea
            is published at most once, whatever happens. Videos beyond the day's quota stay there, parked for the
            next window. The records wait in handover/spool/ for 'tenfold publish'.

            Where a run was cut off before its videos were published, --left-behind names it, so that they can be
            fetched again.

            EXAMPLES
              tenfold upload --run 4711
              tenfold upload --left-behind
            """
    )

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("Where the offline lane publishes, below the repository.", valueName: "dir"))
    var outbox = "outbox"

    @Flag(help: "Name the earlier run whose videos were made and never published, and publish nothing.")
    var leftBehind = false

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        if leftBehind { return try await nameRunLeftBehind(channel) }
        let runID = try run.id(environment: channel.environment)
        guard let lock = try FileLock(path: "\(channel.privateFolder)/locks/upload") else {
            throw TryLater("cannot upload: another process holds the lane; wait for it")
        }
        defer { withExtendedLifetime(lock) {} }
        let records = try await channel.loadRecordsWithSpool()
        let waiting = try channel.waitingVideos(aside: !options.dryRun)
        let queue = try channel.uploadQueue(waiting, records)
        if options.dryRun { return try preview(queue, waiting, channel) }
        try await channel.requireApproval()
        let session = UploadSession(channel, records, run: runID)
        let results = try await session.drain(waiting, queue, outbox: outbox)
        let left = queue.remaining.map { max(0, $0 - results.count(where: \.isNew)) }
        try channel.runner.write(summary: Markdown(results, left: left))
        try report(results, channel)
    }

    /// Names the run with the oldest video that is nowhere, for the steps that follow, and tells of those that are lost.
    private func nameRunLeftBehind(_ channel: Channel) async throws {
        let day = 86_400.0
        let end = channel.clock.now.addingTimeInterval(-Double(channel.configuration.artifactDays) * day)
        let held = try channel.waitingVideos(aside: false).map(\.item.idea)
        let records = try await channel.loadRecordsWithSpool()
        let left = LeftVideo.all(in: records, besides: Set(held), since: end.addingTimeInterval(-day))
            .filter { $0.run != self.run.given ?? channel.environment["GITHUB_RUN_ID"] }
        for video in left where video.finishedAt < end {
            channel.console.report(
                Diagnostic(
                    .warning,
                    "'\(ForeignLine(video.title))' of run \(video.run) was never published, and GitHub no longer has it",
                    suggestion:
                        "see why its upload job ended; 'upload.approval: required' keeps videos for 30 days"
                )
            )
        }
        let oldest = left.first { $0.finishedAt >= end }?.run
        for video in left where video.run == oldest && video.finishedAt >= end {
            channel.console.print("run \(video.run) left '\(ForeignLine(video.title))' behind")
        }
        if oldest == nil { channel.console.print("no earlier run left a video behind") }
        try channel.runner.write(outputs: ["run": oldest ?? ""])
    }

    private func preview(_ queue: UploadQueue, _ waiting: [Uploader.Waiting], _ channel: Channel) throws {
        for (item, decision) in queue.decide(waiting.map(\.item)) {
            let word =
                switch decision {
                case .publish: "would publish"
                case .alreadyPublished: "is published"
                case .park(let reason): "would park (\(reason))"
                case .hold(let reason): "would hold (\(reason))"
                }
            channel.console.print("\(word)  \(ForeignLine(item.title))")
        }
    }

    private func report(_ results: [Uploader.Result], _ channel: Channel) throws {
        for result in results {
            let place = result.record?.location ?? result.reason ?? ""
            channel.console.print("\(result.outcome.rawValue)  \(ForeignLine(result.item.title))  \(place)")
            for note in result.notes { channel.console.report(Diagnostic(.warning, "\(ForeignLine(note))")) }
        }
        if results.isEmpty { channel.console.print("nothing waits for the lane") }
        let errors = results.filter { $0.outcome == .errored }
        if let first = errors.first {
            throw JobProblem(
                description:
                    "\(errors.count) of \(results.count) videos were not published: \(first.reason ?? "")"
            )
        }
    }
}
