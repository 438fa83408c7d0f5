import Tenfold

extension Chart {
    /// What comes back for each dollar spent.
    static func monetaryReturn(_ board: Board) -> Chart {
        awaited(
            id: "return",
            title: "Return",
            meaning: "Revenue for each dollar spent",
            quantity: .dollars,
            absence: "Not monetised: no revenue is tracked for this channel"
        )
    }
}
