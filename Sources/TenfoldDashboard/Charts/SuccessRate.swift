import Tenfold

extension Chart {
    /// The share of jobs that succeed, with one figure for each job number.
    static func successRate(_ board: Board) -> Chart {
        let reading = board.alert(.successRate)
        var chart = Chart(
            id: "success-rate",
            title: say("Success rate"),
            meaning:
                say(
                    "Jobs that succeeded, of those that succeeded, failed or errored; idle jobs do not count"
                ),
            quantity: .share,
            shape: .line,
            days: board.days.map(\.day),
            series: [
                Series(name: say("succeeded"), colour: .main, values: board.days.map(\.jobs.successRate))
            ],
            lines: lines(AlertRule.successRate.threshold, .share),
            ceiling: 1,
            now: (reading?.measure.value ?? board.today?.jobs.successRate).map(Figures.percent),
            context: reading?.measure.words ?? "",
            state: reading?.state ?? .unknown,
            parts: lanes(board)
        )
        chart.rule = AlertRule.successRate.id
        if !chart.isDrawable { chart = chart.waiting(board) }
        return chart
    }

    private static func lanes(_ board: Board) -> [Part] {
        var lanes: [Int: OutcomeCounts] = [:]
        for day in board.days.suffix(7) {
            for (job, counts) in day.lanes { lanes[job] = lanes[job, default: OutcomeCounts()] + counts }
        }
        return lanes.sorted { $0.key < $1.key }.compactMap { job, counts in
            counts.successRate.map { rate in
                Part(
                    label: say("job \(job)"),
                    value: Figures.percent(rate),
                    state: counts.decided < 5 ? .unknown : AlertRule.successRate.threshold.state(of: rate)
                )
            }
        }
    }
}
