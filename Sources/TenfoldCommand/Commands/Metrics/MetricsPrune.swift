import ArgumentParser
import Tenfold
import TenfoldMetrics

/// `tenfold metrics prune`.
struct MetricsPrune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Removes the job, usage and run records of old months whose rollups are written down.",
        discussion: """
            Rollups stay for ever, and so do records that state and decisions are made of: videos, ideas, observations,
            decisions and events. A month whose rollups do not say what its records say is not touched.

            EXAMPLE
              tenfold metrics prune --keep-months 24 --dry-run
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Option(
        help: ArgumentHelp(
            "How many months of records to keep, at least 4; else as 'metrics: keep_months' says.",
            valueName: "n"
        )
    )
    var keepMonths: Int?

    func validate() throws {
        guard keepMonths.map({ (4...1200).contains($0) }) ?? true else {
            throw ValidationError("--keep-months takes 4 or more: pages show the records of four months")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let reader = WorkTreeReader(channel.files, root: channel.root)
        let plan = try await Retention.plan(
            for: reader,
            keepingMonths: keepMonths ?? channel.configuration.metrics.keepMonths
        )
        for reason in plan.refusals { channel.console.progress(reason) }
        if !options.dryRun {
            for file in plan.rollups { try channel.files.write(file.contents, to: channel.path(file.path)) }
            for path in plan.removals { try channel.files.remove(channel.path(path)) }
        }
        let verb = options.dryRun ? "would remove" : "removed"
        channel.console.print(
            "\(verb) \(counted(plan.removals.count, "file")) of \(counted(plan.months.count, "month")); their rollups stay"
        )
    }
}
