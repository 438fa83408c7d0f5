import Tenfold
import TenfoldPipeline

/// What the upload lane met that a person has to look at, as one GitHub issue for each matter.
///
/// The texts name videos and reasons, never a figure that only the channel's owner may see.
struct LaneIssues {
    /// One matter, whether it stands now.
    struct Matter: Equatable {
        var key: String
        var title: String
        /// Nil where it is over.
        var body: String?
    }

    let matters: [Matter]

    init(_ events: [Event]) {
        let stop = LaneClosed.stopReason(events)
        let expiring = lastFigure("videos_expiring", in: events).flatMap { $0.value > 0 ? $0.reason : nil }
        let aside = lastFigure(Event.videosSetAside, in: events).flatMap { $0.value > 0 ? $0.reason : nil }
        matters = [
            Matter(
                key: "lane-stopped",
                title: "Uploads have stopped: YouTube refuses the account",
                body: stop.map {
                    "\($0)\n\nRun `tenfold doctor` with the channel's secrets: it names what to mend. This issue closes when a video was published again."
                }
            ),
            Matter(
                key: "videos-expiring",
                title: "Finished videos may be lost before they are uploaded",
                body: expiring.map {
                    "These ideas wait for the upload lane, and GitHub may soon delete their videos: \($0)\n\nRaise `upload.max_per_day`, or make fewer videos."
                }
            ),
            Matter(
                key: "videos-set-aside",
                title: "A video could not be uploaded, however often it was tried",
                body: aside.map {
                    "\($0)\n\nIt lies in `handover/dead` of the run that tried last. Say that you have seen it: `tenfold decide --report \(Event.videosSetAside)=0 --because seen`."
                }
            ),
        ]
    }

    /// Opens, updates and closes the issues; gives what could not be done, each a sentence.
    func tell(_ board: IssueBoard) async -> [String] {
        var problems: [String] = []
        for matter in matters {
            do {
                if let body = matter.body {
                    _ = try await board.raise(matter.key, title: matter.title, body: body)
                } else {
                    try await board.settle(matter.key)
                }
            } catch {
                problems.append("\(error)")
            }
        }
        return problems
    }
}
