import ArgumentParser
import Tenfold
import TenfoldLive

/// `tenfold plan`: the schedule of a phase that no limit can stop, with the arithmetic.
struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show the schedule of a phase: videos a day, starts, what binds, what it costs.",
        discussion: """
            The schedule makes the most videos a day that no limit forbids, even when starts come late, bunched
            or not at all, and on the days when clocks change. A phase that cannot run as configured is planned
            at the rate that is possible, with a warning; with --strict the command then ends with 3.

            EXAMPLES
              tenfold plan
              tenfold plan --phase 10x --strict
            """
    )

    @Option(help: ArgumentHelp("The phase to plan; the channel's own by default.", valueName: "phase"))
    var phase: String?

    @Flag(help: "End with 3 where the phase cannot run as configured.")
    var strict = false

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let result = channel.planner().plan(try channel.phase(named: phase, to: "plan"))
        if options.json {
            try channel.console.printJSON(result)
        } else {
            let table = PlanTable(result, margin: channel.configuration.safetyMargin) {
                channel.console.styled($0, $1)
            }
            for line in table.lines { channel.console.print(line) }
        }
        for diagnostic in result.diagnostics where options.json || channel.console.isAnnotated {
            channel.console.report(diagnostic)
        }
        if strict, !result.fits { throw ExitStatus.refused.exitCode }
    }
}
