import Tenfold

extension Pages {
    /// One page for each chart: every range, what happened meanwhile, and the days one by one.
    static func chart(_ board: Board) -> [Page] {
        zip(ChartGroup.all, board.groups).flatMap { group, charts in
            charts.map { page(of: $0, in: group, board) }
        }
    }

    private static func page(of chart: Chart, in group: ChartGroup, _ board: Board) -> Page {
        let section: Page.Section =
            group.id == "cost" ? .costs : group.id == "limits" ? .limits : .overview
        return Page("charts/\(chart.id).html", title: chart.title, section) {
            Element("p", ["class": "trail"]) {
                Element("a", ["href": "../index.html#\(group.id)"]) { group.title }
            }
            Element("article", ["class": "single", "data-measured": chart.isMeasured ? "" : nil]) {
                head(of: chart, board)
                if chart.isDrawable, chart.absence == nil {
                    RangedChart(chart: chart, marks: board.marks).drawn
                } else {
                    Panel(chart: chart, marks: board.marks, root: "../").absence
                }
            }
            if chart.isDrawable {
                happenings(over: chart, board)
                days(of: chart, board)
            }
        }
    }

    @MarkupBuilder private static func head(of chart: Chart, _ board: Board) -> [Markup] {
        let isLive = chart.through == nil || chart.days.isEmpty
        Element("header") {
            Element("h1") { chart.shownTitle }
            if isLive { chart.state.pill() }
        }
        Element("p", ["class": "lead"]) { sentence(chart.meaning) }
        if isLive {
            Panel(chart: chart, marks: board.marks, root: "../").figures
        } else if let last = chart.days.last,
            let value = chart.series.last?.values.last.flatMap(\.self)
        {
            Element("p", ["class": "value"]) { chart.quantity.text(value) }
            Element("p", ["class": "context"]) {
                sentence(say("on \(Figures.day(last)), the last full day"))
            }
        }
    }

    /// What is marked on the axis of time, in words.
    private static func happenings(over chart: Chart, _ board: Board) -> Element? {
        let incidents = board.incidents.filter { chart.places(from: $0.from, through: $0.through) != nil }
        let changes = board.phaseChanges.filter { chart.place(of: Day($0.at)) != nil }
        let rows =
            incidents.map { incident in
                (
                    incident.from,
                    [
                        nodes { Figures.day(incident.from) }, nodes { incident.state.pill() },
                        nodes { incident.link(root: "../", incident.title) },
                    ]
                )
            }
            + changes.map { change in
                (
                    Day(change.at),
                    [
                        nodes { Figures.day(Day(change.at)) }, nodes { say("phase") },
                        nodes {
                            Element("a", ["href": "../phases.html"]) {
                                say("Phase \(change.to.rawValue) begins")
                            }
                        },
                    ]
                )
            }
        guard !rows.isEmpty else { return nil }
        return .section(say("Marked on the time axis")) {
            Table(
                caption: say("Phases and incidents, the newest first"),
                columns: [(say("Day"), .words), (say("What"), .words), (say("Which"), .words)],
                rows: rows.sorted { $0.0 < $1.0 }.suffix(40).reversed().map(\.1)
            ).drawn
        }
    }

    private static func days(of chart: Chart, _ board: Board) -> Element {
        let shown = chart.newest(92)
        var section = Element.section(say("Day by day")) {
            Element("p") { chart.summary }
            Element("p", ["class": "files"]) {
                say("All \(Figures.counted(chart.days.count, "day"))") + ": "
                Element("a", ["href": "\(chart.id).json"]) { "JSON" }
                " "
                Element("a", ["href": "\(chart.id).csv"]) { "CSV" }
            }
            ChartTable(chart: shown, root: "../", pages: board.dayPages).table
        }
        if chart.isMeasured { section["data-measured"] = "" }
        return section
    }
}
