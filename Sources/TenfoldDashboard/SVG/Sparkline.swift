import Tenfold

/// A chart as small as a word: its last days, the warning line, the newest value as a dot.
struct Sparkline {
    let chart: Chart

    private let width = 120.0
    private let height = 36.0

    /// The drawing; the figure beside it and the chart's page say the same.
    var drawn: Element? {
        guard chart.isDrawable else { return nil }
        return Element("svg", ["class": "spark", "viewBox": "0 0 120 40", "aria-hidden": "true"]) {
            Element("path", ["class": "base", "d": "M0 37.5H120"])
            if chart.shape == .bars { bars } else { curve }
            threshold
        }
    }

    private var ceiling: Double {
        let values = chart.series.flatMap { $0.values.compactMap(\.self) }
        return max(chart.ceiling ?? 0, values.max() ?? 0, 1e-9)
    }
    private var step: Double { width / Double(max(7, chart.days.count)) }
    private var offset: Int { max(0, 7 - chart.days.count) }

    private func x(_ index: Int) -> Double { (Double(index + offset) + 0.5) * step }
    private func y(_ value: Double) -> Double { 37 - height * min(max(0, value / ceiling), 1) + 0.5 }
    private func short(_ value: Double) -> String { decimalText(value, places: 1) }

    private var values: [Double?] { chart.series.last?.values ?? [] }

    private var bars: [Element] {
        let broad = max(1, step * 0.7)
        let path = values.indices.compactMap { index -> String? in
            guard let value = values[index], value > 0 else { return nil }
            let rise = short(max(1, 37.5 - y(value)))
            return "M\(short(x(index) - broad / 2)) 37.5v-\(rise)h\(short(broad))v\(rise)z"
        }
        return [Element("path", ["class": "bar main", "d": path.joined()])]
    }

    private var curve: [Element] {
        var path = ""
        var isDown = false
        for (index, value) in values.enumerated() {
            if chart.weekly == .last, index > 0, let value, value < values[index - 1] ?? 0 { isDown = false }
            if let value { path += "\(isDown ? "L" : "M")\(short(x(index))) \(short(y(value)))" }
            isDown = value != nil
        }
        guard let newest = values.lastIndex(where: { $0 != nil }), let value = values[newest] else {
            return []
        }
        return [
            Element("path", ["class": "curve main", "d": path]),
            Element(
                "circle",
                ["class": "dot main", "cx": short(x(newest)), "cy": short(y(value)), "r": "2.5"]
            ),
        ]
    }

    private var threshold: Element? {
        guard let line = chart.lines.first(where: { $0.level == .warning }), line.value <= ceiling else {
            return nil
        }
        return Element("path", ["class": "line warning", "d": "M0 \(short(y(line.value)))H120"])
    }
}
