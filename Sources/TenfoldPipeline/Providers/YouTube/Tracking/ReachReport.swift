import Tenfold

/// A day's thumbnail figures of each video, from a file of `channel_reach_basic_a1`.
struct ReachReport: Sendable, Equatable {
    /// How often a thumbnail was shown, and chosen.
    struct Reach: Sendable, Equatable {
        var impressions = 0
        var clicks = 0.0

        static func + (left: Reach, right: Reach) -> Reach {
            Reach(impressions: left.impressions + right.impressions, clicks: left.clicks + right.clicks)
        }
    }

    /// The figures by the video's id; rows of deleted videos have no id and are left out.
    var videos: [String: Reach] = [:]

    private static let columns = [
        "video_id", "video_thumbnail_impressions", "video_thumbnail_impressions_ctr",
    ]

    /// Reads a file.
    ///
    /// - Throws: ``StepFailure`` where it is no such file.
    init(csv bytes: [UInt8]) throws {
        var rows = CSVRows(bytes)
        let names = rows.next()?.fields.map(\.text) ?? []
        let places = Self.columns.map { names.firstIndex(of: $0) }
        guard let video = places[0], let shown = places[1], let rate = places[2] else {
            throw StepFailure(
                .broken,
                "cannot read the report: it should have the columns \(Self.columns.joined(separator: ", ")), and has \(names.joined(separator: ", "))"
            )
        }
        while let row = rows.next() {
            if row.isBlank { continue }
            if let problem = row.problem { throw StepFailure(.broken, "cannot read the report: \(problem)") }
            let cells = row.fields.map(\.text)
            guard cells.count == names.count else {
                throw StepFailure(.broken, "cannot read the report: a row has \(cells.count) fields")
            }
            guard !cells[video].isEmpty, let impressions = Int(cells[shown]), impressions > 0 else {
                continue
            }
            let share = Self.share(cells[rate])
            videos[cells[video], default: Reach()].impressions += impressions
            videos[cells[video], default: Reach()].clicks += Double(impressions) * (share ?? 0)
        }
    }

    /// The rate as a share from 0 to 1; files have been described as writing percent too.
    private static func share(_ text: String) -> Double? {
        guard let rate = Double(text), rate.isFinite, rate >= 0 else { return nil }
        return rate > 1 ? rate / 100 : rate
    }
}
