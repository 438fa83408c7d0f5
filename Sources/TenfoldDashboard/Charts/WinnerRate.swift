import Tenfold

extension Chart {
    /// The share of videos that beat the frozen threshold at seven days.
    static func winnerRate(_ board: Board) -> Chart {
        awaited(
            id: "winner-rate",
            title: "Winner rate",
            meaning: "Videos with more views at seven days than the frozen threshold asks for",
            lines: [
                Line(label: "warning under 20 %", value: 0.2, level: .warning),
                Line(label: "critical under 15 %", value: 0.15, level: .critical),
            ],
            absence: "No analytics yet: a video can be judged seven days after it is public"
        )
    }
}
