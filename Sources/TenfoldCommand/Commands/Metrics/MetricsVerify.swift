import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold metrics verify`.
struct MetricsVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Reads every record and compares ids with contents and rollups with records.",
        discussion: """
            Exits 1 where a line is no record, or where a rollup says something else than its records.

            EXAMPLE
              tenfold metrics verify
            """
    )

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let channel = try Channel.open(options)
        let reader = WorkTreeReader(channel.files, root: channel.root)
        let book = try await RollupBook.load(from: reader, afresh: true)
        book.diagnostics.forEach(channel.console.report)
        let wrong = book.changes + book.digests
        for file in wrong { channel.console.print("\(file.path) does not say what its records say") }
        for month in book.frozen {
            channel.console.progress("\(month) cannot be compared: its records were removed")
        }
        guard wrong.isEmpty, book.diagnostics.isEmpty else {
            throw JobProblem(
                description:
                    "the store is not sound: \(book.diagnostics.count) bad lines, \(wrong.count) rollups to make anew with 'tenfold metrics rebuild'"
            )
        }
        channel.console.print("sound: \(book.rollups.days.count) days say what their records say")
    }
}
