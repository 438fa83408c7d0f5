import Tenfold

extension Chart {
    /// What comes back for each dollar spent.
    static func monetaryReturn(_ board: Board) -> Chart {
        let observed = Observed(board, age: board.context.viewsAgeDays)
        let costs = Dictionary(board.days.map { ($0.day, $0.costUSD) }) { first, _ in first }
        let revenue = observed.rolling(28) { videos in
            let known = videos.compactMap(\.revenueUSD)
            return known.isEmpty ? nil : known.reduce(0, +)
        }
        let values = zip(observed.days, revenue).map { day, revenue -> Double? in
            let published = day.advanced(by: -board.context.viewsAgeDays)
            let cost = (0..<28).reduce(0) { $0 + costs[published.advanced(by: -$1), default: 0] }
            return cost > 0 ? revenue.map { $0 / cost } : nil
        }
        let waiting = awaited(
            id: "return",
            title: say("Return"),
            meaning: say(
                "Revenue of 28 days' videos at \(Figures.counted(board.context.viewsAgeDays, "day")) for each dollar those days cost"
            ),
            quantity: .dollars,
            lines: [Line(label: say("pays for itself"), value: 1, level: .ok)],
            absence: say("Not monetised: no revenue is tracked for this channel")
        )
        return Chart.observed(
            waiting,
            observed.days,
            say("for a dollar"),
            values,
            threshold: nil,
            context: say("comes back for each dollar")
        ).forOwner(board)
    }
}
