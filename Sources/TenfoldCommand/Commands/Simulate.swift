import ArgumentParser
import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold simulate`: the whole system against a clock that does not wait.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Simulate a phase: late and lost starts, failures, quotas as the services count them.",
        discussion: """
            The schedule is the one that 'tenfold plan' finds, with leases; no call should be refused. With
            --schedule strategy it is the strategy's own, four runs a day of all parallel jobs and no ledger, and
            with --schedule once its one run a day at noon. Equal seeds give equal results.

            EXAMPLES
              tenfold simulate --phase 3x --days 365
              tenfold simulate --phase 10x --schedule strategy --svg week.svg
            """
    )

    /// Whose schedule is simulated.
    enum Schedule: String, ExpressibleByArgument, CaseIterable {
        /// The planner's, with leases.
        case plan
        /// The strategy's four runs a day, without.
        case strategy
        /// The strategy's one run a day, without.
        case once
    }

    @Option(help: ArgumentHelp("The phase; the channel's own by default.", valueName: "phase"))
    var phase: String?

    @Option(help: ArgumentHelp("How many days, 1 to 100000.", valueName: "n"))
    var days = 365

    @Option(help: ArgumentHelp("Decides what is left to chance.", valueName: "s"))
    var seed: UInt64 = 1

    @Option(help: "Whose schedule.")
    var schedule = Schedule.plan

    @Option(help: ArgumentHelp("Write a picture of one week to this file.", valueName: "file"))
    var svg: String?

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        guard (1...100_000).contains(days) else {
            throw ValidationError("--days takes a number from 1 to 100000")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let setting = try await setting(channel)
        let simulation = Simulation(setting)
        guard let svg else { return try report(simulation.run(seed: seed), setting, channel) }
        let (report, picture) = simulation.picture(seed: seed)
        if !options.dryRun { try channel.files.write(Array(picture.xmlDocument.utf8), to: svg) }
        try self.report(report, setting, channel)
        channel.console.progress(options.dryRun ? "would write \(svg)" : "wrote \(svg)")
    }

    private func setting(_ channel: Channel) async throws -> SimulationSetting {
        let phase = try channel.phase(named: self.phase, to: "simulate")
        let plan =
            switch schedule {
            case .plan:
                channel.planner().plan(phase).schedule
            case .strategy: SchedulePlan.strategy(phase)
            case .once: SchedulePlan.strategy(phase, onceADay: true)
            }
        guard plan.videosPerDay > 0 else {
            throw UsageProblem(
                "cannot simulate \(phase.name): its plan makes no videos; 'tenfold plan --phase \(phase.name)' says why"
            )
        }
        var setting = SimulationSetting(
            channel.configuration,
            plan: plan,
            hasLeases: schedule == .plan,
            zones: channel.planner().zones
        )
        setting.days = days
        return setting
    }

    private func report(_ report: SimulationReport, _ setting: SimulationSetting, _ channel: Channel) throws {
        if options.json { return try channel.console.printJSON(report) }
        let starts = setting.plan.slots.count
        channel.console.print(
            "\(report.phase), \(report.days) days, seed \(report.seed): \(counted(starts, "start")) and "
                + "\(report.plannedPerDay) videos a day, \(setting.hasLeases ? "as planned, with leases" : "as the strategy has it")"
        )
        for line in report.lines {
            let isBad = line.subject == "refusals" && report.refused > 0
            let text = isBad ? channel.console.styled(line.text, .error) : line.text
            channel.console.print(
                "  \(line.subject)\(String(repeating: " ", count: 10 - line.subject.count))\(text)"
            )
        }
    }
}
