import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The list of published videos.
    static func videos(_ board: Board) -> [Page] {
        Archive(
            name: "videos",
            title: "Videos",
            section: .videos,
            items: board.videos.values.sorted { ($0.publishedAt, $0.idea) < ($1.publishedAt, $1.idea) },
            month: { UTCTime.month($0.publishedAt) },
            table: { videos, root in table(of: videos, board, root: root) },
            absence: "No video yet: one appears here as soon as it has passed its checks and is published"
        ).pages()
    }

    private static func table(of videos: [VideoRecord], _ board: Board, root: String) -> Element {
        Table(
            caption: "Published videos, the newest first",
            columns: [
                ("Video", .words), ("Published", .words), ("Lane", .words), ("Score", .figures),
                ("Length", .figures), ("Size", .figures),
            ],
            rows: videos.map { video in
                let job = board.jobsOfRun[video.run]?.first { $0.job == video.job }
                return [
                    nodes { link(to: video, job, root: root) },
                    nodes { Element.moment(video.publishedAt) },
                    nodes { video.lane },
                    nodes { job?.score.map { Figures.number($0, places: 1) } ?? "–" },
                    nodes { Figures.duration(video.video.seconds) },
                    nodes { Figures.bytes(video.video.bytes) },
                ]
            }
        ).drawn
    }

    private static func link(to video: VideoRecord, _ job: JobRecord?, root: String) -> Element {
        let title = Element("span", ["class": "title", "dir": "auto"]) { video.video.title }
        guard let job else { return title }
        return Element("a", ["href": root + PageName.job(job)]) { title }
    }
}
