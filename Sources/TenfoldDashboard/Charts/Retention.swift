import Tenfold

extension Chart {
    /// How much of a video people watch.
    static func retention(_ board: Board) -> Chart {
        let age = board.context.viewsAgeDays
        let observed = Observed(board, age: age)
        let values = observed.rolling(7) { videos in
            let known = videos.compactMap(\.retention)
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
        let waiting = awaited(
            id: "retention",
            title: say("Retention"),
            meaning: say(
                "The share of a video that is watched on average, of the videos of seven days at \(Figures.counted(age, "day"))"
            ),
            absence: say("No analytics yet: it comes with the first tracked views")
        )
        return Chart.observed(
            waiting,
            observed.days,
            say("watched"),
            values,
            threshold: nil,
            context: say("of a video is watched on average")
        ).forOwner(board)
    }
}
