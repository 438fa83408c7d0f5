import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold metrics export`.
struct MetricsExport: AsyncParsableCommand {
    /// What an export is written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json, openmetrics
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the figures for other programs: CSV and JSON of every chart, or OpenMetrics text.",
        discussion: """
            EXAMPLES
              tenfold metrics export --format openmetrics > tenfold.prom
              tenfold metrics export --format csv --output figures
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Option(help: "csv, json or openmetrics.")
    var format: Format

    @Option(help: ArgumentHelp("A folder for the files of csv and json.", valueName: "dir"))
    var output: String?

    func validate() throws {
        if format != .openmetrics, output == nil {
            throw ValidationError(
                "--format \(format.rawValue) writes a file for each chart: name a folder with --output"
            )
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let stamps = StampBook(channel.files, path: channel.path(".tenfold/stamps"))
        let reader = WorkTreeReader(channel.files, root: channel.root, known: stamps)
        let material = try await SiteMaterial.gather(from: reader, look: channel.look, reach: .figures)
        material.diagnostics.forEach(channel.console.report)
        guard let output, format != .openmetrics else {
            return channel.console.print(String(OpenMetrics.text(material.rollups).dropLast()))
        }
        let files = channel.figures(material).filter { $0.path.hasSuffix(".\(format.rawValue)") }
        for file in files where !options.dryRun {
            try channel.files.write(
                file.contents,
                to: "\(output)/\(file.path.dropFirst("site/charts/".count))"
            )
        }
        channel.console.print(
            "\(options.dryRun ? "would write" : "wrote") \(files.count) files below \(output)"
        )
    }
}
