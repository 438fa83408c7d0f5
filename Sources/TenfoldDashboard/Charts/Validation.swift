import Tenfold

extension Chart {
    /// The share of checked videos that pass.
    static func validation(_ board: Board) -> Chart {
        let threshold = Threshold(.below, warning: 0.95, critical: 0.8)
        let week = board.days.suffix(7)
        let checked = week.reduce(0) { $0 + $1.validated }
        let passed = week.reduce(0) { $0 + $1.passed }
        let rate = checked == 0 ? nil : Double(passed) / Double(checked)
        var chart = Chart(
            id: "validation",
            title: say("Checks passed"),
            meaning: say("Finished videos without a failed check, of all that were checked"),
            quantity: .share,
            shape: .line,
            days: board.days.map(\.day),
            series: [
                Series(name: say("passed"), colour: .main, values: board.days.map(\.validationPassRate))
            ],
            lines: lines(threshold, .share),
            ceiling: 1,
            now: rate.map(Figures.percent),
            context: say("\(passed) of \(Figures.counted(checked, "video")) in seven days"),
            state: checked < 5 && rate != 1 ? .unknown : threshold.state(of: rate)
        )
        if !chart.isDrawable { chart = chart.waiting(board) }
        return chart
    }
}
