import Tenfold

extension Plot {
    /// Stacked bars, one path for each series.
    var bars: [Element] {
        let width = min(frame.step * 0.72, frame.size == .panel ? 16 : 28)
        var floors = [Double](repeating: 0, count: chart.days.count)
        return chart.series.map { series in
            var path = ""
            for (index, value) in series.values.enumerated() {
                guard let value, value > 0 else { continue }
                let foot = frame.y(floors[index])
                floors[index] += value
                let head = frame.y(floors[index])
                let x = frame.x(index) - width / 2
                let rise = max(1, foot - head)
                path += "M\(short(x)) \(short(foot))v-\(short(rise))h\(short(width))v\(short(rise))z"
            }
            return Element("path", ["class": "bar \(series.colour.rawValue)", "d": path])
        }
    }

    /// Lines with gaps where nothing was measured, the newest value as a dot.
    var curves: [Element] {
        chart.series.flatMap { series -> [Element] in
            let line = Element(
                "path",
                ["class": "curve \(series.colour.rawValue)", "d": path(of: series.values)]
            )
            return [line] + dots(of: series) + [name(of: series)].compactMap(\.self)
        }
    }

    private func path(of values: [Double?]) -> String {
        var path = ""
        var previous: Double?
        for (index, value) in values.enumerated() {
            if let value {
                // A sum that begins anew is not a fall: the line begins anew, too.
                if chart.weekly == .last, let before = previous, value < before { previous = nil }
                path += "\(previous == nil ? "M" : "L")\(short(frame.x(index))) \(short(frame.y(value)))"
            }
            previous = value
        }
        return path
    }

    /// A value without neighbours would be a line of no length; it and the newest get a dot.
    private func dots(of series: Chart.Series) -> [Element] {
        let values = series.values
        let newest = values.lastIndex { $0 != nil }
        return values.indices.compactMap { index in
            guard let value = values[index] else { return nil }
            let before = index > 0 ? values[index - 1] : nil
            let after = index + 1 < values.count ? values[index + 1] : nil
            guard index == newest || before == nil && after == nil else { return nil }
            return Element(
                "circle",
                [
                    "class": "dot \(series.colour.rawValue)", "cx": short(frame.x(index)),
                    "cy": short(frame.y(value)), "r": index == newest ? "3" : "1.6",
                ]
            )
        }
    }

    /// Names beside the lines, where there is more than one to tell apart.
    private func name(of series: Chart.Series) -> Element? {
        guard chart.series.count > 1, let index = series.values.lastIndex(where: { $0 != nil }),
            let value = series.values[index]
        else { return nil }
        let above = series.colour != .main
        let y = frame.y(value) + (above ? -7 : 13)
        return label(
            series.name,
            x: min(frame.right, frame.x(index) + 4),
            y: y,
            "name end \(series.colour.rawValue)"
        )
    }
}
