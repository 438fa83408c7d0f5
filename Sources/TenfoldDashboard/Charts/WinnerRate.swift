import Tenfold

extension Chart {
    /// The share of videos that beat the frozen threshold at seven days.
    static func winnerRate(_ board: Board) -> Chart {
        let line = board.context.winnerViews
        let observed = Observed(board, age: board.context.viewsAgeDays)
        let threshold = Threshold(.below, warning: 0.2, critical: 0.15)
        let values = observed.rolling(28) { videos in
            let known = videos.compactMap(\.views)
            return known.isEmpty ? nil : Double(known.count { $0 > line }) / Double(known.count)
        }
        let waiting = awaited(
            id: "winner-rate",
            title: say("Winner rate"),
            meaning: say(
                "Videos with more than \(Figures.number(Double(line))) views at \(Figures.counted(board.context.viewsAgeDays, "day")), of those of 28 days"
            ),
            lines: lines(threshold, .share),
            absence: say("No analytics yet: a video can be judged seven days after it is public")
        )
        return Chart.observed(
            waiting,
            observed.days,
            say("winners"),
            values,
            threshold: threshold,
            context: say("of the videos of 28 days are winners")
        )
    }
}
