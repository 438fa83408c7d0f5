import Tenfold

/// The slots as rows, the days as columns: the taller a bar, the later the run; a cross where none came.
struct Punctuality {
    let histories: SlotHistories

    private let left = 64.0
    private let right = 952.0
    private let row = 34.0

    /// A delay that fills its row, in seconds.
    private let tallest = 3 * 3600.0
    private var step: Double { (right - left) / Double(max(14, histories.days.count)) }
    private var height: Double { Double(histories.slots.count) * row + 26 }

    /// The drawing; nil where no slot is known.
    var drawn: Element? {
        guard !histories.slots.isEmpty, !histories.days.isEmpty else { return nil }
        return Element(
            "svg",
            [
                "class": "plot large punctuality", "viewBox": "0 0 960 \(decimalText(height, places: 0))",
                "role": "img", "aria-label": summary,
            ]
        ) {
            for (index, slot) in histories.slots.enumerated() { line(of: slot, at: Double(index) * row) }
            dates
        }
    }

    private var summary: String {
        let late = histories.slots.flatMap(\.delays)
        let missing = histories.slots.reduce(0) { $0 + $1.missing }
        let longest = late.max().map(Figures.duration) ?? "–"
        return say(
            "\(Figures.counted(late.count, "start")) in \(Figures.counted(histories.days.count, "day")); the latest came \(longest) after its slot, \(Figures.number(Double(missing))) never came. The table below has every slot."
        )
    }

    private func line(of slot: SlotHistory, at y: Double) -> [Element] {
        let foot = y + row - 8
        let bars = slot.starts.enumerated().flatMap { index, start -> [Element] in
            mark(start, left + Double(index) * step, foot)
        }
        let base = "M\(short(left)) \(short(foot + 0.5))H\(short(right))"
        return [
            Element("text", ["class": "tick", "x": 0, "y": foot]) { slot.clock },
            Element("path", ["class": "grid", "d": base]),
        ] + bars
    }

    private func mark(_ start: SlotHistory.Start, _ x: Double, _ foot: Double) -> [Element] {
        let width = min(step * 0.6, 16)
        let middle = x + step / 2
        switch start {
        case .none: return []
        case .missing:
            let (west, east, top) = (short(middle - 4), short(middle + 4), short(foot - 14))
            let low = short(foot - 6)
            return [
                Element(
                    "path",
                    ["class": "cross", "d": "M\(west) \(top)L\(east) \(low)M\(west) \(low)L\(east) \(top)"]
                )
            ]
        case .late(let seconds):
            let share = (min(max(0, seconds), tallest) / tallest).squareRoot()
            let rise = max(2, share * (row - 12))
            let style = seconds >= 3600 ? "critical" : seconds >= 900 ? "warning" : "ok"
            return [
                Element(
                    "rect",
                    [
                        "class": "delay \(style)", "x": short(middle - width / 2), "y": short(foot - rise),
                        "width": short(width), "height": short(rise),
                    ]
                )
            ]
        }
    }

    private var dates: [Element] {
        guard let first = histories.days.first, let last = histories.days.last else { return [] }
        let y = height - 4
        let end = left + Double(histories.days.count) * step
        return [
            Element("text", ["class": "tick", "x": short(left), "y": y]) { Figures.shortDay(first) },
            Element("text", ["class": "tick end", "x": short(end), "y": y]) {
                first == last ? "" : Figures.shortDay(last)
            },
        ]
    }

    private func short(_ value: Double) -> String { decimalText(value, places: 1) }
}
