import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The winners, the newest videos, and the way to those of every month.
    static func videos(_ board: Board) -> [Page] {
        let newest = Array(board.videosInOrder.suffix(30).reversed())
        let first = Page("videos.html", title: say("Videos"), .videos) {
            Element("h1") { say("Videos") }
            if newest.isEmpty {
                Element.emptiness(
                    say("no video yet: one appears here as soon as it has passed its checks and is published")
                )
            } else {
                WinnersGallery(board: board).drawn
                Element.section(say("The newest")) {
                    VideoTable(videos: newest, board: board, root: "", showsViews: true).drawn
                }
                MonthLinks(board: board, name: "videos") { $0.published }.drawn
            }
        }
        let videos = Dictionary(grouping: board.videosInOrder) { Day($0.publishedAt) }
        return [first]
            + Months.drawn(board).map { month, days in
                page(of: month, days.flatMap { videos[$0.day] ?? [] }, board)
            }
    }

    private static func page(of month: String, _ videos: [VideoRecord], _ board: Board) -> Page {
        Page("archive/videos-\(month).html", title: say("Videos in \(month)"), .videos) {
            Element("p", ["class": "trail"]) { Element("a", ["href": "../videos.html"]) { say("Videos") } }
            Element("h1") { say("Videos in \(month)") }
            if videos.isEmpty {
                Element.emptiness(say("no video was published in the full days of this month"))
            } else {
                VideoTable(videos: videos.reversed(), board: board, root: "../").drawn
            }
        }
    }
}

/// The best videos as cards: a drawn cover, the views, the title.
struct WinnersGallery {
    let board: Board

    /// The cards, or what has to happen before there are some.
    var drawn: Element {
        let best = board.best(8)
        let line = Figures.number(Double(board.context.winnerViews))
        let age = Figures.counted(board.context.viewsAgeDays, "day")
        return .section(
            say("Winners"),
            id: "winners",
            lead: say(
                "The most views at \(age); a winner has more than \(line). Covers are drawn from the idea."
            )
        ) {
            if best.isEmpty {
                Element.emptiness(say("no video is \(age) old and tracked yet"))
            } else {
                Element("ol", ["class": "gallery"]) {
                    for (video, views) in best { card(video, views) }
                }
            }
        }
    }

    private func card(_ video: VideoRecord, _ views: Int) -> Element {
        let isWinner = views > board.context.winnerViews
        return Element("li") {
            Cover(seed: video.idea).drawn
            Element("p", ["class": "views"]) {
                Element("b") { Figures.number(Double(views)) }
                " " + say("views") + " "
                isWinner ? AlertState.ok.pill(say("winner")) : nil
            }
            video.link(root: "", style: "clip")
            Element("p", ["class": "note"]) { facts(of: video) }
        }
    }

    private func facts(of video: VideoRecord) -> String {
        let pattern = board.figures[video.idea]?.patterns.first?.shown
        return [Figures.day(Day(video.publishedAt)), pattern].compactMap(\.self).joined(separator: " · ")
    }
}
