import Tenfold

/// A chart with its figure, state, drawing and table, as it stands on a page.
struct Panel {
    let chart: Chart
    let phases: [PhaseChange]
    /// What leads to the top of the site.
    let root: String

    /// How many days the overview shows; the chart's own page shows all.
    static let days = 30

    /// One of many on a page.
    var drawn: Element {
        let recent = chart.newest(Self.days)
        return Element("article", ["class": "panel", "id": chart.id, "data-measured": measured]) {
            Element("header") {
                Element("h3") {
                    Element("a", ["href": "\(root)charts/\(chart.id).html"]) { chart.title }
                }
                chart.state.pill()
            }
            figures
            if recent.isDrawable, chart.absence == nil {
                Plot(recent, .panel, phases: phases).drawn(summary: recent.gist)
                watch(recent)
                parts
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

    /// What a chart without values says instead.
    @MarkupBuilder var absence: [Markup] {
        Element("p", ["class": "absent"]) { sentence(chart.absence ?? "Nothing measured yet") }
        watch(chart)
    }

    /// The lines in words, each with the stroke it is drawn with.
    func watch(_ chart: Chart) -> Element? {
        guard !chart.lines.isEmpty else { return nil }
        let frame = PlotFrame(chart, size: .panel)
        return Element("ul", ["class": "watch"]) {
            for line in chart.lines {
                Element("li", ["class": line.level == .ok ? "reference" : line.level.rawValue]) {
                    chart.isDrawable && !frame.shows(line) ? "\(line.label), above this scale" : line.label
                }
            }
        }
    }

    /// Figures of parts, such as one for each job.
    @MarkupBuilder var parts: [Markup] {
        if !chart.parts.isEmpty {
            Element("ul", ["class": "parts", "aria-label": "The last seven days"]) {
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
