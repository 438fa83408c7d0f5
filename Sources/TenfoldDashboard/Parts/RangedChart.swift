import Tenfold

/// A chart in the width of the page over each range; radio buttons choose, without a script.
struct RangedChart {
    let chart: Chart
    let marks: TimeMarks

    /// The ranges that differ from the one before.
    private var ranges: [ChartRange] {
        var ranges: [ChartRange] = [.week]
        if chart.days.count > 7 { ranges.append(.month) }
        if chart.days.count > 30 { ranges.append(.quarter) }
        if chart.days.count > 90 { ranges.append(.all) }
        return ranges
    }

    private var chosen: ChartRange { ranges.contains(.quarter) ? .quarter : ranges.last ?? .week }

    /// The choice and the drawings.
    var drawn: Element {
        Element("fieldset", ["class": "card ranged"]) {
            Element("legend") { say("Range") }
            for range in ranges {
                Element(
                    "input",
                    [
                        "type": "radio", "name": "range", "id": "range-\(range.rawValue)",
                        "checked": range == chosen ? "" : nil,
                    ]
                )
                Element("label", ["for": "range-\(range.rawValue)"]) { range.title }
            }
            for range in ranges { figure(range) }
        }
    }

    private func figure(_ range: ChartRange) -> Element {
        let recent = chart.over(range)
        let brief = chart.over(range, atMost: 100)
        return Element("div", ["class": "range \(range.rawValue)"]) {
            Element("div", ["class": "wide"]) {
                Plot(recent, .page, marks).drawn(summary: recent.gist)
            }
            Element("div", ["class": "narrow"]) {
                Plot(brief, .panel, marks).drawn(summary: brief.gist)
            }
            recent.step > 1
                ? Element("p", ["class": "note"]) {
                    say("One value for each week: its mean day, or its last where the figure is a sum.")
                } : nil
        }
    }
}
