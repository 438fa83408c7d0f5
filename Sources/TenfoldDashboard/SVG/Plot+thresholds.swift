import Tenfold

extension Plot {
    /// The bad stretches of the axis, as a thin strip at its end.
    var zones: [Element] {
        guard let warning = chart.lines.first(where: { $0.level == .warning }),
            let critical = chart.lines.first(where: { $0.level == .critical })
        else { return [] }
        let end = critical.value < warning.value ? 0 : frame.ceiling
        return [
            zone("warning", from: warning.value, to: critical.value),
            zone("critical", from: critical.value, to: end),
        ].compactMap(\.self)
    }

    /// The lines; on a page of their own with their names, on a panel those stand below the drawing.
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
        return strokes + (frame.size == .page ? names(of: shown) + beyond : [])
    }

    /// Names that would touch step aside.
    private func names(of shown: [Chart.Line]) -> [Element] {
        var previous: (y: Double, indent: Double)?
        return shown.map { line in
            let y = frame.y(line.value)
            let isNear = previous.map { y - $0.y < 14 } ?? false
            let indent = isNear ? (previous?.indent ?? 0) + 150 : 0
            previous = (y, indent)
            return label(line.label, x: frame.right - 8 - indent, y: y - 4, "limit end \(style(line))")
        }
    }

    private var beyond: [Element] {
        let hidden = chart.lines.filter { !frame.shows($0) }
        guard let nearest = hidden.min(by: { $0.value < $1.value }) else { return [] }
        return [
            label(
                "\(nearest.label), above this scale ↑",
                x: frame.right - 8,
                y: frame.top - 6,
                "limit end far"
            )
        ]
    }

    private func style(_ line: Chart.Line) -> String {
        line.level == .ok ? "reference" : line.level.rawValue
    }

    private func zone(_ style: String, from: Double, to: Double) -> Element? {
        let (low, high) = (min(from, to), max(from, to))
        guard low < frame.ceiling else { return nil }
        let top = frame.y(high)
        return Element(
            "rect",
            [
                "class": "zone \(style)", "x": frame.right + 1, "y": short(top), "width": 4,
                "height": short(frame.y(low) - top),
            ]
        )
    }
}
