import Tenfold

extension Chart {
    /// What is left of the picture service's limit.
    static func pexels(_ board: Board) -> Chart {
        guard let limit = tightest(of: "pexels", board) else {
            return awaited(
                id: "pexels",
                title: say("Pexels requests left"),
                meaning: say("Requests to Pexels"),
                quantity: .count,
                absence: say("Not configured: add the resource pexels to tenfold.yml")
            )
        }
        return self.limit(limit, id: "pexels", title: say("Pexels requests left"), board)
    }
}
