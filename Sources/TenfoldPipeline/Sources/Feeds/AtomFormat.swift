import Tenfold

/// Atom (RFC 4287), with the view counts that video services add (Media RSS).
struct AtomFormat: SourceFormat {
    let name = "Atom"
    let fileExtensions = ["atom"]

    func recognises(_ text: SourceText) -> Bool {
        text.firstByte == UInt8(ascii: "<") && text.opening.contains("http://www.w3.org/2005/Atom")
    }

    func read(_ text: SourceText, on day: Day) -> SourceReading {
        do throws(SourceProblem) {
            let root = try XMLElement.parse(text.bytes)
            guard root.name == "feed", root.space == .atom else {
                throw SourceProblem(
                    at: root.offset,
                    "the document is no Atom feed",
                    suggestion: "start with <feed xmlns=\"http://www.w3.org/2005/Atom\">"
                )
            }
            let feed = FeedReader(text, on: day, title: root.first("title", in: .atom)?.text)
            let entries = root.all("entry", in: .atom)
            return feed.reading(of: entries) { item throws(SourceProblem) in entry(item) }
        } catch {
            return text.unreadable(error)
        }
    }

    private func entry(_ item: XMLElement) -> FeedEntry {
        let date = item.first("published", in: .atom) ?? item.first("updated", in: .atom)
        let link = item.all("link", in: .atom).first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
        let categories = item.all("category", in: .atom).compactMap { $0.attributes["term"] }
        return FeedEntry(
            offset: item.offset,
            id: item.first("id", in: .atom)?.text ?? link?.attributes["href"],
            title: item.first("title", in: .atom)?.text,
            author: item.first("author", in: .atom)?.first("name", in: .atom)?.text,
            category: categories.first.map { ForeignText.line($0) },
            tags: categories,
            published: date?.text,
            publishedOffset: date?.offset ?? item.offset,
            views: item.mediaViews
        )
    }
}
