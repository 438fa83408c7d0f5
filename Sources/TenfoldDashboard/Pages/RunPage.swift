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
            let title = say("Run \(run.run.shown)")
            let path = PageName.run(run.run)
            let root = Page.root(of: path)
            return Page(path, title: title, .runs) {
                trail(of: run, board, root)
                Element("header", ["class": "heading"]) {
                    Element("h1") { title }
                    run.outcome.state.pill(run.outcome.word)
                }
                facts(of: run, jobs)
                Element.section(say("Jobs")) { JobTable(jobs: jobs, root: root).drawn }
                waterfall(of: run, jobs)
                troubles(jobs)
            }
        }
    }

    private static func trail(of run: RunRecord, _ board: Board, _ root: String) -> Element {
        let day = Day(run.finishedAt)
        return Element("p", ["class": "trail"]) {
            Element("a", ["href": "\(root)runs.html"]) { say("Runs") }
            if board.dayPages.contains(day) {
                " · "
                Element("a", ["href": "\(root)\(PageName.day(day))"]) { Figures.day(day) }
            }
        }
    }

    private static func facts(of run: RunRecord, _ jobs: [JobRecord]) -> Element {
        let lateness = run.latenessSeconds
        return .facts([
            (say("Jobs"), nodes { say("\(run.succeeded) of \(run.jobs) succeeded, \(run.required) needed") }),
            (say("Phase"), nodes { run.phase.rawValue.shown }),
            (say("Workflow"), nodes { run.workflow.shown }),
            (
                say("Planned"),
                nodes { if let at = run.plannedAt { Element.moment(at) } else { say("started by hand") } }
            ),
            (say("Started"), nodes { Element.moment(run.startedAt) }),
            (
                say("Late by"),
                lateness.map { late in nodes { Element.measured(Figures.duration(max(0, late))) } }
            ),
            (
                say("Took"),
                nodes { Element.measured(Figures.duration(run.finishedAt.timeIntervalSince(run.startedAt))) }
            ),
            (say("Cost"), nodes { Figures.dollars(jobs.reduce(0) { $0 + $1.costUSD }) }),
            (say("Queue after"), nodes { Figures.counted(run.queueDepth, "idea") }),
        ])
    }

    private static func waterfall(of run: RunRecord, _ jobs: [JobRecord]) -> Element? {
        let waterfall = Waterfall(jobs: jobs, start: run.startedAt)
        guard let drawing = waterfall.drawn() else { return nil }
        return .section(say("Where the time went")) {
            Element("figure", ["class": "card", "data-measured": ""]) {
                StepKey(steps: waterfall.steps).drawn
                Element(
                    "div",
                    [
                        "class": "scroll", "tabindex": 0, "role": "region",
                        "aria-label": say("Steps over time"),
                    ]
                ) {
                    drawing
                }
            }
            Element("details") {
                Element("summary") { say("Table") }
                stepTable(jobs, waterfall.steps)
            }
        }
    }

    private static func stepTable(_ jobs: [JobRecord], _ steps: [String]) -> Element {
        Table(
            caption: say("Working time of each step"),
            columns: [(say("Job"), .words)] + steps.map { ($0.shown, .figures) },
            rows: jobs.map { job in
                [nodes { say("job \(job.job)") }]
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
        return .section(say("Why jobs did not succeed")) {
            Element("ul", ["class": "reasons"]) {
                for job in reasons {
                    Element("li") {
                        job.outcome.state.pill(say("job \(job.job) \(job.outcome.word)"))
                        Element("span", ["dir": "auto"]) { (job.reason ?? "").shown }
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
                    step.shown
                }
            }
        }
    }
}
