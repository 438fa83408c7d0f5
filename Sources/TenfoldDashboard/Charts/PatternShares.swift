import Tenfold

extension Chart {
    /// How each day's output was dealt over the patterns.
    static func patternShares(_ board: Board) -> Chart {
        guard let first = board.days.firstIndex(where: { $0.patterns != nil }) else { return awaitedShares }
        let days = board.days[first...]
        let recent = ranked(days.suffix(30))
        let shown = recent.prefix(3).map(\.pattern)
        let colours: [Colour] = [.main, .second, .third]
        let series = zip(shown, colours).map { id, colour in
            Series(name: id, colour: colour, values: days.map { share($0) { $0 == id } })
        }
        let others = Series(
            name: "all others",
            colour: .rest,
            values: days.map { share($0) { !shown.contains($0) } }
        )
        let hasOthers = days.contains { $0.patterns?.keys.contains { !shown.contains($0) } ?? false }
        return Chart(
            id: "pattern-shares",
            title: "Output by pattern",
            meaning:
                "The share of each day's videos that followed a pattern; the three most used, and all others",
            quantity: .share,
            shape: .bars,
            days: days.map(\.day),
            series: series + (hasOthers ? [others] : []),
            ceiling: 1,
            now: recent.first.map { Figures.percent($0.share) },
            context: "of the last 30 days' videos followed \(shown.first ?? "one pattern"), the most used",
            state: .ok,
            parts: recent.prefix(8).map {
                Part(label: $0.pattern, value: Figures.percent($0.share), state: .unknown)
            }
        )
    }

    /// The patterns of these days and their shares of the output, the most used first.
    private static func ranked(_ days: ArraySlice<DayRollup>) -> [(pattern: String, share: Double)] {
        let made = days.reduce(into: [String: Int]()) { $0.merge($1.patterns ?? [:], uniquingKeysWith: +) }
        let all = max(1, made.values.reduce(0, +))
        return made.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { ($0.key, Double($0.value) / Double(all)) }
    }

    private static func share(_ day: DayRollup, _ counts: (String) -> Bool) -> Double? {
        guard let made = day.patterns else { return nil }
        let all = made.values.reduce(0, +)
        return Double(made.reduce(0) { $0 + (counts($1.key) ? $1.value : 0) }) / Double(all)
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
