import ArgumentParser

/// What every command understands.
struct RepositoryOptions: ParsableArguments {
    @Option(name: .customLong("repo"), help: ArgumentHelp("The repository to work in.", valueName: "dir"))
    var repository = "."

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(help: "Change nothing; say what would be done.")
    var dryRun = false

    /// The path of a file below the repository.
    func path(_ file: String) -> String {
        repository == "." ? file : "\(repository)/\(file)"
    }
}
