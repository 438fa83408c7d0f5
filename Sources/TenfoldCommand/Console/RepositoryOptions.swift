import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What every command understands.
struct RepositoryOptions: ParsableArguments {
    @Option(name: .customLong("repo"), help: ArgumentHelp("The repository to work in.", valueName: "dir"))
    var repository = "."

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(
        name: .customLong("dry-run"),
        help: "Change nothing; say what would be done. Also where TENFOLD_DRY_RUN is true."
    )
    private var asksForDryRun = false

    /// True where nothing may be changed.
    var dryRun: Bool { asksForDryRun || ProcessInfo.processInfo.environment["TENFOLD_DRY_RUN"] == "true" }

    /// The path of a file below the repository.
    func path(_ file: String) -> String {
        repository == "." ? file : "\(repository)/\(file)"
    }
}
