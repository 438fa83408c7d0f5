import Tenfold

/// Runs, one a row: when, how late, how many jobs succeeded.
struct RunTable {
    let runs: [RunRecord]
    let root: String

    /// The table.
    var drawn: Element {
        Table(
            caption: say("Runs, the newest first"),
            columns: [
                (say("Run"), .words), (say("Outcome"), .words), (say("Succeeded"), .figures),
                (say("Needed"), .figures), (say("Phase"), .words), (say("Finished"), .words),
                (say("Late by"), .figures), (say("Queue after"), .figures),
            ],
            rows: runs.map(row)
        ).drawn
    }

    private func row(_ run: RunRecord) -> [[Markup]] {
        [
            nodes { Element("a", ["href": root + PageName.run(run.run)]) { run.run.shown } },
            nodes { run.outcome.state.pill(run.outcome.word) },
            nodes { say("\(run.succeeded) of \(run.jobs)") },
            nodes { "\(run.required)" },
            nodes { run.phase.rawValue.shown },
            nodes { Element.moment(run.finishedAt) },
            nodes {
                if let late = run.latenessSeconds {
                    Element.measured(Figures.duration(max(0, late)))
                } else {
                    say("by hand")
                }
            },
            nodes { "\(run.queueDepth)" },
        ]
    }
}

/// Published videos, one a row.
struct VideoTable {
    let videos: [VideoRecord]
    let board: Board
    let root: String
    /// True where the page is drawn anew with every build: views come days after the video.
    var showsViews = false

    /// The table, in the order given.
    var drawn: Element {
        Table(
            caption: say("Published videos"),
            columns: [
                (say("Video"), .words), (say("Length"), .figures), (say("Size"), .figures),
                (say("Lane"), .words), (say("Published"), .words),
            ] + (showsViews ? [(say("Views"), .figures)] : []),
            rows: videos.map(row)
        ).drawn
    }

    private func row(_ video: VideoRecord) -> [[Markup]] {
        [
            nodes { video.link(root: root, style: "title") },
            nodes { Figures.duration(video.video.seconds) },
            nodes { Figures.bytes(video.video.bytes) },
            nodes { video.lane.shown },
            nodes { Element.moment(video.publishedAt) },
        ] + (showsViews ? [nodes { board.views(of: video).map { Figures.number(Double($0)) } ?? "–" }] : [])
    }
}

extension VideoRecord {
    /// The title, which leads to the page of the job that made it.
    func link(root: String, style: String) -> Element {
        Element("a", ["href": root + PageName.job(job, of: run)]) {
            Element("span", ["class": style, "dir": "auto"]) {
                video.title.isEmpty ? say("untitled") : video.title.shown
            }
        }
    }
}
