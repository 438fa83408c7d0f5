import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// One page for each run: it never changes once the run is over.
    static func run(_ board: Board) -> [Page] {
        board.runs.filter { board.input.scope.draws(run: $0.run) }.map { run in
            let jobs = board.jobsOfRun[run.run] ?? []
            return Page(PageName.run(run.run), title: "Run \(run.run)", .runs) {
                Element("p", ["class": "trail"]) { Element("a", ["href": "../runs.html"]) { "Runs" } }
                Element("header", ["class": "heading"]) {
                    Element("h1") { "Run \(run.run)" }
                    run.outcome.state.pill(run.outcome.rawValue)
                }
                facts(of: run)
                Element.section("Jobs") { JobTable(jobs: jobs, board: board, root: "../").drawn }
                waterfall(of: run, jobs)
                troubles(jobs)
            }
        }
    }

    private static func facts(of run: RunRecord) -> Element {
        let lateness = run.plannedAt.map { run.startedAt.timeIntervalSince($0) }
        return .facts([
            ("Jobs", nodes { "\(run.succeeded) of \(run.jobs) succeeded, \(run.required) needed" }),
            ("Phase", nodes { run.phase.rawValue }),
            ("Workflow", nodes { run.workflow }),
            (
                "Planned",
                nodes { if let at = run.plannedAt { Element.moment(at) } else { "started by hand" } }
            ),
            ("Started", nodes { Element.moment(run.startedAt) }),
            ("Late by", lateness.map { late in nodes { Element.measured(Figures.duration(max(0, late))) } }),
            (
                "Took",
                nodes { Element.measured(Figures.duration(run.finishedAt.timeIntervalSince(run.startedAt))) }
            ),
            ("Queue after", nodes { Figures.counted(run.queueDepth, "idea") }),
        ])
    }

    private static func waterfall(of run: RunRecord, _ jobs: [JobRecord]) -> Element? {
        let waterfall = Waterfall(jobs: jobs, start: run.startedAt)
        guard let drawing = waterfall.drawn() else { return nil }
        return .section("Where the time went") {
            Element("figure", ["class": "card", "data-measured": ""]) {
                StepKey(steps: waterfall.steps).drawn
                Element(
                    "div",
                    ["class": "scroll", "tabindex": 0, "role": "region", "aria-label": "Steps over time"]
                ) {
                    drawing
                }
            }
            Element("details") {
                Element("summary") { "Table" }
                stepTable(jobs, waterfall.steps)
            }
        }
    }

    private static func stepTable(_ jobs: [JobRecord], _ steps: [String]) -> Element {
        Table(
            caption: "Working time of each step",
            columns: [("Job", .words)] + steps.map { ($0, .figures) },
            rows: jobs.map { job in
                [nodes { "job \(job.job)" }]
                    + steps.map { name in
                        let seconds = job.steps.filter { $0.name == name }.map(\.seconds)
                        return nodes {
                            Element.measured(seconds.isEmpty ? "–" : Figures.duration(seconds.reduce(0, +)))
                        }
                    }
            }
        ).drawn
    }

    private static func troubles(_ jobs: [JobRecord]) -> Element? {
        let reasons = jobs.filter { $0.outcome != .succeeded && $0.reason != nil }
        guard !reasons.isEmpty else { return nil }
        return .section("Why jobs did not succeed") {
            Element("ul", ["class": "reasons"]) {
                for job in reasons {
                    Element("li") {
                        job.outcome.state.pill("job \(job.job) \(job.outcome.rawValue)")
                        Element("span", ["dir": "auto"]) { job.reason ?? "" }
                    }
                }
            }
        }
    }
}

/// What colour stands for which step.
struct StepKey {
    let steps: [String]

    /// The key as a list.
    var drawn: Element {
        Element("ul", ["class": "key"]) {
            for (index, step) in steps.enumerated() {
                Element("li") {
                    Element("svg", ["class": "swatch", "viewBox": "0 0 10 10", "aria-hidden": "true"]) {
                        Element("rect", ["class": "step c\(index % 8)", "width": 10, "height": 10, "rx": 2])
                    }
                    step
                }
            }
        }
    }
}
