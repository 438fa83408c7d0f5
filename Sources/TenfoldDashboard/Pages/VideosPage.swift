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
            counts: board.counts(\.published),
            scope: board.input.scope,
            table: { videos, root in table(of: videos, root: root) },
            absence: "No video yet: one appears here as soon as it has passed its checks and is published"
        ).pages()
    }

    private static func table(of videos: [VideoRecord], root: String) -> Element {
        Table(
            caption: "Published videos, the newest first",
            columns: [
                ("Video", .words), ("Published", .words), ("Lane", .words), ("Length", .figures),
                ("Size", .figures),
            ],
            rows: videos.map { video in
                [
                    nodes {
                        Element("a", ["href": root + PageName.job(video.job, of: video.run)]) {
                            Element("span", ["class": "title", "dir": "auto"]) { video.video.title }
                        }
                    },
                    nodes { Element.moment(video.publishedAt) },
                    nodes { video.lane },
                    nodes { Figures.duration(video.video.seconds) },
                    nodes { Figures.bytes(video.video.bytes) },
                ]
            }
        ).drawn
    }
}
