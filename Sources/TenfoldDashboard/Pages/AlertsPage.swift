import Tenfold

extension Pages {
    /// Every rule as it stands, and when it stood otherwise.
    static func alerts(_ board: Board) -> [Page] {
        [
            Page("alerts.html", title: "Alerts", .alerts) {
                Element("h1") { "Alerts" }
                Element("p", ["class": "lead"]) {
                    "The strategy's thresholds against the figures, and what follows when a line is passed."
                }
                Element("div", ["class": "rules"]) {
                    for alert in board.alerts { card(alert) }
                }
                history(board)
            }
        ]
    }

    private static func card(_ alert: AlertReading) -> Element {
        let rule = alert.rule
        return Element("article", ["class": "panel", "id": rule.id]) {
            Element("header") {
                Element("h2") { rule.title }
                alert.state.pill()
            }
            Element("p", ["class": "value\(alert.measure.value == nil ? " none" : "")"]) {
                alert.measure.value.map { figure($0, rule) } ?? "–"
            }
            Element("p", ["class": "context"]) { sentence(alert.measure.words) }
            Element.facts([
                ("Warning", nodes { bound(rule.threshold.warning, rule) }),
                ("Critical", nodes { bound(rule.threshold.critical, rule) }),
                ("Then", nodes { rule.action }),
            ])
        }
    }

    private static func history(_ board: Board) -> Element {
        let spans = AlertRules.all
            .flatMap { rule in rule.history(of: board.days, board.input.limits).map { (rule, $0) } }
            .filter { $0.1.state >= .warning }
            .sorted { ($1.1.through, $1.1.from, $0.0.id) < ($0.1.through, $0.1.from, $1.0.id) }
        return .section("History") {
            if spans.isEmpty {
                Element.emptiness("No line has been passed yet")
            } else {
                Table(
                    caption: "Stretches of days past a line, the newest first",
                    columns: [
                        ("Figure", .words), ("State", .words), ("From", .words), ("Through", .words),
                        ("At worst", .words),
                    ],
                    rows: spans.prefix(100).map { rule, span in
                        let isOpen = span.through == board.days.last?.day
                        return [
                            nodes { rule.title }, nodes { span.state.pill() },
                            nodes { Figures.day(span.from) },
                            nodes { isOpen ? "still open" : Figures.day(span.through) },
                            nodes { sentence(span.words) },
                        ]
                    }
                ).drawn
            }
        }
    }

    private static func figure(_ value: Double, _ rule: AlertRule) -> String {
        rule.isShare ? Figures.percent(value) : Figures.number(value, places: 1)
    }

    private static func bound(_ value: Double, _ rule: AlertRule) -> String {
        (rule.threshold.side == .above ? "from " : "under ") + figure(value, rule)
    }
}
