import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold metrics rebuild`.
struct MetricsRebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes the rollups of every month anew from its records.",
        discussion: """
            Months whose records were removed keep their rollups. Rollups are files of the work tree; the next publish
            makes its own where these are not committed.

            EXAMPLE
              tenfold metrics rebuild
            """
    )

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let reader = WorkTreeReader(channel.files, root: channel.root)
        let book = try await RollupBook.load(from: reader, afresh: true)
        book.diagnostics.forEach(channel.console.report)
        let files = book.changes + book.digests
        if !options.dryRun {
            for file in files { try channel.files.write(file.contents, to: channel.path(file.path)) }
        }
        let verb = options.dryRun ? "would write" : "wrote"
        channel.console.print(
            "added up \(book.rollups.days.count) days in \(book.remade.count) months; \(verb) \(files.count) files"
        )
    }
}
