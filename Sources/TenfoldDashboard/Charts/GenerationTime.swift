import Tenfold

extension Chart {
    /// How long a job works on a video, against the time it may take.
    static func generationTime(_ board: Board) -> Chart {
        let limit = Double(board.input.jobTimeoutMinutes) * 60
        let threshold = Threshold(.above, warning: limit * 2 / 3, critical: limit)
        let spreads = board.days.map(\.generationSeconds)
        let newest = spreads.last { $0 != nil } ?? nil
        var chart = Chart(
            id: "generation-time",
            title: say("Generation time"),
            meaning: say(
                "Working time of jobs that succeeded: the middle one, and the one 95 of 100 stay under"
            ),
            quantity: .seconds,
            shape: .line,
            days: board.days.map(\.day),
            series: [
                Series(
                    name: say("95 of 100"),
                    colour: .second,
                    values: spreads.map { $0?.p95 }
                ),
                Series(
                    name: say("median"),
                    colour: .main,
                    values: spreads.map { $0?.p50 }
                ),
            ],
            lines: lines(threshold, .seconds),
            reachesLines: false,
            now: newest.map { Figures.duration($0.p50) },
            context: newest.map {
                say("median of \(Figures.counted($0.count, "job")), slow end \(Figures.duration($0.p95))")
            } ?? "",
            state: threshold.state(of: newest?.p95),
            isMeasured: true
        )
        if !chart.isDrawable { chart = chart.waiting(board) }
        return chart
    }
}
