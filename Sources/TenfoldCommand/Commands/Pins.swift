import ArgumentParser

/// `tenfold pins`: the actions' commits.
struct Pins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pins",
        abstract: "Checks, updates and takes in the commits of the actions that the workflows use.",
        discussion: """
            Every action stands in .github/tenfold-pins.json with its commit, version, date and source, and the
            workflows are written from that list.

            EXAMPLES
              tenfold pins check
              tenfold pins update --dry-run
              tenfold pins import
            """,
        subcommands: [PinsCheck.self, PinsUpdate.self, PinsImport.self],
        defaultSubcommand: PinsCheck.self
    )
}
