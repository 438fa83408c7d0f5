import Tenfold

/// A JSON Feed, version 1 or 1.1 (jsonfeed.org).
struct JSONFeedFormat: SourceFormat {
    let name = "JSON Feed"
    let fileExtensions: [String] = []

    func recognises(_ text: SourceText) -> Bool { text.firstByte == UInt8(ascii: "{") }

    func read(_ text: SourceText, on day: Day) -> SourceReading {
        do throws(SourceProblem) {
            let root = try JSONParser.parse(text.bytes)
            guard root["version"]?.string?.contains("jsonfeed.org/version/1") == true else {
                throw SourceProblem(
                    at: root["version"]?.offset ?? root.offset,
                    "the object is no JSON Feed of version 1",
                    suggestion: "give its 'version', such as https://jsonfeed.org/version/1.1"
                )
            }
            guard let items = root["items"]?.array else {
                throw SourceProblem(at: root.offset, "the feed has no array 'items'")
            }
            let feed = FeedReader(text, on: day, title: root["title"]?.string)
            return feed.reading(of: items) { item throws(SourceProblem) in try entry(item) }
        } catch {
            return text.unreadable(error)
        }
    }

    private func entry(_ item: PositionedJSON) throws(SourceProblem) -> FeedEntry {
        guard case .object = item.content else {
            throw SourceProblem(at: item.offset, "an item should be an object, not \(item.kind)")
        }
        let reader = JSONRowReader(row: item)
        let author = item["authors"]?.array?.first ?? item["author"]
        return FeedEntry(
            offset: item.offset,
            id: try reader.optional("id", SourceFields.text) ?? item["url"]?.string,
            title: item["title"]?.string,
            author: author?["name"]?.string,
            tags: try reader.tags(),
            published: item["date_published"]?.string,
            publishedOffset: item["date_published"]?.offset ?? item.offset
        )
    }
}
