import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// One page for each incident: what was past which line, how it went, what was done, and what failed meanwhile.
    static func incident(_ board: Board) -> [Page] {
        board.incidents.filter(\.hasPage).map { page(of: $0, board) }
    }

    private static func page(of incident: Incident, _ board: Board) -> Page {
        Page(incident.path, title: incident.title, .alerts) {
            Element("p", ["class": "trail"]) { Element("a", ["href": "../alerts.html"]) { say("Alerts") } }
            Element("header", ["class": "heading"]) {
                Element("h1") { incident.rule.title }
                incident.state.pill(
                    incident.isOpen
                        ? say("\(incident.state.word), still open") : say("\(incident.state.word), over")
                )
            }
            Element("p", ["class": "lead"]) { sentence(incident.shownWords(incident.words, board.context)) }
            facts(of: incident)
            picture(of: incident, board)
            course(of: incident, board)
            actions(of: incident, board)
            failures(during: incident, board)
        }
    }

    private static func facts(of incident: Incident) -> Element {
        .facts([
            (say("From"), nodes { Figures.day(incident.from) }),
            (
                say("Through"),
                nodes { incident.isOpen ? say("still open") : Figures.day(incident.through) }
            ),
            (say("Took"), nodes { Figures.counted(incident.days, "day") }),
            (say("Warning"), nodes { incident.rule.bound(incident.rule.threshold.warning) }),
            (say("Critical"), nodes { incident.rule.bound(incident.rule.threshold.critical) }),
            (say("What follows"), nodes { incident.rule.action }),
        ])
    }

    /// The figure from two weeks before to two weeks after; what came later never changes the page.
    private static func picture(of incident: Incident, _ board: Board) -> Element? {
        guard let chart = board.charts.first(where: { $0.rule == incident.rule.id }) else { return nil }
        let around = chart.between(incident.from.advanced(by: -14), incident.through.advanced(by: 14))
        guard around.isDrawable else { return nil }
        let marks = TimeMarks(
            phases: board.phaseChanges,
            incidents: board.incidents.filter { $0.rule.id == incident.rule.id }
        )
        return Element("figure", ["class": "card"]) {
            Element("div", ["class": "wide"]) { Plot(around, .page, marks).drawn(summary: around.meaning) }
            Element("div", ["class": "narrow"]) { Plot(around, .panel, marks).drawn(summary: around.meaning) }
            Element("figcaption") {
                Element("a", ["href": "../charts/\(chart.id).html"]) { chart.title }
            }
        }
    }

    private static func course(of incident: Incident, _ board: Board) -> Element {
        .section(say("How it went")) {
            Element("ol", ["class": "timeline"]) {
                for span in incident.spans {
                    Element("li", ["class": span.state.rawValue]) {
                        span.state.pill()
                        Element("span", ["class": "when"]) {
                            span.from == span.through
                                ? Figures.day(span.from)
                                : "\(Figures.day(span.from)) – \(Figures.day(span.through))"
                        }
                        Element("p") { sentence(incident.shownWords(span.words, board.context)) }
                    }
                }
            }
        }
    }

    private static func actions(of incident: Incident, _ board: Board) -> Element? {
        let taken = board.alertBook.actions.filter { action in
            action.record.rule == incident.rule.id && incident.from <= Day(action.takenAt)
                && Day(action.takenAt) <= incident.through
        }
        guard !taken.isEmpty else { return nil }
        return .section(say("What was done")) {
            Element("ul", ["class": "reasons"]) {
                for action in taken {
                    Element("li") {
                        Element("b") { sentence(action.record.action.words) }
                        Element.moment(action.takenAt)
                        Element("span") {
                            action.undoneAt.map { say("taken back \(Figures.moment($0))") }
                                ?? say("still in force")
                        }
                    }
                }
            }
        }
    }

    /// Day by day, with the way to the runs.
    private static func failures(during incident: Incident, _ board: Board) -> Element {
        let days = board.days.filter { incident.from <= $0.day && $0.day <= incident.through }
        return .section(say("Day by day")) {
            Table(
                caption: say("The days of the incident, the newest first"),
                columns: [
                    (say("Day"), .words), (say("State"), .words), (say("Jobs"), .figures),
                    (say("Failed"), .figures), (say("Errored"), .figures), (say("Videos"), .figures),
                    (say("Cost"), .figures),
                ],
                rows: days.suffix(92).reversed().map { row($0, incident, board) }
            ).drawn
        }
    }

    private static func row(_ day: DayRollup, _ incident: Incident, _ board: Board) -> [[Markup]] {
        [
            nodes {
                if board.dayPages.contains(day.day) {
                    Element("a", ["href": "../\(PageName.day(day.day))"]) { Figures.day(day.day) }
                } else {
                    Figures.day(day.day)
                }
            },
            nodes { incident.state(on: day.day).pill() },
            nodes { Figures.number(Double(day.jobs.decided)) },
            nodes { Figures.number(Double(day.jobs.failed)) },
            nodes { Figures.number(Double(day.jobs.errored)) },
            nodes { Figures.number(Double(day.published)) },
            nodes { Figures.dollars(day.costUSD) },
        ]
    }
}

extension Incident {
    /// Its name, which leads to its page where it has one.
    func link(root: String, _ text: String) -> Element {
        hasPage
            ? Element("a", ["href": root + path]) { text }
            : Element("a", ["href": "\(root)alerts.html#\(rule.id)"]) { text }
    }

    /// Words of the figure; nothing of what only the owner may see.
    func shownWords(_ words: String, _ context: DashboardContext) -> String {
        rule.isOwnersFigure && !context.showsOwnerFigures ? say("kept out of this public page") : words
    }
}

extension AlertRule {
    /// A value of the figure as a person reads it.
    func figure(_ value: Double) -> String {
        isShare ? Figures.percent(value) : Figures.number(value, places: 1)
    }

    /// A line of the figure as a person reads it.
    func bound(_ value: Double) -> String {
        threshold.side == .above ? say("from \(figure(value))") : say("under \(figure(value))")
    }
}
