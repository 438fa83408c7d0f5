import Tenfold

extension Pages {
    /// The page that says in two seconds whether all is well, and in a minute what there is.
    static func overview(_ board: Board) -> [Page] {
        [
            Page("index.html", title: "Overview", .overview) {
                Hero(board: board).drawn
                latestRun(board)
                for (group, charts) in zip(ChartGroup.all, board.groups) {
                    panels(group, charts, board)
                }
                phaseSection(board)
            }
        ]
    }

    private static func panels(_ group: ChartGroup, _ charts: [Chart], _ board: Board) -> Element {
        .section(group.title, id: group.id, lead: group.question) {
            Element("div", ["class": "panels"]) {
                for chart in charts { Panel(chart: chart, phases: board.phaseChanges, root: "").drawn }
            }
        }
    }

    private static func latestRun(_ board: Board) -> Element? {
        guard let run = board.runs.last else { return nil }
        let jobs = board.jobsOfRun[run.run] ?? []
        return .section("Latest run") {
            Element("p", ["class": "lead"]) {
                Element("a", ["href": PageName.run(run.run)]) { "Run \(run.run)" }
                ", \(run.succeeded) of \(Figures.counted(run.jobs, "job")) succeeded, \(run.required) needed. "
                Element.moment(run.finishedAt)
            }
            JobTable(jobs: jobs, board: board, root: "").drawn
        }
    }

    private static func phaseSection(_ board: Board) -> Element? {
        guard let strip = PhaseStrip(days: board.days).drawn(board.input.phases.map(\.name)) else {
            return nil
        }
        return .section("Phases") {
            Element("div", ["class": "card"]) { strip }
            Element("p", ["class": "lead"]) {
                Element("a", ["href": "phases.html"]) { "Why each phase was entered" }
            }
        }
    }
}
