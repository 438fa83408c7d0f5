import Tenfold

extension Chart {
    /// Click-through rate over seven days.
    static func clickThrough(_ board: Board) -> Chart {
        awaited(
            id: "ctr",
            title: "Click-through rate",
            meaning: "Clicks for each time a thumbnail was shown, over seven days, against the baseline",
            lines: [
                Line(label: "warning from −20 %", value: 0.2, level: .warning),
                Line(label: "critical from −40 %", value: 0.4, level: .critical),
            ],
            absence:
                "No analytics yet: YouTube reports it a day or two after videos are public and tracked"
        )
    }
}
