import Tenfold

/// A chart in words and numbers, behind a disclosure that works without a script.
struct ChartTable {
    let chart: Chart
    let root: String
    /// The days that have a page of their own.
    var pages: Set<Day> = []

    /// The table and the files, closed at first.
    var details: Element {
        Element("details") {
            Element("summary") { say("Table and data") }
            Element("p") { chart.summary }
            Element("p", ["class": "files"]) {
                Element("a", ["href": "\(root)charts/\(chart.id).json"]) { "JSON" }
                " "
                Element("a", ["href": "\(root)charts/\(chart.id).csv"]) { "CSV" }
            }
            table
        }
    }

    /// One row for each day, the newest first.
    var table: Element {
        Table(
            caption: chart.meaning,
            columns: [(chart.step == 1 ? say("Day") : say("Week from"), .words)]
                + chart.series.map { ($0.name, .figures) },
            rows: chart.days.indices.reversed().map { index in
                [nodes { day(chart.days[index]) }]
                    + chart.series.map { series in
                        nodes { series.values[index].map(chart.quantity.text) ?? "–" }
                    }
            }
        ).drawn
    }

    @MarkupBuilder private func day(_ day: Day) -> [Markup] {
        if pages.contains(day) {
            Element("a", ["href": root + PageName.day(day)]) { day.description }
        } else {
            day.description
        }
    }
}

extension Chart {
    /// What it is called where it stands.
    var shownTitle: String { through == nil ? title : plainTitle ?? title }

    /// The chart in one sentence, for those who hear it; the table has the rest.
    var gist: String {
        let figure = standing ?? say("no value yet")
        return sentence(say("\(shownTitle): \(figure); \(state.word), every day is in the table below"))
    }

    /// The figure and what it stands on, with the day where that is over; nil where there is none.
    private var standing: String? {
        guard let now else { return nil }
        guard let through else { return "\(now), \(context)" }
        return say("on \(Figures.day(through)) \(now), \(context)")
    }

    /// The chart in two or three sentences.
    var summary: String {
        var text = "\(meaning). "
        if let now {
            text +=
                sentence(through == nil ? say("now \(now): \(context)") : standing ?? now) + " "
        }
        let values = series.flatMap { $0.values.compactMap(\.self) }
        if let low = values.min(), let high = values.max() {
            text +=
                say(
                    "Over \(Figures.counted(days.count * step, "day")) between \(quantity.text(low)) and \(quantity.text(high))."
                ) + " "
        }
        if !lines.isEmpty { text += sentence(lines.map(\.label).joined(separator: ", ")) + " " }
        return text + say("State: \(state.word).")
    }
}
