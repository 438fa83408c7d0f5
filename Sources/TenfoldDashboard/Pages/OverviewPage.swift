import Tenfold

extension Pages {
    /// The page that says in two seconds whether all is well, and in a minute what there is.
    static func overview(_ board: Board) -> [Page] {
        [
            Page(ChartRange.month.page, title: say("Overview"), .overview) {
                Hero(board: board).drawn
                latestRun(board)
                RangeLinks(present: .month, root: "").drawn
                for (group, charts) in zip(ChartGroup.all, board.groups) {
                    PanelGroup(group: group, charts: charts, board: board).drawn
                }
                phaseSection(board)
            }
        ]
    }

    /// The overview's charts over the other ranges, without the day that is not over.
    static func ranges(_ board: Board) -> [Page] {
        ChartRange.allCases.filter { $0 != .month }.map { range in
            Page(range.page, title: say("Charts: \(range.title)"), .overview) {
                Element("h1") { say("Charts") }
                RangeLinks(present: range, root: "").drawn
                for (group, charts) in zip(ChartGroup.all, board.groups) {
                    PanelGroup(group: group, charts: charts, board: board, range: range).drawn
                }
            }
        }
    }

    private static func latestRun(_ board: Board) -> Element? {
        guard let run = board.runs.last else { return nil }
        let jobs = board.jobsOfRun[run.run] ?? []
        return .section(say("Latest run")) {
            Element("p", ["class": "lead"]) {
                Element("a", ["href": PageName.run(run.run)]) { say("Run \(run.run)") }
                ", "
                    + say(
                        "\(run.succeeded) of \(Figures.counted(run.jobs, "job")) succeeded, \(run.required) needed."
                    )
                    + " "
                Element.moment(run.finishedAt)
            }
            JobStrip(jobs: jobs, root: "").drawn
        }
    }

    private static func phaseSection(_ board: Board) -> Element? {
        guard let strip = PhaseStrip(days: board.days).drawn(board.input.phases.map(\.name)) else {
            return nil
        }
        return .section(say("Phases")) {
            Element("div", ["class": "card"]) { strip }
            Element("p", ["class": "lead"]) {
                Element("a", ["href": "phases.html"]) {
                    say("Why each phase was entered, and how they compare")
                }
            }
        }
    }
}
