import Tenfold

/// The top of the overview: the verdict, why it is not better, and the vital figures as sparklines.
struct Hero {
    let board: Board

    /// The gravest state of all rules, and of the vital figures that no rule watches.
    var worst: AlertState {
        (board.alerts.map(\.state) + unwatched.map(\.state)).max() ?? .unknown
    }

    /// The verdict and the vital figures.
    var drawn: Element {
        Element("section", ["class": "hero \(worst.rawValue)"]) {
            Element("div", ["class": "verdict"]) {
                Element("div") {
                    Element("h1", ["class": "state \(worst.rawValue)"]) {
                        Element("span") { headline }
                    }
                    Element("p") { standing }
                }
                PhaseGlyph(phases: board.input.phases, present: board.phase).drawn
            }
            troubles
            Pulse(board: board).drawn
        }
    }

    /// The verdict in a few words.
    var headline: String {
        guard !board.days.isEmpty else { return say("Ready for the first run") }
        let bad = bad
        let counts = [AlertState.critical, .warning].map { state in
            (state, bad.count { $0.state == state })
        }
        guard !bad.isEmpty else { return say("All is within its limits") }
        let words = counts.filter { $0.1 > 0 }.map { state, count in
            state == .warning
                ? Figures.counted(count, "warning") : Figures.counted(count, "critical", plural: "critical")
        }
        return words.joined(separator: ", ")
    }

    @MarkupBuilder private var standing: [Markup] {
        if let phase = board.phase {
            say("Phase") + " "
            Element("strong") { phase.rawValue }
            if let plan = board.input.phases.first(where: { $0.name == phase }) {
                ": "
                    + say(
                        "\(Figures.counted(plan.parallelJobs, "job")) at once, ideas from \(Figures.number(plan.rejectionThreshold)) points"
                    )
            }
            ". "
        }
        if let asOf = board.asOf {
            say("As of") + " "
            Element.moment(asOf)
            "."
        } else if let slot = board.input.nextSlot {
            say("The first slot is \(Figures.moment(slot)).")
        } else {
            say("The page fills with the first run.")
        }
    }

    /// A figure that is past a line.
    struct Trouble {
        var state: AlertState
        var title: String
        var path: String
        var words: String
    }

    /// What is past a line, the gravest first.
    var bad: [Trouble] {
        let rules = board.alerts.sorted { $0.rule.id < $1.rule.id }.map {
            Trouble(
                state: $0.state,
                title: $0.rule.title,
                path: link(to: $0),
                words: $0.words(board.context)
            )
        }
        let charts = unwatched.map {
            Trouble(state: $0.state, title: $0.title, path: "charts/\($0.id).html", words: $0.context)
        }
        return [AlertState.critical, .warning].flatMap { state in
            (rules + charts).filter { $0.state == state }
        }
    }

    /// The vital figures that have lines and no rule.
    private var unwatched: [Chart] {
        Pulse.vital.compactMap(board.chart).filter { $0.rule == nil && $0.absence == nil }
    }

    /// Every figure that is past a line, in words, with its incident.
    private var troubles: Element? {
        let bad = bad
        guard !bad.isEmpty else { return nil }
        return Element("ul", ["class": "troubles"]) {
            for trouble in bad {
                Element("li") {
                    trouble.state.pill()
                    Element("span") {
                        Element("a", ["href": trouble.path]) { trouble.title }
                        ": " + sentence(trouble.words)
                    }
                }
            }
        }
    }

    private func link(to alert: AlertReading) -> String {
        let incident = board.incidents.last { $0.isOpen && $0.hasPage && $0.rule.id == alert.rule.id }
        return incident?.path ?? "alerts.html#\(alert.rule.id)"
    }
}

/// The vital figures in a row: what each is, how it stands, and how it went for a month.
struct Pulse {
    let board: Board

    /// What a person looks at first, by the names of charts.
    static let vital = ["videos", "success-rate", "validation", "queue-depth", "youtube", "month-burn"]

    /// The row.
    var drawn: Element {
        Element("ul", ["class": "pulse", "aria-label": say("Vital figures over 30 days")]) {
            for chart in Self.vital.compactMap(board.chart) { tile(chart) }
        }
    }

    private func tile(_ chart: Chart) -> Element {
        let isDrawable = chart.absence == nil
        return Element("li", ["class": chart.state.rawValue, "data-measured": chart.isMeasured ? "" : nil]) {
            Element("a", ["href": "charts/\(chart.id).html"]) { chart.title }
            chart.state.pill()
            Element("b", ["class": "value"]) { isDrawable ? chart.now ?? "–" : "–" }
            isDrawable ? Sparkline(chart: chart.newest(30)).drawn : nil
        }
    }
}
