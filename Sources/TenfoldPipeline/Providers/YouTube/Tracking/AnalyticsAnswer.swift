import Tenfold

/// A table of the Analytics API with a row for each video; a video without a row has no figures, which is not zero.
struct AnalyticsAnswer: Sendable, Equatable {
    /// The figures of each video by the metric's name.
    var figures: [String: [String: Double]] = [:]

    /// Columns are known by their headers, not by their places; `rows` is left out where there are none.
    init(_ answer: JSONValue) {
        let names = (answer["columnHeaders"]?.list ?? []).map { $0["name"]?.text ?? "" }
        guard let key = names.firstIndex(of: "video") else { return }
        for row in answer["rows"]?.list ?? [] {
            let cells = row.list
            guard cells.indices.contains(key), let video = cells[key].text, !video.isEmpty else { continue }
            for (name, cell) in zip(names, cells) where name != "video" {
                if let value = cell.decimal { figures[video, default: [:]][name] = value }
            }
        }
    }
}
