import Tenfold

extension Chart {
    /// The figure that is watched against its first 30 days, with the strategy's two lines.
    static func decline(_ board: Board) -> Chart {
        guard let watch = board.input.gate, let standing = watch.driftStanding,
            watch.path.contains(where: { $0.drop != nil })
        else { return awaitedDecline }
        let title = DriftMetric(rawValue: standing.subject)?.title ?? standing.subject
        let levels = watch.path.map { point in point.drop.map { 1 - $0 } }
        let latest = levels.last.flatMap(\.self)
        let threshold = Threshold(.below, warning: 0.8, critical: 0.6)
        return Chart(
            id: "decline",
            title: "Against the first 30 days",
            meaning:
                "The mean \(title) of the last seven days' videos against that of the phase's first 30 days; the lines are the "
                + "strategy's, which warn of a fifth less and call two fifths less critical",
            quantity: .share,
            shape: .line,
            days: watch.path.map(\.day),
            series: [Series(name: title, colour: .main, values: levels)],
            lines: lines(threshold, .share)
                + [Line(label: "as at first: 100\(Figures.space)%", value: 1, level: .ok)],
            now: latest.map(Figures.percent),
            context: "of the first 30 days' \(title)",
            state: threshold.state(of: latest)
        ).forOwner(board, of: standing)
    }

    private static var awaitedDecline: Chart {
        awaited(
            id: "decline",
            title: "Against the first 30 days",
            meaning: "The last seven days' videos against those of the phase's first 30 days",
            lines: lines(Threshold(.below, warning: 0.8, critical: 0.6), .share),
            absence:
                "Nothing to compare with yet: a phase's first 30 days of measured videos are the baseline"
        )
    }
}
