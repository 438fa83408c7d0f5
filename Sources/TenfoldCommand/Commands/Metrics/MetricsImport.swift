import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold metrics import`.
struct MetricsImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Takes figures over that another program kept: github-action-benchmark's data.js, CSV, JSON Lines.",
        discussion: """
            Each figure becomes an event of its time. Importing a file again adds nothing. The events wait in
            handover/spool/ and go with the next publish.

            EXAMPLES
              tenfold metrics import --format benchmark dev/bench/data.js
              tenfold metrics import --format csv figures.csv
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Option(
        help: "benchmark, csv or jsonl.",
        transform: { text in
            guard let format = FigureImport.Format(rawValue: text) else {
                throw ValidationError("--format takes benchmark, csv or jsonl")
            }
            return format
        }
    )
    var format: FigureImport.Format

    @Argument(help: ArgumentHelp("The file to read.", valueName: "file"))
    var file: String

    func run() async throws {
        let channel = try Channel.open(options)
        guard let bytes = try channel.files.read(file) else {
            throw UsageProblem("cannot import \(file): there is no such file")
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let events = try FigureImport.events(bytes, format, source: name)
        if !options.dryRun { try channel.spool.keep(RecordBatch(events)) }
        let verb = options.dryRun ? "would keep" : "kept"
        channel.console.print("\(verb) \(events.count) figures of \(file) for the next publish")
    }
}
