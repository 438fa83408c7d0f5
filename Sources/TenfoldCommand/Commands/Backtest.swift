import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold backtest`: the records again under other rules.
struct BacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "Replay the records under other rules, and draw what would have happened.",
        discussion: """
            Goes through the days one by one, as 'tenfold decide' would have: gates, drift, alerts, recovery. Beside what
            happened it shows your rules, those with every --what-if, and the strategy's to the letter. The records stay
            as they are: nobody knows the figures of videos that were never made.

            --made-up replays a channel whose truth is known instead, such as
            'winners=20%,per_day=4,days=365'; also ctr, drop (20% for a fifth), drop_day, failed_jobs, failed_checks,
            seed, and day_kind (dependent or independent).

            EXAMPLES
              tenfold backtest --what-if gates.winner_views=500 --svg replay.svg
              tenfold backtest --made-up winners=25%,days=200,drop=40%,drop_day=120
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Option(help: ArgumentHelp("Also replay with a key of tenfold.yml changed.", valueName: "key=value"))
    var whatIf: [DecideSetting] = []

    @Option(help: ArgumentHelp("The first day; that of the first record by default.", valueName: "day"))
    var from: Day?

    @Option(help: ArgumentHelp("The last day; yesterday by default.", valueName: "day"))
    var through: Day?

    @Option(help: ArgumentHelp("Replay a made-up channel.", valueName: "key=value,…"))
    var madeUp: MadeUpChannel?

    @Option(help: ArgumentHelp("Write the picture to this file.", valueName: "file"))
    var svg: String?

    func run() async throws {
        let channel = try Channel.open(options)
        let records = if let madeUp { madeUp.records } else { try await channel.loadRecords() }
        let replay = try replay(records, channel)
        let courses = try courses(replay, channel)
        if let svg, !options.dryRun {
            let picture = ReplayPicture(courses, phases: channel.configuration.phases.map(\.name))
            try channel.files.write(Array(picture.svg.xmlDocument.utf8), to: svg)
        }
        if options.json { return try channel.console.printJSON(courses) }
        for line in ReplayTable(courses).lines { channel.console.print(line) }
        if let svg { channel.console.progress(options.dryRun ? "would write \(svg)" : "wrote \(svg)") }
    }

    private func replay(_ records: RecordSet, _ channel: Channel) throws -> Replay {
        guard let oldest = records.oldest, let newest = records.newest else {
            throw UsageProblem(
                "cannot replay anything: there are no records yet; try --made-up winners=20%"
            )
        }
        let last = madeUp == nil ? Day(channel.clock.now).advanced(by: -1) : Day(newest)
        let (from, through) = (from ?? Day(oldest), min(through ?? last, last))
        guard from <= through else {
            throw UsageProblem("cannot replay from \(from) through \(through): there is no day in between")
        }
        return Replay(records, rolled: Rollups.roll(records).days, from: from, through: through)
    }

    private func courses(_ replay: Replay, _ channel: Channel) throws -> [ReplayCourse] {
        let own = DecisionPolicy(channel.configuration)
        var courses = madeUp == nil ? [replay.recorded("as it was", by: own)] : []
        courses.append(try course("your rules", replay, channel.configuration))
        if !whatIf.isEmpty {
            let changed = try loadConfiguration(
                repository: options.repository,
                files: channel.files,
                environment: channel.environment,
                overriding: whatIf.map { ($0.key, $0.value) }
            )
            courses.append(try course("what if", replay, changed))
        }
        var other = channel.configuration
        let isLiteral = own.gates.profile == .literal
        other.gates.profile = isLiteral ? .sound : .literal
        courses.append(try course(isLiteral ? "the sound rules" : "to the letter", replay, other))
        return courses
    }

    private func course(_ name: String, _ replay: Replay, _ configuration: Configuration) throws
        -> ReplayCourse
    {
        try replay.course(name, by: DecisionPolicy(configuration), alerts: AlertWatch(configuration))
    }
}
