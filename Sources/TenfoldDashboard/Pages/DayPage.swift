import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// One page for each day on which something happened: its figures, its runs, its videos, what was past a line.
    static func day(_ board: Board) -> [Page] {
        let runs = Dictionary(grouping: board.runs) { Day($0.finishedAt) }
        let videos = Dictionary(grouping: board.videosInOrder) { Day($0.publishedAt) }
        return board.days.filter { board.dayPages.contains($0.day) }.compactMap { day in
            let (runs, videos) = (runs[day.day] ?? [], videos[day.day] ?? [])
            guard !runs.isEmpty || !videos.isEmpty, board.draws(runs, videos, day.day) else { return nil }
            return page(of: day, runs, videos, board)
        }
    }

    private static func page(
        of day: DayRollup,
        _ runs: [RunRecord],
        _ videos: [VideoRecord],
        _ board: Board
    ) -> Page {
        let title = Figures.day(day.day)
        return Page(PageName.day(day.day), title: title, .runs) {
            Element("p", ["class": "trail"]) {
                Element("a", ["href": "../runs.html"]) { say("Runs") }
                " · "
                previous(of: day.day, board)
            }
            Element("h1") { title }
            facts(of: day)
            incidents(on: day.day, board)
            Element.section(say("Runs")) {
                RunTable(runs: runs.reversed(), root: "../").drawn
            }
            if !videos.isEmpty {
                Element.section(say("Videos")) {
                    VideoTable(videos: videos, board: board, root: "../").drawn
                }
            }
        }
    }

    @MarkupBuilder private static func previous(of day: Day, _ board: Board) -> [Markup] {
        if let before = board.dayPages.filter({ $0 < day }).max() {
            Element("a", ["href": "../\(PageName.day(before))"]) { say("the day before") }
        } else {
            say("the first day")
        }
    }

    private static func facts(of day: DayRollup) -> Element {
        .facts([
            (say("Phase"), day.phase.map { phase in nodes { phase.rawValue } }),
            (say("Videos"), nodes { Figures.number(Double(day.published)) }),
            (say("Jobs"), nodes { say("\(day.jobs.succeeded) of \(day.jobs.decided) succeeded") }),
            (say("Checks"), nodes { say("\(day.passed) of \(day.validated) passed") }),
            (say("Ideas found"), nodes { Figures.number(Double(day.ideas)) }),
            (
                say("Queue at the end"),
                day.queueDepth.map { depth in nodes { Figures.number(Double(depth)) } }
            ),
            (say("Cost"), nodes { Figures.dollars(day.costUSD) }),
            (
                say("Runner minutes"),
                nodes { Element.measured(Figures.number(Double(day.runnerMinutes))) }
            ),
            (
                say("Median time"),
                day.generationSeconds.map { spread in nodes { Element.measured(Figures.duration(spread.p50)) }
                }
            ),
        ])
    }

    private static func incidents(on day: Day, _ board: Board) -> Element? {
        let open = board.incidents.filter { $0.from <= day && day <= $0.through }
        guard !open.isEmpty else { return nil }
        return .section(say("Past a line")) {
            Element("ul", ["class": "reasons"]) {
                for incident in open {
                    Element("li") {
                        incident.state(on: day).pill()
                        incident.link(root: "../", incident.rule.title)
                    }
                }
            }
        }
    }
}

extension Board {
    /// True where one of a day's runs is drawn, and on the newest days: what ends late comes after midnight.
    fileprivate func draws(_ runs: [RunRecord], _ videos: [VideoRecord], _ day: Day) -> Bool {
        let isNew = today.map { day.distance(to: $0.day) <= 2 } ?? true
        return isNew || runs.contains { input.scope.draws(run: $0.run) }
            || videos.contains { input.scope.draws(run: $0.run) }
    }
}

extension Incident {
    /// How it stood on one of its days.
    func state(on day: Day) -> AlertState {
        spans.last { $0.from <= day && day <= $0.through }?.state ?? state
    }
}
