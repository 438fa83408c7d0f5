import ArgumentParser
import Tenfold

/// `tenfold phase show`: the phase, since when, and the steps that led there.
struct PhaseShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the phase the channel is in and the last steps that led there.",
        discussion: """
            EXAMPLE
              tenfold phase show
            """
    )

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        try await showPhase(options) { report, state, channel in
            channel.console.print(report.headline)
            if let phase = channel.configuration.phase(report.phase) {
                let terms = state.terms(of: phase)
                channel.console.print(
                    "a run has \(terms.jobs) jobs, and takes ideas from \(terms.rejectionThreshold)"
                )
                for reason in terms.reasons { channel.console.print("  \(ForeignLine(reason))") }
            }
            for move in report.moves.suffix(5) { channel.console.print("  \(move.line)") }
        }
    }
}

/// `tenfold phase history`: every step from phase to phase.
struct PhaseHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Shows every step from phase to phase, the oldest first.",
        discussion: """
            EXAMPLE
              tenfold phase history
            """
    )

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        try await showPhase(options) { report, _, channel in
            for move in report.moves { channel.console.print(move.line) }
            if report.moves.isEmpty { channel.console.print(report.headline) }
        }
    }
}

/// Prints what the records say of the phase, as JSON or in the words of one of the two commands.
private func showPhase(
    _ options: RepositoryOptions,
    inWords: (PhaseReport, ChannelState, Channel) -> Void
) async throws {
    let channel = try Channel.open(options)
    let state = channel.state(try await channel.loadRecords().events)
    let report = PhaseReport(state, channel.configuration)
    if options.json { return try channel.console.printJSON(report) }
    inWords(report, state, channel)
}
