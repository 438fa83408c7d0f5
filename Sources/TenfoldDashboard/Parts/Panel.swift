import Tenfold

/// A chart with its figure, state, drawing and table, as it stands on a page.
struct Panel {
    let chart: Chart
    let marks: TimeMarks
    /// What leads to the top of the site.
    let root: String
    var range = ChartRange.month

    /// Only the overview tells how things stand now; the other pages do not change while a day lasts.
    private var isLive: Bool { chart.through == nil }

    /// One of many on a page.
    var drawn: Element {
        let recent = chart.over(range, atMost: 120)
        return Element("article", ["class": "panel", "id": chart.id, "data-measured": measured]) {
            Element("header") {
                Element("h3") {
                    Element("a", ["href": "\(root)charts/\(chart.id).html"]) {
                        chart.shownTitle
                    }
                }
                if isLive { chart.state.pill() }
            }
            if isLive { figures } else { mean(of: recent) }
            if recent.isDrawable, chart.absence == nil {
                Plot(recent, .panel, marks).drawn(summary: recent.gist)
                if isLive { parts }
                ChartTable(chart: recent, root: root).details
            } else {
                absence
            }
        }
    }

    /// The figure now and what it stands on.
    @MarkupBuilder var figures: [Markup] {
        if let now = chart.now {
            Element("p", ["class": "value"]) { now }
            Element("p", ["class": "context"]) { sentence(chart.context) }
        }
    }

    /// The mean over the range in place of the figure now.
    @MarkupBuilder private func mean(of recent: Chart) -> [Markup] {
        if let mean = recent.meanText, let first = recent.days.first, let last = recent.days.last {
            Element("p", ["class": "value"]) { mean }
            Element("p", ["class": "context"]) {
                sentence(
                    say("mean of \(Figures.day(first)) to \(Figures.day(last.advanced(by: recent.step - 1)))")
                )
            }
        }
    }

    /// What a chart without values says instead: why, and what it will be held against.
    @MarkupBuilder var absence: [Markup] {
        Element("p", ["class": "absent"]) {
            Element("span") { sentence(chart.absence ?? say("nothing measured yet")) }
            if !chart.lines.isEmpty {
                let lines = chart.lines.map(\.label).joined(separator: ", ")
                Element("span") { sentence(say("it will be held against: \(lines)")) }
            }
        }
    }

    /// Figures of parts, such as one for each job.
    @MarkupBuilder var parts: [Markup] {
        if !chart.parts.isEmpty {
            Element("ul", ["class": "parts", "aria-label": say("Parts of the figure")]) {
                for part in chart.parts {
                    Element("li", ["class": part.state.rawValue]) {
                        Element("span") { part.label }
                        " "
                        Element("b") { part.value }
                    }
                }
            }
        }
    }

    private var measured: String? { chart.isMeasured ? "" : nil }
}

/// The panels of one group.
struct PanelGroup {
    let group: ChartGroup
    let charts: [Chart]
    let board: Board
    var range = ChartRange.month

    /// The section with its panels side by side.
    var drawn: Element {
        .section(group.title, id: group.id, lead: group.question) {
            Element("div", ["class": charts.count < 4 ? "panels few" : "panels"]) {
                for chart in charts {
                    Panel(chart: chart, marks: board.marks, root: "", range: range).drawn
                }
            }
        }
    }
}
