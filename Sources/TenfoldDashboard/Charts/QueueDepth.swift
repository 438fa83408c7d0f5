import Tenfold

extension Chart {
    /// How many approved ideas wait after each day's last run.
    static func queueDepth(_ board: Board) -> Chart {
        let reading = board.alert(.queueDepth)
        var chart = Chart(
            id: "queue-depth",
            title: say("Queue depth"),
            meaning: say("Approved ideas waiting after the day's last run"),
            quantity: .count,
            shape: .line,
            days: board.days.map(\.day),
            series: [
                Series(
                    name: say("waiting"),
                    colour: .main,
                    values: board.days.map { $0.queueDepth.map(Double.init) }
                )
            ],
            lines: lines(AlertRule.queueDepth.threshold, .count),
            now: reading?.measure.value.map { Figures.number($0) },
            context: say("approved ideas waiting"),
            state: reading?.state ?? .unknown
        )
        chart.rule = AlertRule.queueDepth.id
        if !chart.isDrawable { chart = chart.waiting(board) }
        return chart
    }
}
