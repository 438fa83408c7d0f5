import Tenfold

extension Chart {
    /// What one published video costs, against the channel's first days.
    static func costPerVideo(_ board: Board) -> Chart {
        let first = board.days.filter { $0.published > 0 }.prefix(7)
        let week = board.days.suffix(7)
        let baseline = perVideo(first)
        let now = perVideo(week)
        let threshold = Threshold(.above, warning: 1.5, critical: 2)
        var chart = Chart(
            id: "cost-per-video",
            title: say("Cost per video"),
            meaning: say("A day's cost shared by the videos it published; failed jobs are paid for too"),
            quantity: .dollars,
            shape: .line,
            days: board.days.map(\.day),
            series: [Series(name: say("a video"), colour: .main, values: board.days.map(\.costPerVideoUSD))],
            now: now.map(Figures.dollars),
            context: baseline.map { say("over seven days, \(Figures.dollars($0)) at first") }
                ?? say("over seven days"),
            state: .unknown
        )
        guard chart.isDrawable else { return chart.waiting(board) }
        chart.state = .ok
        if let baseline, baseline > 0 {
            chart.state = threshold.state(of: now.map { $0 / baseline })
            chart.lines = lines(threshold, .dollars, scale: baseline)
        }
        return chart
    }

    private static func perVideo(_ days: some Sequence<DayRollup>) -> Double? {
        let (cost, videos) = days.reduce((0.0, 0)) { ($0.0 + $1.costUSD, $0.1 + $1.published) }
        return videos == 0 ? nil : cost / Double(videos)
    }
}
