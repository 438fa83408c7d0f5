import Tenfold

extension Pages {
    /// The phases: what they are, when each held and why it was entered, and how they compare.
    static func phases(_ board: Board) -> [Page] {
        [
            Page("phases.html", title: "Phases", .phases) {
                Element("h1") { board.phase.map { "Phases: now \($0)" } ?? "Phases" }
                if let strip = PhaseStrip(days: board.days).drawn(board.input.phases.map(\.name)) {
                    Element("figure", ["class": "card"]) {
                        strip
                        Element("figcaption") { PhaseStrip(days: board.days).summary }
                    }
                }
                if let gate = board.input.gate { GateList(watch: gate, showsOwnerFigures: true).drawn }
                changes(board)
                comparison(board)
                plan(board)
            }
        ]
    }

    private static func changes(_ board: Board) -> Element {
        .section("Why each was entered") {
            if board.phaseChanges.isEmpty {
                Element.emptiness("No change yet: the channel is in the phase it started in")
            } else {
                Element("ol", ["class": "timeline", "reversed": ""]) {
                    for change in board.phaseChanges.reversed() {
                        Element("li") {
                            Element("b") {
                                [change.from?.rawValue, change.to.rawValue].compactMap(\.self).joined(
                                    separator: " → "
                                )
                            }
                            Element.moment(change.at)
                            Element("p", ["dir": "auto"]) { sentence(change.reason) }
                        }
                    }
                }
            }
        }
    }

    private static func comparison(_ board: Board) -> Element? {
        let phases = board.input.rollups.phases
        guard !phases.isEmpty else { return nil }
        return .section("How they compare") {
            Table(
                caption: "What was recorded in each phase",
                columns: [
                    ("Phase", .words), ("Days", .words), ("Runs", .figures), ("Jobs", .figures),
                    ("Success", .figures), ("Videos", .figures), ("Cost a video", .figures),
                    ("Median time", .figures),
                ],
                rows: phases.map(row)
            ).drawn
        }
    }

    private static func row(_ phase: PhaseRollup) -> [[Markup]] {
        let days =
            phase.firstDay == phase.lastDay
            ? Figures.day(phase.firstDay) : "\(Figures.day(phase.firstDay)) – \(Figures.day(phase.lastDay))"
        return [
            nodes { phase.phase.rawValue }, nodes { days },
            nodes { Figures.number(Double(phase.runs.total)) },
            nodes { Figures.number(Double(phase.jobs.total)) },
            nodes { phase.jobs.successRate.map(Figures.percent) ?? "–" },
            nodes { Figures.number(Double(phase.published)) },
            nodes { phase.costPerVideoUSD.map(Figures.dollars) ?? "–" },
            nodes { Element.measured(phase.generationSeconds.map { Figures.duration($0.p50) } ?? "–") },
        ]
    }

    private static func plan(_ board: Board) -> Element? {
        guard !board.input.phases.isEmpty else { return nil }
        return .section("As configured") {
            Table(
                caption: "The phases in order",
                columns: [
                    ("Phase", .words), ("Jobs at once", .figures), ("Jobs that must succeed", .figures),
                    ("Lowest score", .figures),
                ],
                rows: board.input.phases.map { phase in
                    [
                        nodes { phase.name.rawValue }, nodes { "\(phase.parallelJobs)" },
                        nodes { "\(phase.minJobs)" }, nodes { Figures.number(phase.rejectionThreshold) },
                    ]
                }
            ).drawn
        }
    }
}
