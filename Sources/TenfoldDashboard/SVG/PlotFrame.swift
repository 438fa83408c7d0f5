import Tenfold

/// Where days and values of a chart lie on its drawing.
struct PlotFrame {
    /// How large a drawing is, in its own units.
    enum Size {
        /// One of many on a page.
        case panel
        /// The only one.
        case page
    }

    let size: Size
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// Days on the axis; a young channel's axis is a week all the same.
    let slots: Int
    /// Days on the axis before the first value.
    let offset: Int
    /// Days on the axis after the last value: as far as the forecast goes.
    let ahead: Int
    /// The value at the top of the axis.
    let ceiling: Double

    init(_ chart: Chart, size: Size) {
        self.size = size
        width = size == .panel ? 320 : 960
        height = size == .panel ? 140 : 320
        left = size == .panel ? 38 : 52
        right = width - 8
        top = size == .panel ? 16 : 22
        bottom = height - (size == .panel ? 20 : 26)
        ahead = Self.ahead(of: chart)
        offset = max(0, 7 - chart.days.count - ahead)
        slots = offset + chart.days.count + ahead
        ceiling = chart.ceiling ?? Self.ceiling(of: chart)
    }

    /// The width of one day.
    var step: Double { (right - left) / Double(slots) }

    /// The middle of a day, by its place among the chart's days.
    func x(_ index: Int) -> Double { left + (Double(index + offset) + 0.5) * step }

    /// The height of a value.
    func y(_ value: Double) -> Double {
        bottom - (bottom - top) * min(max(0, value / ceiling), 1)
    }

    /// True where a line is on the drawing.
    func shows(_ line: Chart.Line) -> Bool { line.value <= ceiling }

    private static func ahead(of chart: Chart) -> Int {
        guard let day = chart.forecast?.day, let last = chart.days.last, chart.step == 1 else { return 0 }
        return max(0, last.distance(to: day))
    }

    private static func ceiling(of chart: Chart) -> Double {
        let stacked = chart.days.indices.map { index in
            let values = chart.series.compactMap { $0.values[index] }
            return chart.shape == .bars ? values.reduce(0, +) : values.max() ?? 0
        }
        let highest = max(stacked.max() ?? 0, chart.forecast?.value ?? 0)
        let lines = chart.lines.map(\.value).filter { chart.reachesLines || $0 <= highest * 4 }
        return round(max(highest, lines.max() ?? 0) * 1.04, up: chart.quantity)
    }

    /// The next number that people count in.
    private static func round(_ value: Double, up quantity: Quantity) -> Double {
        guard value > 0 else { return quantity == .count ? 4 : 1 }
        if quantity == .count, value <= 4 { return value <= 2 ? 2 : 4 }
        var power = 1.0
        while power * 10 < value { power *= 10 }
        while power > value { power /= 10 }
        let steps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10]
        return (steps.first { $0 * power >= value } ?? 10) * power
    }
}
