import Tenfold

extension Chart {
    /// How each day's output was dealt over the patterns.
    static func patternShares(_ board: Board) -> Chart {
        guard let history = board.input.patterns, let first = history.made.keys.min(),
            let last = history.made.keys.max()
        else { return awaitedShares }
        let days = stride(from: first.number, through: last.number, by: 1).map { Day(number: $0) }
        let shown = most(history, through: last)
        let colours: [Colour] = [.main, .second, .third]
        let series = zip(shown, colours).map { id, colour in
            Series(name: id, colour: colour, values: days.map { share(history.made[$0]) { $0 == id } })
        }
        let others = Series(
            name: "all others",
            colour: .rest,
            values: days.map { share(history.made[$0]) { !shown.contains($0) } }
        )
        let leader = shown.first.flatMap { history.share(of: $0, through: last) }
        return Chart(
            id: "pattern-shares",
            title: "Output by pattern",
            meaning:
                "The share of each day's videos that followed a pattern; the three most used, and all others",
            quantity: .share,
            shape: .bars,
            days: days,
            series: series + (history.patterns.count > shown.count ? [others] : []),
            ceiling: 1,
            now: leader.map(Figures.percent),
            context: "of the last 30 days' videos followed \(shown.first ?? "one pattern"), the most used",
            state: .ok,
            parts: history.patterns.prefix(8).compactMap { id in
                history.share(of: id, through: last).map {
                    Part(label: id, value: Figures.percent($0), state: .unknown)
                }
            }
        )
    }

    /// The three patterns with the most videos of the last 30 days.
    private static func most(_ history: PatternHistory, through last: Day) -> [String] {
        let shares = history.patterns.map { ($0, history.share(of: $0, through: last) ?? 0) }
        return shares.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    }

    private static func share(_ made: [String: Int]?, _ counts: (String) -> Bool) -> Double? {
        let all = made?.values.reduce(0, +) ?? 0
        guard let made, all > 0 else { return nil }
        return Double(made.filter { counts($0.key) }.values.reduce(0, +)) / Double(all)
    }

    private static var awaitedShares: Chart {
        awaited(
            id: "pattern-shares",
            title: "Output by pattern",
            meaning: "The share of each day's videos that followed a pattern",
            absence: "No video has followed a pattern yet: 'tenfold assign' gives each idea one"
        )
    }
}
