import Tenfold

/// Draws a chart as SVG; colours come from the stylesheet through classes, so both themes share one drawing.
struct Plot {
    let chart: Chart
    let frame: PlotFrame
    let marks: TimeMarks

    init(_ chart: Chart, _ size: PlotFrame.Size, _ marks: TimeMarks) {
        self.chart = chart
        self.frame = PlotFrame(chart, size: size)
        self.marks = marks
    }

    /// The drawing.
    func drawn(summary: String) -> Element {
        Element(
            "svg",
            [
                "class": frame.size == .panel ? "plot" : "plot large",
                "viewBox":
                    "0 0 \(decimalText(frame.width, places: 0)) \(decimalText(frame.height, places: 0))",
                "role": "img", "aria-label": summary, "data-left": frame.left, "data-step": frame.step,
                "data-skip": frame.offset, "data-count": chart.days.count,
                "data-every": chart.step,
            ]
        ) {
            incidentMarks
            axis
            phaseMarks
            if chart.shape == .bars { bars } else { curves }
            expectation
            thresholdLines
            dates
        }
    }

    private var axis: [Element] {
        [0, 0.5, 1].flatMap { share -> [Element] in
            let y = frame.y(share * frame.ceiling)
            let path = "M\(short(frame.left)) \(short(y))H\(short(frame.right))"
            return [
                Element("path", ["class": share == 0 ? "base" : "grid", "d": path]),
                label(
                    chart.quantity.axisText(share * frame.ceiling),
                    x: frame.left - 5,
                    y: y + 3,
                    "tick end"
                ),
            ]
        }
    }

    private var dates: [Element] {
        guard let first = chart.days.first, let last = chart.days.last else { return [] }
        let y = frame.height - 4
        let start = first.advanced(by: -frame.offset * chart.step)
        let ends = [
            label(dated(start), x: frame.left, y: y, "tick"),
            label(dated(last.advanced(by: frame.ahead)), x: frame.right, y: y, "tick end"),
        ]
        guard frame.size == .page else { return ends }
        let between = (1..<6).map { part in
            let slot = frame.slots * part / 6
            return label(
                dated(start.advanced(by: slot * chart.step)),
                x: frame.left + (Double(slot) + 0.5) * frame.step,
                y: y,
                "tick middle"
            )
        }
        return ends + between
    }

    /// The day; on an axis of most of a year or more, the month and the year.
    private func dated(_ day: Day) -> String {
        frame.slots * chart.step > 300 ? Figures.month(day) : Figures.shortDay(day)
    }

    func label(_ text: String, x: Double, y: Double, _ style: String) -> Element {
        Element("text", ["class": style, "x": short(x), "y": short(y)]) { text }
    }

    /// One decimal is finer than any screen.
    func short(_ value: Double) -> String { decimalText(value, places: 1) }
}
