import Tenfold

extension Plot {
    private var warning: Chart.Line? { chart.lines.first { $0.level == .warning } }
    private var critical: Chart.Line? { chart.lines.first { $0.level == .critical } }

    /// The bad sides of the lines, tinted.
    var zones: [Element] {
        guard let warning, let critical else { return [] }
        let isFloor = critical.value < warning.value
        let end = isFloor ? 0 : frame.ceiling
        return [
            zone("warning", from: warning.value, to: critical.value),
            zone("critical", from: critical.value, to: end),
        ].compactMap(\.self)
    }

    /// The lines with their names; those above the drawing are named at its top.
    var thresholdLines: [Element] {
        let shown = chart.lines.filter(frame.shows).sorted { $0.value > $1.value }
        var result: [Element] = []
        var previous: (y: Double, indent: Double)?
        for line in shown {
            let y = frame.y(line.value)
            result.append(
                Element(
                    "path",
                    [
                        "class": "line \(style(line))",
                        "d": "M\(short(frame.left)) \(short(y))H\(short(frame.right))",
                    ]
                )
            )
            let near = previous.map { y - $0.y < spacing } ?? false
            let indent = near ? (previous?.indent ?? 0) + indentStep : 0
            let place = y > frame.bottom - 4 ? y - 3 : y + spacing - 3
            result.append(
                label(line.label, x: frame.right - 3 - indent, y: place, "limit end \(style(line))")
            )
            previous = (y, indent)
        }
        return result + beyond
    }

    private var beyond: [Element] {
        let hidden = chart.lines.filter { !frame.shows($0) }
        guard let nearest = hidden.min(by: { $0.value < $1.value }) else { return [] }
        return [
            label(
                "\(nearest.label) is above this scale ↑",
                x: frame.right - 3,
                y: frame.top - 4,
                "limit end far"
            )
        ]
    }

    private var spacing: Double { frame.size == .panel ? 11 : 15 }
    private var indentStep: Double { frame.size == .panel ? 88 : 130 }

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
                "class": "zone \(style)", "x": short(frame.left), "y": short(top),
                "width": short(frame.right - frame.left), "height": short(frame.y(low) - top),
            ]
        )
    }
}
