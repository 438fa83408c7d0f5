import Tenfold

/// Pixabay, after https://pixabay.com/api/docs/: the key stands in the address.
struct PixabayLibrary: StockLibrary {
    let name = "pixabay"
    let title = "Pixabay"
    let keyName = "PIXABAY_API_KEY"
    var key: MaskedText
    /// Without a slash at the end.
    var base: String

    func request(_ query: StockQuery) -> WebRequest {
        let path = query.kind == .photos ? "/" : "/videos/"
        var words = [("q", query.phrase), ("safesearch", "true"), ("per_page", "80")]
        if query.kind == .photos { words += [("image_type", "photo"), ("orientation", "vertical")] }
        let text = words.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
        return WebRequest(
            "GET",
            MaskedText(
                value: "\(base)\(path)?key=\(percentEncoded(key.reveal()))&\(text)",
                shownAs: "\(base)\(path)?key=***&\(text)"
            )
        )
    }

    func items(_ answer: JSONValue, _ kind: StockQuery.Kind) -> [StockItem] {
        (answer["hits"]?.list ?? []).compactMap { kind == .photos ? photo($0) : clip($0) }
    }

    /// The headers count the minute, and its reset in seconds from now.
    func remainder(_ headers: [String: String]) -> StockSearch.Remainder? {
        headers["x-ratelimit-remaining"].flatMap { Int($0) }.map {
            StockSearch.Remainder(left: $0, unit: "requests this minute")
        }
    }

    private func photo(_ hit: JSONValue) -> StockItem? {
        guard let id = hit["id"]?.whole, let page = hit["pageURL"]?.text,
            let file = hit["largeImageURL"]?.text, let width = hit["imageWidth"]?.whole,
            let height = hit["imageHeight"]?.whole
        else { return nil }
        return StockItem(id: id, page: page, author: author(hit), file: file, width: width, height: height)
    }

    private func clip(_ hit: JSONValue) -> StockItem? {
        let sizes = ["medium", "large", "small"].compactMap { hit["videos"]?[$0] }
        guard let id = hit["id"]?.whole, let page = hit["pageURL"]?.text,
            let best = sizes.first(where: { ($0["width"]?.whole ?? 0) >= 1080 }) ?? sizes.first,
            let file = best["url"]?.text, !file.isEmpty, let width = best["width"]?.whole,
            let height = best["height"]?.whole
        else { return nil }
        return StockItem(
            id: id,
            page: page,
            author: author(hit),
            file: file,
            width: width,
            height: height,
            seconds: hit["duration"]?.whole.map(Double.init)
        )
    }

    private func author(_ hit: JSONValue) -> String { hit["user"]?.text ?? "an unnamed author" }
}
