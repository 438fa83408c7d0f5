public import Tenfold

/// Made-up trends for demonstrations and tests: daily observations whose ids and channels say
/// that they are a sample.
///
/// Its subjects are those of the fact tables, so that the offline script writer can make a video of each idea. The
/// same seed gives the same bytes.
public enum SampleTrends {
    /// How many of its items rise fast enough to be taken at the strictest threshold.
    public static let risers = 8

    /// A few days of observations up to and with `lastDay`, as CSV.
    ///
    /// - Parameters:
    ///   - seed: What the choice of subjects and all counts follow from.
    ///   - lastDay: The day on which the risers are a day or two old.
    ///   - days: How many days there are, at least 3.
    public static func csv(seed: UInt64, lastDay: Day, days: Int = 5) -> [UInt8] {
        var generator = SeededGenerator(seed: seed, purpose: "sample trends")
        var items: [SampleItem] = []
        for (index, subject) in pick(risers, of: SampleSubject.all, &generator).enumerated() {
            items.append(.riser(subject, number: index, lastDay: lastDay, &generator))
        }
        for (index, title) in SampleSubject.background.enumerated() {
            let number = risers + index
            items.append(.slow(title, number: number, first: lastDay.advanced(by: 1 - days), &generator))
        }
        let rows = (0..<max(3, days)).reversed().flatMap { ago in
            let day = lastDay.advanced(by: -ago)
            return items.compactMap { $0.row(on: day) }
        }
        return CSVTable.bytes([header] + rows)
    }

    private static let header = [
        "observed_on", "video_id", "title", "channel", "category_id", "tags", "views", "likes", "dislikes",
        "comments",
    ]

    /// Chooses subjects of different tables first, so that the ideas are not all about planets.
    private static func pick(
        _ count: Int,
        of subjects: [SampleSubject],
        _ generator: inout SeededGenerator
    ) -> [SampleSubject] {
        var chosen: [SampleSubject] = []
        var rest = subjects.shuffled(using: &generator)
        while chosen.count < count, !rest.isEmpty {
            var tables: Set<String> = []
            for subject in rest where tables.insert(subject.table).inserted { chosen.append(subject) }
            rest.removeAll { subject in chosen.contains { $0.title == subject.title } }
        }
        return Array(chosen.prefix(count))
    }
}
