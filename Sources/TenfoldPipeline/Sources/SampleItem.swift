import Tenfold

/// One made-up item with its views by day.
struct SampleItem {
    private var id: String
    private var title: String
    private var channel: String
    private var tags: [String]
    private var firstDay: Day
    /// Views at the end of its first day.
    private var start: Int
    /// Views that come every day after.
    private var daily: Int
    /// Likes for a thousand views.
    private var likes: Int

    /// A subject of the fact tables that came a day or two ago and climbs steeply.
    static func riser(
        _ subject: SampleSubject,
        number: Int,
        lastDay: Day,
        _ generator: inout SeededGenerator
    ) -> SampleItem {
        let daily = Int.random(in: 240_000...720_000, using: &generator)
        return SampleItem(
            id: "sample-\(pad(number + 1))",
            title: subject.title,
            channel: "Sample channel \(pad(number + 1))",
            tags: subject.tags,
            firstDay: lastDay.advanced(by: -1),
            start: daily * Int.random(in: 40...70, using: &generator) / 100,
            daily: daily,
            likes: Int.random(in: 40...90, using: &generator)
        )
    }

    /// Something else that is up for longer and hardly moves.
    static func slow(
        _ title: String,
        number: Int,
        first: Day,
        _ generator: inout SeededGenerator
    ) -> SampleItem {
        SampleItem(
            id: "sample-\(pad(number + 1))",
            title: title,
            channel: "Sample channel \(pad(number + 1))",
            tags: ["everyday"],
            firstDay: first.advanced(by: Int.random(in: 0...1, using: &generator)),
            start: Int.random(in: 40_000...300_000, using: &generator),
            daily: Int.random(in: 300...4_000, using: &generator),
            likes: Int.random(in: 5...40, using: &generator)
        )
    }

    /// Its row of a day; nil before it came.
    func row(on day: Day) -> [String]? {
        let age = firstDay.distance(to: day)
        guard age >= 0 else { return nil }
        let views = start + daily * age
        let counts = [views, views * likes / 1000, views * likes / 40_000, views * likes / 9_000]
        return ["\(day)", id, title, channel, "27", tags.joined(separator: "|")] + counts.map(String.init)
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
