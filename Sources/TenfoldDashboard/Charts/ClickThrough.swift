import Tenfold

extension Chart {
    /// Click-through rate over seven days, against the first thirty.
    static func clickThrough(_ board: Board) -> Chart {
        let age = 3
        let observed = Observed(board, age: age)
        let values = observed.rolling(7, rate)
        let first = values.prefix(30).compactMap(\.self)
        let baseline = first.count < 14 ? nil : first.reduce(0, +) / Double(first.count)
        var chart = awaited(
            id: "ctr",
            title: say("Click-through rate"),
            meaning: say(
                "Clicks for each time a thumbnail was shown, of the videos of seven days at an age of \(age) days"
            ),
            absence: say(
                "No analytics yet: YouTube reports it a day or two after videos are public and tracked"
            )
        )
        if let baseline {
            chart.lines = [
                Line(label: say("−20 % of the first 30 days"), value: baseline * 0.8, level: .warning),
                Line(label: say("−40 %"), value: baseline * 0.6, level: .critical),
            ]
        } else {
            chart.absence = (chart.absence ?? "") + ". " + say("It will be held against its first 30 days")
        }
        chart.rule = AlertRule.clickThroughDrop.id
        let threshold = baseline.map { Threshold(.below, warning: $0 * 0.8, critical: $0 * 0.6) }
        return Chart.observed(
            chart,
            observed.days,
            say("of seven days"),
            values,
            threshold: threshold,
            context: baseline.map { say("over seven days, \(Figures.percent($0, places: 1)) at first") }
                ?? say("over seven days")
        ).forOwner(board)
    }

    /// Weighted by how often the thumbnails were shown.
    private static func rate(_ videos: [VideoObservation]) -> Double? {
        let known = videos.compactMap { video in
            video.clickThroughRate.map { ($0, Double(video.impressions ?? 0)) }
        }
        let shown = known.reduce(0) { $0 + $1.1 }
        return shown > 0 ? known.reduce(0) { $0 + $1.0 * $1.1 } / shown : nil
    }
}
