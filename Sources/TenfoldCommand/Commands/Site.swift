import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold site`: the dashboard alone.
struct Site: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Builds the dashboard from the records in data/metrics.",
        subcommands: [Build.self, Serve.self]
    )

    /// `tenfold site build`.
    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build",
            abstract: "Writes the dashboard's files, leaving those alone that did not change.",
            discussion: """
                EXAMPLE
                  tenfold site build --output /tmp/preview --base-path /channel/
                """
        )

        @OptionGroup var options: RepositoryOptions

        @Option(help: ArgumentHelp("Where to write, in place of the repository's site/.", valueName: "dir"))
        var output: String?

        @Flag(help: "Draw every page there are records of, not only those that new records can have changed.")
        var all = false

        @Option(
            help: ArgumentHelp(
                "The path the site is served under; all pages but the one for wrong addresses work under any.",
                valueName: "path"
            )
        )
        var basePath: String?

        func run() async throws {
            let channel = try Channel.open(options)
            let stamps = StampBook(channel.files, path: channel.path(".tenfold/stamps"))
            let reader = WorkTreeReader(channel.files, root: channel.root, known: stamps)
            let material = try await SiteMaterial.gather(
                from: reader,
                look: channel.look,
                reach: all || output != nil ? .everything : .changes
            )
            for diagnostic in material.diagnostics { channel.console.progress(diagnostic.description) }
            let folder = SiteFolder(path: output ?? channel.path("site"), files: channel.files)
            let base = try basePath.map { try BasePath($0).text }
            let books = material.bookkeeping.filter { $0.path.hasPrefix("site/") }
            let changes = try folder.changes(
                to: channel.dashboard(material, basePath: base) + books,
                keeping: material.keptPages,
                isComplete: material.isComplete
            )
            if !options.dryRun {
                try await folder.apply(changes)
                for file in material.bookkeeping where !file.path.hasPrefix("site/") {
                    try channel.files.write(file.contents, to: channel.path(file.path))
                }
                try stamps.save()
            }
            try report(changes, folder, channel.console)
        }

        private func report(_ changes: SiteFolder.Changes, _ folder: SiteFolder, _ console: Console) throws {
            if options.json {
                try console.printJSON(SiteReport(changes, folder: folder.path))
                return
            }
            let verb = options.dryRun ? "would write" : "wrote"
            console.print(
                "\(verb) \(changes.written.count) files below \(folder.path); "
                    + "\(changes.unchanged) did not change, \(changes.removed.count) went away"
            )
            console.print("open \(folder.path)/index.html")
        }
    }
}

/// What `tenfold site build --json` prints.
private struct SiteReport: Encodable {
    let folder: String
    let written: [String]
    let removed: [String]
    let unchanged: Int

    init(_ changes: SiteFolder.Changes, folder: String) {
        self.folder = folder
        self.written = changes.written.map(\.path)
        self.removed = changes.removed
        self.unchanged = changes.unchanged
    }
}
