import Tenfold

extension Pages {
    /// The phases: what they are, when each held and why it was entered, and how they compare.
    static func phases(_ board: Board) -> [Page] {
        [
            Page("phases.html", title: say("Phases"), .phases) {
                Element("h1") { board.phase.map { say("Phases: now \($0)") } ?? say("Phases") }
                if let strip = PhaseStrip(days: board.days).drawn(board.input.phases.map(\.name)) {
                    Element("figure", ["class": "card"]) {
                        strip
                        Element("figcaption") { PhaseStrip(days: board.days).summary }
                    }
                }
                verdict(board)
                if let gate = board.input.gate {
                    GateList(watch: gate, showsOwnerFigures: board.context.showsOwnerFigures).drawn
                }
                changes(board)
                comparison(board)
                plan(board)
            }
        ]
    }

    private static func changes(_ board: Board) -> Element {
        .section(say("Why each was entered")) {
            if board.phaseChanges.isEmpty {
                Element.emptiness(say("No change yet: the channel is in the phase it started in"))
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
                            Element("p", ["dir": "auto"]) { sentence(change.reason.shown) }
                        }
                    }
                }
            }
        }
    }

    private static func comparison(_ board: Board) -> Element? {
        let phases = board.input.rollups.phases
        guard !phases.isEmpty else { return nil }
        return .section(
            say("How they compare"),
            lead: say("Whole phases side by side, each bar on its own axis from zero.")
        ) {
            PhaseComparison(phases: phases, days: board.daysByPhase).drawn
            Table(
                caption: say("What was recorded in each phase"),
                columns: [
                    (say("Phase"), .words), (say("Days"), .words), (say("Runs"), .figures),
                    (say("Jobs"), .figures),
                    (say("Success"), .figures), (say("Videos"), .figures), (say("Cost a video"), .figures),
                    (say("Median time"), .figures),
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
        return .section(say("As configured")) {
            Table(
                caption: say("The phases in order"),
                columns: [
                    (say("Phase"), .words), (say("Jobs at once"), .figures),
                    (say("Jobs that must succeed"), .figures),
                    (say("Lowest score"), .figures),
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
