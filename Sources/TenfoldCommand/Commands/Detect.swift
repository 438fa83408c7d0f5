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

/// `tenfold detect`: what is rising in the sources, scored.
struct Detect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Find what is rising in the sources, and score it.",
        discussion: """
            A source is a CSV table or a JSON array of daily observations, or an RSS, Atom or JSON feed; a file or an
            address. Nothing seen after the day is used. In a channel, what is good enough and new is added to the
            queue; elsewhere, and with --dry-run, it is only shown. A run that a schedule started looks as often as its
            phase says, and more often while the alert 'queue-depth' asks for it; one by hand always looks.

            EXAMPLE
              tenfold detect --source trending.csv --as-of 2017-10-01 --threshold 80 --explain
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Option(
        name: .customLong("source"),
        help: ArgumentHelp("A file or address to read.", valueName: "file|url")
    )
    var sources: [String] = []

    @Option(
        help: ArgumentHelp("The day to look from; the last one in the sources by default.", valueName: "day")
    )
    var asOf: Day?

    @Option(help: ArgumentHelp("The score an idea needs; the phase's by default.", valueName: "0-100"))
    var threshold: Double?

    @Option(help: ArgumentHelp("The most ideas to show.", valueName: "number"))
    var limit: Int?

    @Flag(help: "Show the parts of each score, and what was turned down.")
    var explain = false

    @Flag(help: "Leave out rows that cannot be read instead of stopping.")
    var skipBadRows = false

    @Flag(help: .hidden)
    var measure = false

    func validate() throws {
        if let threshold, !(0...100).contains(threshold) {
            throw ValidationError("--threshold \(threshold) is not between 0 and 100")
        }
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) is less than 1") }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        let moment = TenfoldLive.clock(environment: environment).now
        let channel = try Channel.openIfPresent(options)
        let setting = try await DetectSetting(channel, threshold: threshold, sources: sources)
        if let reason = setting.notDue { return console.print("not looked for ideas: \(reason)") }
        let fetched = try await fetchSources(setting.sources, from: LiveSources(files: LocalFiles()))
        @Sendable func detect(past: [Idea]) throws -> IdeaDetection.Result {
            var detection = setting.detection
            detection.past = past
            return try IdeaDetection(detection, skipsBadRows: skipBadRows)
                .result(of: fetched, asOf: asOf, at: moment)
        }
        if measure {
            let detection = IdeaDetection(setting.detection, skipsBadRows: skipBadRows)
            return try printMeasurement(of: detection, fetched, moment, console)
        }
        guard let channel, !options.dryRun else {
            return try show(try detect(past: setting.past), console)
        }
        let (result, publication) = try await channel.publisher(for: "detect").transact { snapshot in
            let result = try detect(past: snapshot.ideas.map(\.idea))
            return Decision(result, adding: try RecordBatch(result.report.kept.map { IdeaRecord($0) }))
        }
        channel.report(publication)
        try show(result, console)
        console.progress("added \(result.report.kept.count) ideas to the queue")
    }

    private func show(_ result: IdeaDetection.Result, _ console: Console) throws {
        result.diagnostics.forEach(console.report)
        if options.json {
            try console.printJSON(result.report)
        } else {
            DetectionTable(result.report, limit: limit, isExplained: explain).lines.forEach(console.print)
        }
    }

    private func printMeasurement(
        of detection: IdeaDetection,
        _ sources: [IdeaDetection.Source],
        _ moment: Date,
        _ console: Console
    ) throws {
        let (observations, _) = try detection.read(sources, on: Day(moment))
        let trends = Trends(observations)
        let reports = [3, 10].flatMap { picks in
            let backtest = Backtest(trends, patterns: detection.detection.patterns, picks: picks)
            let days = backtest.usableDays
            let half = days.count / 2
            return [days, Array(days[..<half]), Array(days[half...])].map(backtest.report)
        }
        if options.json { return try console.printJSON(reports) }
        for report in reports { BacktestTable(report).lines.forEach(console.print) }
    }
}
