import Tenfold

/// Pexels, after https://www.pexels.com/api/documentation/: the key stands bare in `Authorization`.
struct PexelsLibrary: StockLibrary {
    let name = "pexels"
    let title = "Pexels"
    let keyName = "PEXELS_API_KEY"
    var key: MaskedText
    /// Without a slash at the end.
    var base: String

    func request(_ query: StockQuery) -> WebRequest {
        let path = query.kind == .photos ? "/v1/search" : "/videos/search"
        let words = [
            ("query", query.phrase), ("orientation", "portrait"), ("size", "medium"), ("per_page", "80"),
        ]
        let text = words.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
        return WebRequest(
            "GET",
            MaskedText("\(base)\(path)?\(text)"),
            headers: [("Authorization", MaskedText(value: key.reveal(), shownAs: "***"))]
        )
    }

    func items(_ answer: JSONValue, _ kind: StockQuery.Kind) -> [StockItem] {
        kind == .photos
            ? (answer["photos"]?.list ?? []).compactMap(photo)
            : (answer["videos"]?.list ?? []).compactMap(clip)
    }

    /// The limit that the headers tell of is the month's, and they come with good answers alone.
    func remainder(_ headers: [String: String]) -> StockSearch.Remainder? {
        headers["x-ratelimit-remaining"].flatMap { Int($0) }.map {
            StockSearch.Remainder(left: $0, unit: "requests this month")
        }
    }

    private func photo(_ value: JSONValue) -> StockItem? {
        guard let id = value["id"]?.whole, let page = value["url"]?.text,
            let width = value["width"]?.whole, let height = value["height"]?.whole,
            let file = (width * height > 24_000_000 ? value["src"]?["large2x"] : value["src"]?["original"])?
                .text
        else { return nil }
        return StockItem(
            id: id,
            page: page,
            author: value["photographer"]?.text ?? "an unnamed photographer",
            file: file,
            width: width,
            height: height
        )
    }

    private func clip(_ value: JSONValue) -> StockItem? {
        guard let id = value["id"]?.whole, let page = value["url"]?.text,
            let file = bestFile(value["video_files"]?.list ?? [])
        else { return nil }
        return StockItem(
            id: id,
            page: page,
            author: value["user"]?["name"]?.text ?? "an unnamed author",
            file: file.link,
            width: file.width,
            height: file.height,
            seconds: value["duration"]?.whole.map(Double.init)
        )
    }

    /// The smallest file that fills the frame, else the largest there is.
    private func bestFile(_ files: [JSONValue]) -> (link: String, width: Int, height: Int)? {
        let known = files.compactMap { file -> (link: String, width: Int, height: Int)? in
            guard file["file_type"]?.text == "video/mp4", let link = file["link"]?.text,
                let width = file["width"]?.whole, let height = file["height"]?.whole
            else { return nil }
            return (link, width, height)
        }.sorted { $0.width < $1.width }
        return known.first { $0.width >= 1080 } ?? known.last
    }
}
