import ArgumentParser

/// `tenfold phase`: the phase the channel is in, how it came to it, and setting another.
struct PhaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phase",
        abstract: "Shows the phase the channel is in, how it came to it, and sets another.",
        discussion: """
            The phase is stored nowhere: it is what the events in data/metrics/events say together. The next run
            obeys it, whatever the workflow files say.

            EXAMPLES
              tenfold phase
              tenfold phase history --json
              tenfold phase set 3x --reason "a week of steady numbers"
            """,
        subcommands: [PhaseShow.self, PhaseHistory.self, PhaseSet.self],
        defaultSubcommand: PhaseShow.self
    )
}
