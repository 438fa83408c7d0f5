import Tenfold

/// The top of the overview: the verdict, and each watched figure in a word.
struct Hero {
    let board: Board

    private var worst: AlertState { board.alerts.map(\.state).max() ?? .unknown }

    /// The verdict and the watched figures.
    var drawn: Element {
        Element("section", ["class": "hero \(worst.rawValue)"]) {
            Element("div", ["class": "verdict"]) {
                Element("h1", ["class": "state \(worst.rawValue)"]) {
                    Element("span") { headline }
                }
                Element("p") { standing }
            }
            Element("ul", ["class": "watched", "aria-label": "Watched figures"]) {
                for alert in board.alerts { tile(alert) }
            }
        }
    }

    private var headline: String {
        guard !board.days.isEmpty else { return "Ready for the first run" }
        let counts = [AlertState.critical, .warning].map { state in
            (state, board.alerts.count { $0.state == state })
        }
        let bad = counts.filter { $0.1 > 0 }
        guard !bad.isEmpty else { return "All is within its limits" }
        let words = bad.map { state, count in
            state == .warning ? Figures.counted(count, "warning") : "\(count)\(Figures.space)critical"
        }
        return words.joined(separator: ", ")
    }

    @MarkupBuilder private var standing: [Markup] {
        if let phase = board.phase {
            "Phase "
            Element("strong") { phase.rawValue }
            if let plan = board.input.phases.first(where: { $0.name == phase }) {
                ": \(Figures.counted(plan.parallelJobs, "job")) at once, ideas from "
                "\(Figures.number(plan.rejectionThreshold)) points"
            }
            ". "
        }
        if let asOf = board.asOf {
            "As of "
            Element.moment(asOf)
            "."
        } else if let slot = board.input.nextSlot {
            "The first slot is \(Figures.moment(slot))."
        } else {
            "The page fills with the first run."
        }
    }

    private func tile(_ alert: AlertReading) -> Element {
        Element("li", ["class": alert.state.rawValue]) {
            Element("a", ["href": "alerts.html#\(alert.rule.id)"]) { alert.rule.title }
            alert.state.pill()
            Element("span", ["class": "words"]) { sentence(alert.measure.words) }
        }
    }
}
