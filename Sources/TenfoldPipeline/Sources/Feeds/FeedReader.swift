import Tenfold

/// An entry of a feed as it stands there, before it is checked.
struct FeedEntry {
    /// Where the entry starts.
    var offset: Int
    var id: String?
    var title: String?
    var author: String?
    var category: String?
    var tags: [String] = []
    /// The moment it was published, as the feed writes it.
    var published: String?
    /// Where that stands.
    var publishedOffset: Int
    /// Views, where the feed counts them.
    var views: Int?
}

/// Turns the entries of any feed into observations of the day on which the feed was fetched.
struct FeedReader {
    private let text: SourceText
    private let day: Day
    private let title: String?

    init(_ text: SourceText, on day: Day, title: String?) {
        self.text = text
        self.day = day
        self.title = title.map { ForeignText.line($0) }
    }

    /// Reads all entries; what cannot be used is told and left out.
    func reading<Item>(
        of items: [Item],
        _ entry: (Item) throws(SourceProblem) -> FeedEntry
    ) -> SourceReading {
        var observations: [TrendObservation] = []
        var errors: [SourceProblem] = []
        var warnings: [SourceProblem] = []
        for item in items {
            do throws(SourceProblem) {
                let entry = try entry(item)
                if let observation = observation(entry, &warnings) { observations.append(observation) }
            } catch {
                errors.append(error)
            }
        }
        if items.isEmpty { warnings.append(SourceProblem(at: 0, "the feed has no entries")) }
        return SourceReading(observations, text, errors: errors, warnings: warnings)
    }

    private func observation(_ entry: FeedEntry, _ warnings: inout [SourceProblem]) -> TrendObservation? {
        let title = ForeignText.line(entry.title ?? "")
        let item = ForeignText.line(entry.id ?? "")
        guard !title.isEmpty, !item.isEmpty else {
            let missing = title.isEmpty ? "title" : "id or link"
            warnings.append(SourceProblem(at: entry.offset, "an entry without \(missing) is left out"))
            return nil
        }
        let source = "feed:\(text.sourceName)"
        let author = ForeignText.line(entry.author ?? "")
        return TrendObservation(
            source: source,
            item: item,
            day: day,
            published: published(entry, &warnings),
            title: title,
            channel: author.isEmpty ? (self.title ?? source) : author,
            category: entry.category,
            tags: SourceFields.tags(entry.tags.prefix(SourceLimits.breadth)),
            views: entry.views
        )
    }

    private func published(_ entry: FeedEntry, _ warnings: inout [SourceProblem]) -> Day? {
        guard let written = entry.published else { return nil }
        if let day = FeedDate.day(ForeignText.line(written)) { return day }
        let words = "\(ForeignText.quoted(written)) is no date; the entry's age stays unknown"
        warnings.append(SourceProblem(at: entry.publishedOffset, words))
        return nil
    }
}
