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

            EXAMPLE
              tenfold upload --run 4711
            """
    )

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("Where the offline lane publishes, below the repository.", valueName: "dir"))
    var outbox = "outbox"

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let runID = try run.id(environment: channel.environment)
        guard let lock = try FileLock(path: "\(channel.privateFolder)/locks/upload") else {
            throw TryLater("cannot upload: another process holds the lane; wait for it")
        }
        defer { withExtendedLifetime(lock) {} }
        let records = try await channel.loadRecordsWithSpool()
        let waiting = try channel.waitingVideos(aside: !options.dryRun)
        let queue = try channel.uploadQueue(waiting, records)
        if options.dryRun { return try preview(queue, waiting, channel) }
        let session = UploadSession(channel, records, run: runID)
        let results = try await session.drain(waiting, queue, outbox: outbox)
        let left = queue.remaining.map { max(0, $0 - results.count(where: \.isNew)) }
        try channel.runner.write(summary: Markdown(results, left: left))
        try report(results, channel)
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
