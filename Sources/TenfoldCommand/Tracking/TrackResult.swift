import Tenfold
import TenfoldPipeline

/// What `tenfold track` did, for people and programs; figures that only the owner may see are counted, not shown.
struct TrackResult: Codable, Equatable {
    /// Videos whose public counts were read.
    var statistics = 0
    /// Videos whose sums of full days were read.
    var analytics = 0
    /// Videos whose thumbnail figures were read or corrected.
    var reach = 0
    /// Addresses of videos that YouTube no longer has.
    var gone: [String] = []
    /// What was billed of the runner minutes beside what was planned; nil where that was not looked at.
    var minutes: String?
    /// What could not be learnt, and why.
    var notes: [String] = []
    /// What a person has to do before anything can be asked again.
    var problem: String?
    /// The commit with what was learnt; nil where there was nothing new.
    var commit: String?

    init() {}

    init(_ report: TrackReport, commit: String?) {
        func count(_ source: VideoObservation.Source) -> Int {
            report.observations.count { $0.source == source && $0.isGone != true }
        }
        statistics = count(.statistics)
        analytics = count(.analytics)
        reach = count(.reach)
        gone = report.observations.filter { $0.isGone == true }.map(\.video).sorted()
        notes = report.notes
        problem = report.problem
        self.commit = commit
    }

    var lines: [String] {
        let counts = [
            ("public counts of", statistics), ("sums of full days of", analytics),
            ("thumbnail figures of", reach),
        ].filter { $0.1 > 0 }.map { "\($0.0) \(counted($0.1, "video"))" }
        let learnt = counts.isEmpty ? ["nothing new to learn of published videos"] : counts
        return learnt + [minutes].compactMap(\.self) + gone.map { "gone from YouTube: \($0)" }
            + (commit.map { ["pushed \($0.prefix(10))"] } ?? [])
    }
}

/// What `tenfold track` would ask.
struct TrackPreview: Codable, Equatable {
    /// Videos whose public counts are due.
    var statistics: [String]
    /// Periods whose sums are due.
    var analytics: [String]
    /// Periods whose thumbnail figures are due or may have been corrected.
    var reach: [String]

    init(_ plan: TrackPlan) {
        func words(_ period: TrackPlan.Period) -> String {
            "\(period.videos.count) videos of \(period.from) through \(period.through), \(period.ageDays) days"
        }
        statistics = plan.statistics.map { "\($0.video.location), \($0.ageDays) days" }
        analytics = plan.analytics.map(words)
        reach = plan.reach.map(words)
    }

    var lines: [String] {
        let all =
            statistics.map { "would ask for the public counts of \($0)" }
            + analytics.map { "would ask for the sums of \($0)" }
            + reach.map { "would look at the thumbnails' figures of \($0)" }
        return all.isEmpty ? ["nothing is due"] : all
    }
}

extension Markdown {
    /// How many videos were looked at, and what stood in the way.
    init(_ result: TrackResult) {
        heading("How published videos do")
        for line in result.lines { paragraph(line) }
        for note in result.notes { paragraph(note) }
        if let problem = result.problem { paragraph(problem) }
    }
}
