import Tenfold

extension Chart {
    /// What is left of YouTube's tightest bucket.
    static func youtube(_ board: Board) -> Chart {
        guard let limit = tightest(of: "youtube", board) else {
            return awaited(
                id: "youtube",
                title: say("YouTube quota left"),
                meaning: say("Units of the YouTube Data API used each day"),
                quantity: .count,
                absence: say("Not configured: add the resource youtube to tenfold.yml")
            )
        }
        return self.limit(limit, id: "youtube", title: say("YouTube quota left"), board)
    }
}
