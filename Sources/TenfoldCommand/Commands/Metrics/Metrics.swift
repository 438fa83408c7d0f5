import ArgumentParser

/// `tenfold metrics`: the records and what they add up to.
struct Metrics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Rebuilds, checks and exports what the records in data/metrics add up to.",
        subcommands: [
            MetricsRebuild.self, MetricsVerify.self, MetricsExport.self, MetricsImport.self,
            MetricsPrune.self,
        ]
    )
}
