import Tenfold

/// RSS 2.0, with the Dublin Core and Media RSS elements that feeds commonly carry.
struct RSSFormat: SourceFormat {
    let name = "RSS"
    let fileExtensions = ["rss", "xml"]

    func recognises(_ text: SourceText) -> Bool {
        text.firstByte == UInt8(ascii: "<") && text.opening.contains("<rss")
    }

    func read(_ text: SourceText, on day: Day) -> SourceReading {
        do throws(SourceProblem) {
            let root = try XMLElement.parse(text.bytes)
            guard root.name == "rss", let channel = root.first("channel") else {
                throw SourceProblem(at: root.offset, "the document is no RSS feed", suggestion: wanted)
            }
            let feed = FeedReader(text, on: day, title: channel.first("title")?.text)
            return feed.reading(of: channel.all("item")) { item throws(SourceProblem) in entry(item) }
        } catch {
            return text.unreadable(error)
        }
    }

    private var wanted: String { "start with <rss version=\"2.0\"> and a <channel>, or give an Atom <feed>" }

    private func entry(_ item: XMLElement) -> FeedEntry {
        let date = item.first("pubDate") ?? item.first("date", in: .dublinCore)
        let categories = item.all("category").map(\.text)
        return FeedEntry(
            offset: item.offset,
            id: item.first("guid")?.text ?? item.first("link")?.text,
            title: item.first("title")?.text,
            author: item.first("creator", in: .dublinCore)?.text ?? item.first("author")?.text,
            category: categories.first.map { ForeignText.line($0) },
            tags: categories,
            published: date?.text,
            publishedOffset: date?.offset ?? item.offset,
            views: item.mediaViews
        )
    }
}
