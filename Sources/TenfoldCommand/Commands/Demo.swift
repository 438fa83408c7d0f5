import ArgumentParser
import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold demo`: a whole day on this machine, offline, in a throw-away repository.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run a whole day on this machine, offline: ideas, videos, upload, dashboard, a real push.",
        discussion: """
            Makes a repository with a bare remote, finds ideas in sample trends, makes the videos in separate
            processes at once, publishes them into an outbox folder, and pushes records and dashboard. Nothing
            leaves this machine. Equal seeds give equal scripts, records and pages, apart from measured times.

            EXAMPLE
              tenfold demo --keep demo-day --jobs 3 --seed 1
            """
    )

    @Option(help: ArgumentHelp("Where to keep the day; an earlier demo there is replaced.", valueName: "dir"))
    var keep: String?

    @Option(help: ArgumentHelp("How many videos to make at once, 1 to 10.", valueName: "n"))
    var jobs = 3

    @Option(help: ArgumentHelp("Decides everything that is left to chance.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp("When the day is to begin, in UTC; now by default.", valueName: "time")
    )
    var start: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        guard (1...10).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 10") }
        if let start, UTCTime.date(start) == nil {
            throw ValidationError("--at takes a time such as 2026-11-23T06:17:00Z")
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let day = try DemoDay(
            folder: try prepareFolder(),
            jobs: jobs,
            seed: seed,
            start: start.flatMap(UTCTime.date) ?? SystemClock().now,
            environment: environment,
            console: .live(environment: environment)
        )
        let summary = try await day.run()
        if json { return try day.console.printJSON(summary) }
        summary.lines(day.console).forEach(day.console.print)
    }

    /// An empty folder; only what an earlier demo left is ever replaced.
    private func prepareFolder() throws -> String {
        let files = LocalFiles()
        let temporary = "\(FileManager.default.temporaryDirectory.path)/tenfold-demo-\(seed)"
        let folder = absolute(keep ?? temporary)
        if try !files.list(folder).isEmpty {
            guard files.exists("\(folder)/\(DemoDay.marker)") else {
                throw UsageProblem(
                    "cannot use \(folder): it is not empty and not from an earlier demo; name another with --keep"
                )
            }
            try files.remove(folder)
        }
        try files.write([], to: "\(folder)/\(DemoDay.marker)")
        return folder
    }

    private func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
