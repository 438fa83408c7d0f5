import Tenfold

extension Pages {
    /// One page for each chart, with all its days.
    static func chart(_ board: Board) -> [Page] {
        zip(ChartGroup.all, board.groups).flatMap { group, charts in
            charts.map { page(of: $0, in: group, board) }
        }
    }

    private static func page(of chart: Chart, in group: ChartGroup, _ board: Board) -> Page {
        let panel = Panel(chart: chart, phases: board.phaseChanges, root: "../")
        let section: Page.Section = group.id == "cost" ? .costs : .overview
        return Page("charts/\(chart.id).html", title: chart.title, section) {
            Element("p", ["class": "trail"]) {
                Element("a", ["href": "../index.html#\(group.id)"]) { group.title }
            }
            Element("article", ["class": "single", "data-measured": chart.isMeasured ? "" : nil]) {
                Element("header") {
                    Element("h1") { chart.title }
                    chart.state.pill()
                }
                Element("p", ["class": "lead"]) { sentence(chart.meaning) }
                if chart.isDrawable, chart.absence == nil {
                    panel.figures
                    ChartFigure(chart: chart, phases: board.phaseChanges).drawn
                    panel.parts
                } else {
                    panel.absence
                }
            }
            if chart.isDrawable { allDays(of: chart) }
        }
    }

    private static func allDays(of chart: Chart) -> Element {
        var section = Element.section("All days") {
            Element("p") { chart.summary }
            Element("p", ["class": "files"]) {
                Element("a", ["href": "\(chart.id).json"]) { "JSON" }
                " "
                Element("a", ["href": "\(chart.id).csv"]) { "CSV" }
            }
            ChartTable(chart: chart, root: "../").table
        }
        if chart.isMeasured { section["data-measured"] = "" }
        return section
    }
}

/// A chart in the width of the page, with a narrower drawing for a phone.
struct ChartFigure {
    let chart: Chart
    let phases: [PhaseChange]

    /// Both drawings; the stylesheet shows one.
    var drawn: Element {
        Element("figure", ["class": "card"]) {
            Element("div", ["class": "wide"]) {
                Plot(chart, .page, phases: phases).drawn(summary: chart.gist)
            }
            Element("div", ["class": "narrow"]) {
                Plot(chart.newest(60), .panel, phases: phases).drawn(summary: chart.gist)
            }
        }
    }
}
