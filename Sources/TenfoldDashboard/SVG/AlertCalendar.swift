import Tenfold

/// The rules as rows and the newest ninety days as columns, with a block where a figure was past a line.
struct AlertCalendar {
    let board: Board

    private let left = 150.0
    private let right = 952.0
    private let row = 24.0
    private var days: [Day] { board.days.suffix(90).map(\.day) }
    private var step: Double { (right - left) / Double(max(30, days.count)) }
    private var height: Double { Double(AlertRules.all.count) * row + 24 }

    /// The drawing; nil before the first day.
    var drawn: Element? {
        guard let first = days.first, let last = days.last else { return nil }
        return Element(
            "svg",
            [
                "class": "plot large calendar", "viewBox": "0 0 960 \(decimalText(height, places: 0))",
                "role": "img", "aria-label": summary,
            ]
        ) {
            for (index, rule) in AlertRules.all.enumerated() {
                line(of: rule, at: Double(index) * row, first, last)
            }
            Element("text", ["class": "tick", "x": left, "y": height - 4]) { Figures.shortDay(first) }
            if last != first {
                Element("text", ["class": "tick end", "x": x(last) + step, "y": height - 4]) {
                    Figures.shortDay(last)
                }
            }
        }
    }

    private var summary: String {
        let count = board.incidents.count { $0.through >= (days.first ?? $0.through) }
        return say(
            "\(Figures.counted(count, "incident")) in \(Figures.counted(days.count, "day")); the table below has all."
        )
    }

    private func x(_ day: Day) -> Double { left + Double((days.first ?? day).distance(to: day)) * step }

    private func line(of rule: AlertRule, at y: Double, _ first: Day, _ last: Day) -> [Element] {
        let foot = y + row - 6
        let spans = board.incidents.filter { $0.rule.id == rule.id }.flatMap(\.spans)
            .filter { $0.through >= first }
        let blocks = spans.map { span -> Element in
            let begin = x(max(span.from, first))
            let width = x(min(span.through, last)) + step - begin
            let rise = span.state == .critical ? row - 8 : (row - 8) / 2
            return Element(
                "rect",
                [
                    "class": "incident \(span.state.rawValue)", "x": short(begin), "y": short(foot - rise),
                    "width": short(max(2, width - 1)), "height": short(rise),
                ]
            )
        }
        return [
            Element("text", ["class": "tick", "x": 0, "y": short(foot)]) { rule.title },
            Element("path", ["class": "grid", "d": "M\(short(left)) \(short(foot + 0.5))H\(short(right))"]),
        ] + blocks
    }

    private func short(_ value: Double) -> String { decimalText(value, places: 1) }
}
