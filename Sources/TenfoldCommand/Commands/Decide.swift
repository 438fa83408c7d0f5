import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold decide`: gates, drift and recovery at the end of a day.
struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide whether the channel may grow, stays, or has to step down, and record why.",
        discussion: """
            Looks at full UTC days only, the newest by default. The decision and the change of phase that follows are
            pushed as one commit; with 'gates: { automatic: false }' only the decision. The same records give the same
            decision, bit for bit: --as-of derives any past one again and compares it with the log.

            --what-if changes a key of tenfold.yml for this answer alone; nothing is recorded then. --report says a figure
            that no service reports, such as copyright_strikes=1, and is recorded before the decision is made.

            Alerts that stand are issues at GitHub, one each, where there is a token; changes also go to the address in
            the secret that 'alerts: { webhook: NAME }' names. Exits 3 with --check where the gate is not open.

            EXAMPLE
              tenfold decide --explain --dry-run
              tenfold decide --as-of 2026-11-20 --what-if gates.winner_views=500
              tenfold decide --report copyright_strikes=1 --because 'notice of 20 November'
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Flag(help: "Show every criterion, the detectors, and what the strategy's rules to the letter would say.")
    var explain = false

    @Option(help: ArgumentHelp("Derive the decision of a past day again; records nothing.", valueName: "day"))
    var asOf: Day?

    @Option(help: ArgumentHelp("Decide by other rules; records nothing.", valueName: "key=value"))
    var whatIf: [DecideSetting] = []

    @Option(help: ArgumentHelp("Report a figure by name.", valueName: "name=number"))
    var report: [ReportedNumber] = []

    @Option(help: ArgumentHelp("Why, for --report.", valueName: "reason"))
    var because: String?

    @Option(help: ArgumentHelp("Take back an alert's action, by the id it was told with.", valueName: "id"))
    var undo: [String] = []

    @Flag(help: "Exit 3 where the gate to the next phase is not open.")
    var check = false

    @OptionGroup var runOptions: RunOptions

    func validate() throws {
        if !report.isEmpty || !undo.isEmpty, because == nil {
            throw ValidationError("--report and --undo need --because REASON, which is kept with them")
        }
        if !report.isEmpty || !undo.isEmpty, asOf != nil || !whatIf.isEmpty {
            throw ValidationError(
                "--report and --undo record something, --as-of and --what-if do not: use one of them"
            )
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let now = channel.clock.now
        let isHypothetical = asOf != nil || !whatIf.isEmpty
        if let asOf, asOf >= Day(now) {
            throw UsageProblem(
                "cannot decide as of \(asOf): the day is not over; name one before \(Day(now))"
            )
        }
        let session = DecideSession(
            configuration: try configuration(channel),
            asOf: asOf ?? Day(now).advanced(by: -1),
            now: now,
            reports: report.map { ($0.name, $0.value, because ?? "") },
            undone: undo.map { ($0, channel.environment["GITHUB_ACTOR"] ?? "a person", because ?? "") },
            isWhatIf: !whatIf.isEmpty,
            isPast: asOf != nil,
            showsOwnerFigures: channel.configuration.showsOwnerFigures
        )
        let answer: DecideAnswer
        if options.dryRun || isHypothetical {
            answer = try session.answer(try await channel.loadRecords())
        } else {
            answer = try await record(session, channel)
        }
        try DecideReport(answer, isHypothetical: options.dryRun || isHypothetical)
            .print(to: channel.console, explain: explain, json: options.json)
        let lines = options.json ? [] : answer.alerts.compactMap(\.alertLine)
        for line in lines { channel.console.print(line) }
        if !options.dryRun, !isHypothetical { try await tell(answer, channel) }
        if check, answer.decision.verdict != .promote { throw ExitStatus.refused.exitCode }
    }

    /// Decides on what the newest tip holds, and pushes decision and change together.
    private func record(_ session: DecideSession, _ channel: Channel) async throws -> DecideAnswer {
        let run = runOptions.given ?? channel.environment["GITHUB_RUN_ID"] ?? "decide-\(session.asOf)"
        let (answer, publication) = try await channel.publisher(for: run).transact(
            building: siteBuild(channel)
        ) { snapshot in
            let answer = try session.answer(RecordSet(snapshot))
            return Decision(answer, adding: try RecordBatch(answer.records))
        }
        channel.report(publication)
        return answer
    }

    /// Tells people what was decided: the page of the run, issues at GitHub, the webhook.
    private func tell(_ answer: DecideAnswer, _ channel: Channel) async throws {
        try channel.runner.write(summary: Markdown(answer))
        let delivery = channel.alertDelivery()
        let message = AlertWebhook.Message(
            repository: channel.gitHubName ?? "",
            alerts: answer.changedNotices,
            phase: answer.nextPhase,
            verdict: answer.decision.verdict,
            reason: answer.decision.reason
        )
        let problems = await delivery.settle(answer.notices) + delivery.tell(message)
        problems.forEach(channel.console.report)
    }

    private func configuration(_ channel: Channel) throws -> Configuration {
        try whatIf.isEmpty
            ? channel.configuration
            : loadConfiguration(
                repository: options.repository,
                files: channel.files,
                environment: channel.environment,
                overriding: whatIf.map { ($0.key, $0.value) }
            )
    }
}

/// `KEY=VALUE` of `tenfold.yml`, such as `gates.winner_views=500`.
struct DecideSetting: ExpressibleByArgument {
    let key: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        key = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }
}

/// `NAME=NUMBER`, such as `copyright_strikes=1`.
struct ReportedNumber: ExpressibleByArgument {
    let name: String
    let value: Double

    init?(argument: String) {
        guard let setting = DecideSetting(argument: argument), let value = Double(setting.value),
            value.isFinite,
            setting.key.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
        else { return nil }
        self.name = setting.key
        self.value = value
    }
}
