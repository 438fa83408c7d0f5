import Tenfold
import TenfoldPipeline

extension Markdown {
    /// What became of each video, and how many the lane still takes.
    init(_ results: [Uploader.Result], left: Int?) {
        let published = results.count { $0.outcome == .succeeded }
        heading(
            results.isEmpty
                ? "Nothing waits for the lane" : "\(published) of \(results.count) videos published"
        )
        table(
            "job",
            "video",
            "outcome",
            "where, or why not",
            rows: results.map { result in
                [
                    "\(result.item.job)", result.item.title, result.outcome.rawValue,
                    result.record?.location ?? result.reason ?? "",
                ]
            }
        )
        if let left { paragraph("the lane takes \(left) more in this window") }
    }
}
