import Tenfold

/// A measurement of detection for a person.
struct BacktestTable {
    private let report: Backtest.Report

    init(_ report: Backtest.Report) {
        self.report = report
    }

    var lines: [String] {
        let days = "\(report.days.first.map(String.init) ?? "") to \(report.days.last.map(String.init) ?? "")"
        return [
            "top \(report.picks), \(report.days.count) days from \(days), growth within \(report.horizonDays) days"
        ]
            + report.choosers.map(line) + report.comparisons.map(line) + [""]
    }

    private func line(of chooser: Backtest.Chooser) -> String {
        "  \(padded(chooser.name, 11)) added views mean \(whole(chooser.addedViewsMean)), "
            + "median day \(whole(chooser.addedViewsMedian)), log growth \(thousandths(chooser.logGrowthMean)), "
            + "seen again \(Int(chooser.seenAgain * 100)) %"
    }

    private func line(of comparison: Backtest.Comparison) -> String {
        let number = comparison.measure == "added views" ? whole : thousandths
        return "  \(padded(comparison.measure, 11)) against \(padded(comparison.against, 10)) "
            + "ahead by \(number(comparison.difference)) "
            + "(95 % \(number(comparison.low)) to \(number(comparison.high))), "
            + "on \(comparison.wins) of \(report.days.count) days"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }

    private func thousandths(_ value: Double) -> String {
        "\((value * 1000).rounded() / 1000)"
    }
}
