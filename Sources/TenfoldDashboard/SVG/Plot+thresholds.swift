import Tenfold

extension Plot {
    /// The lines with their names, and the nearest of those that lie above the drawing.
    var thresholdLines: [Element] {
        let shown = chart.lines.filter(frame.shows).sorted { $0.value > $1.value }
        let strokes = shown.map { line in
            Element(
                "path",
                [
                    "class": "line \(style(line))",
                    "d": "M\(short(frame.left)) \(short(frame.y(line.value)))H\(short(frame.right))",
                ]
            )
        }
        return strokes + names(of: shown) + beyond
    }

    /// Names stand at the end where fewer values are in their way; those that would touch step aside.
    private func names(of shown: [Chart.Line]) -> [Element] {
        var previous: (y: Double, indent: Double, isLeft: Bool)?
        return shown.map { line in
            let y = frame.y(line.value)
            let near = previous.map { y - $0.y < 13 } ?? false ? previous : nil
            let isLeft = near?.isLeft ?? (crowding(of: y, atLeft: true) < crowding(of: y, atLeft: false))
            let indent = near.map { $0.indent + (frame.size == .page ? 150 : 104) } ?? 0
            previous = (y, indent, isLeft)
            return isLeft
                ? label(line.label, x: frame.left + 4 + indent, y: y - 3, "limit \(style(line))")
                : label(line.label, x: frame.right - 2 - indent, y: y - 3, "limit end \(style(line))")
        }
    }

    /// How many values come near a name above a line, at one end of the drawing.
    private func crowding(of y: Double, atLeft: Bool) -> Int {
        let reach = Int(((frame.size == .page ? 160 : 110) / frame.step).rounded(.up))
        let days = chart.days.indices
        let part =
            atLeft ? days.prefix(max(0, reach - frame.offset)) : days.suffix(max(0, reach - frame.ahead))
        return part.count { index in
            let values = chart.series.compactMap { $0.values[index] }
            if chart.shape == .bars { return frame.y(values.reduce(0, +)) < y + 2 }
            return values.contains { (y - 15...y + 4).contains(frame.y($0)) }
        }
    }

    private var beyond: [Element] {
        let hidden = chart.lines.filter { !frame.shows($0) }
        guard let nearest = hidden.min(by: { $0.value < $1.value }) else { return [] }
        return [label("\(nearest.label) ↑", x: frame.right - 2, y: frame.top - 4, "limit end far")]
    }

    /// From the newest value to where it is expected to be.
    var expectation: [Element] {
        guard let forecast = chart.forecast, frame.ahead > 0, let values = chart.series.last?.values,
            let index = values.lastIndex(where: { $0 != nil }), let value = values[index]
        else { return [] }
        let x = frame.x(chart.days.count - 1 + frame.ahead)
        let y = frame.y(forecast.value)
        let path = "M\(short(frame.x(index))) \(short(frame.y(value)))L\(short(x)) \(short(y))"
        return [
            Element("path", ["class": "curve expected main", "d": path]),
            Element("circle", ["class": "dot expected main", "cx": short(x), "cy": short(y), "r": "3"]),
            label(forecast.words, x: frame.right, y: y + (y < frame.top + 20 ? 14 : -7), "name end main"),
        ]
    }

    private func style(_ line: Chart.Line) -> String {
        line.level == .ok ? "reference" : line.level.rawValue
    }
}
