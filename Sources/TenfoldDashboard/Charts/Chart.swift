import Tenfold

/// One watched figure over time: what the drawing, the table, the JSON and the CSV are all made of.
struct Chart {
    /// A name that does not change: the name of its page and files.
    var id: String
    /// What a person calls it.
    var title: String
    /// What it is called where it is about the days and not about now; nil for the same.
    var plainTitle: String?
    /// What exactly is counted, in one sentence.
    var meaning: String
    /// What the numbers are.
    var quantity: Quantity
    /// How it is drawn.
    var shape: Shape
    /// The days of the values, or the first days of weeks.
    var days: [Day]
    /// The values, drawn in this order; bars are stacked.
    var series: [Series]
    /// Thresholds and limits.
    var lines: [Line] = []
    /// The top of the axis, where it is fixed.
    var ceiling: Double?
    /// True where lines far above the values are drawn all the same, because the distance is the message.
    var reachesLines = true
    /// The figure now, as a person reads it; nil where nothing was measured.
    var now: String?
    /// What the figure now stands on, such as `of 10,000 left today`.
    var context: String
    /// How it stands.
    var state: AlertState
    /// Why there is nothing to draw and what would change that; nil where there is.
    var absence: String?
    /// True where values are times measured on some machine, which differ from run to run.
    var isMeasured = false
    /// Figures beside the chart, such as one for each job.
    var parts: [Part] = []
    /// The alert rule that watches the figure, whose incidents are drawn over the whole height.
    var rule: String?
    /// What stands for a week where single days would be too thin to draw.
    var weekly = Weekly.mean
    /// How many days one value stands for.
    var step = 1
    /// The last full day, where it says how things stood when that ended and nothing of now.
    var through: Day?
    /// What the figures are expected to become, drawn as a dashed line.
    var forecast: Forecast?

    /// How the days of a week become one value.
    enum Weekly {
        /// The mean of the days that have a value.
        case mean
        /// The last value: of figures that are sums already.
        case last
    }

    /// Where a figure is expected to be.
    struct Forecast {
        /// The day.
        var day: Day
        /// The value.
        var value: Double
        /// The figure in words.
        var words: String
    }

    /// How values are drawn.
    enum Shape: String {
        case bars
        case line
    }

    /// One row of values.
    struct Series {
        /// What it is called beside the drawing.
        var name: String
        /// The palette's place it is drawn with.
        var colour: Colour
        /// One for each day; nil where there was nothing to measure.
        var values: [Double?]
    }

    /// A place in the palette of the stylesheet.
    enum Colour: String {
        case main
        case second
        case third
        /// All that has no colour of its own.
        case rest
        case warning
        case critical
    }

    /// A horizontal line to compare with.
    struct Line {
        /// What it is called.
        var label: String
        /// Where it lies.
        var value: Double
        /// What being past it means; `ok` for a mere reference.
        var level: AlertState
    }

    /// A figure beside the chart.
    struct Part {
        /// What it is of.
        var label: String
        /// The figure.
        var value: String
        /// How it stands.
        var state: AlertState
    }
}

extension Chart {
    /// True where at least one value can be drawn.
    var isDrawable: Bool { series.contains { $0.values.contains { $0 != nil } } }

    /// The two lines of a threshold.
    static func lines(_ threshold: Threshold, _ quantity: Quantity, scale: Double = 1) -> [Line] {
        [(threshold.warning, AlertState.warning), (threshold.critical, .critical)].map { value, level in
            let text = quantity.axisText(value * scale)
            let label =
                threshold.side == .above
                ? say("\(level.word) from \(text)") : say("\(level.word) under \(text)")
            return Line(label: label, value: value * scale, level: level)
        }
    }
}
