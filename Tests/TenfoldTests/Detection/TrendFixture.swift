import Tenfold

/// A small world of made-up trends, for laws that hold in any.
enum TrendFixture {
    static let first = Day(number: 20_000)

    static let patterns = [
        Pattern(id: "ranking", title: "A ranking", keywords: ["top", "ranked"], form: "ranking"),
        Pattern(id: "duel", title: "A duel", keywords: ["vs"], form: "comparison"),
    ]

    /// Some items over some days, each with views that only grow.
    static func observations(seed: UInt64, items: Int = 40, days: Int = 6, scale: Int = 1)
        -> [TrendObservation]
    {
        var generator = SeededGenerator(seed: seed)
        let words = [
            "moon", "river", "iron", "tower", "shark", "bridge", "top", "ranked", "vs", "desert", "salt",
        ]
        return (0..<items).flatMap { index -> [TrendObservation] in
            let title = (0..<4).map { _ in words.randomElement(using: &generator) ?? "" } + ["\(index)"]
            let start = Int.random(in: 0..<days, using: &generator)
            let pace = Int.random(in: 1000...100_000, using: &generator)
            return (start..<days).map { day in
                TrendObservation(
                    source: "csv:fixture.csv",
                    item: "item-\(index)",
                    day: first.advanced(by: day),
                    title: title.joined(separator: " "),
                    channel: "channel \(index % 17)",
                    category: "\(index % 5)",
                    tags: Array(title.prefix(2)),
                    views: (day - start + 1) * pace * scale,
                    likes: pace * scale / 50,
                    comments: pace * scale / 500
                )
            }
        }
    }

    static func report(
        _ observations: [TrendObservation],
        asOf day: Day,
        threshold: Double = 50,
        past: [Idea] = []
    ) -> Detection.Report {
        Detection(threshold: threshold, patterns: patterns, past: past)
            .report(on: Trends(observations), asOf: day, detectedAt: first.start)
    }
}
