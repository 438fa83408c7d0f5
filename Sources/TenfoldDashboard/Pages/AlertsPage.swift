import Tenfold

extension Pages {
    /// Every rule as it stands, and every incident there was.
    static func alerts(_ board: Board) -> [Page] {
        [
            Page("alerts.html", title: say("Alerts"), .alerts) {
                Element("h1") { say("Alerts") }
                Element("p", ["class": "lead"]) {
                    say("Figures against their lines, and what follows when one is passed.")
                }
                Element("div", ["class": "rules"]) {
                    for alert in board.alerts { card(alert, board) }
                }
                calendar(board)
                history(board)
            }
        ]
    }

    private static func card(_ alert: AlertReading, _ board: Board) -> Element {
        let rule = alert.rule
        let isHidden = rule.isOwnersFigure && !board.context.showsOwnerFigures
        let value = isHidden ? nil : alert.measure.value
        let measured = rule.isMeasured ? "" : nil
        return Element("article", ["class": "panel", "id": rule.id]) {
            Element("header") {
                Element("h2") { rule.title }
                alert.state.pill()
            }
            Element("p", ["class": "value\(value == nil ? " none" : "")", "data-measured": measured]) {
                value.map(rule.figure) ?? "–"
            }
            Element("p", ["class": "context", "data-measured": measured]) {
                sentence(alert.words(board.context))
            }
            Element.facts([
                (say("Warning"), nodes { rule.bound(rule.threshold.warning) }),
                (say("Critical"), nodes { rule.bound(rule.threshold.critical) }),
                (say("Then"), nodes { rule.action }),
            ])
        }
    }

    private static func calendar(_ board: Board) -> Element? {
        guard let drawing = AlertCalendar(board: board).drawn else { return nil }
        return .section(
            say("The last 90 days"),
            lead: say("One row for each rule; tall and red is critical, half as tall and amber a warning.")
        ) {
            Element("figure", ["class": "card"]) {
                Element(
                    "div",
                    ["class": "scroll", "tabindex": 0, "role": "region", "aria-label": say("Alerts by day")]
                ) { drawing }
            }
        }
    }

    private static func history(_ board: Board) -> Element {
        let incidents = board.incidents.sorted {
            ($1.through, $1.from, $0.rule.id) < ($0.through, $0.from, $1.rule.id)
        }
        return .section(say("Incidents")) {
            if incidents.isEmpty {
                Element.emptiness(say("no line has been passed yet"))
            } else {
                Table(
                    caption: say("Stretches of days past a line, the newest first"),
                    columns: [
                        (say("Incident"), .words), (say("At worst"), .words), (say("From"), .words),
                        (say("Through"), .words), (say("Days"), .figures), (say("In words"), .words),
                    ],
                    rows: incidents.prefix(200).map { row($0, board) }
                ).drawn
            }
        }
    }

    private static func row(_ incident: Incident, _ board: Board) -> [[Markup]] {
        [
            nodes { incident.link(root: "", incident.rule.title) },
            nodes { incident.state.pill() },
            nodes { Figures.day(incident.from) },
            nodes { incident.isOpen ? say("still open") : Figures.day(incident.through) },
            nodes { Figures.number(Double(incident.days)) },
            nodes { sentence(incident.shownWords(incident.words, board.context)) },
        ]
    }
}

extension AlertRule {
    /// True where the figure follows from times that some machine took, runner minutes among them.
    fileprivate var isMeasured: Bool {
        [AlertRule.quota, .lastSuccess, .lateness].contains { $0.id == id }
    }
}
