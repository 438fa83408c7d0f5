import Tenfold

extension Chart {
    /// How much of a video people watch.
    static func retention(_ board: Board) -> Chart {
        awaited(
            id: "retention",
            title: "Retention",
            meaning: "The share of a video that is watched on average",
            absence: "No analytics yet: it comes with the first tracked views"
        )
    }
}
