import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One day of a limit, from reset to reset: what was used hour by hour, the days before, and what is to come.
struct QuotaDay {
    let window: QuotaWindow

    private let left = 48.0
    private let right = 472.0
    private let top = 20.0
    private let bottom = 172.0

    private var length: Double { window.reset.map { $0.timeIntervalSince(window.start) } ?? 86_400 }
    private var ceiling: Double {
        max(window.limit.amount, window.used, window.forecast ?? 0) * 1.06
    }

    private func x(_ date: Date) -> Double { x(date.timeIntervalSince(window.start) / length) }
    private func x(_ share: Double) -> Double { left + (right - left) * min(1, max(0, share)) }
    private func y(_ value: Double) -> Double { bottom - (bottom - top) * min(1, value / ceiling) }
    private func short(_ value: Double) -> String { decimalText(value, places: 1) }

    /// The drawing.
    var drawn: Element {
        Element(
            "svg",
            ["class": "plot quota", "viewBox": "0 0 480 196", "role": "img", "aria-label": summary]
        ) {
            scale
            past
            limits
            today
            forecast
            moments
        }
    }

    private var summary: String {
        let used = Figures.number(window.used)
        let limit = Figures.number(window.limit.amount)
        let ahead = window.forecast.map { say(", about \(Figures.number($0)) by the reset") } ?? ""
        return say("\(window.title): \(used) of \(limit) \(window.limit.unit) used\(ahead).")
    }

    private var scale: [Element] {
        let hours = [0, 6, 12, 18, 24].map { hour -> Element in
            let style = hour == 0 ? "tick" : hour == 24 ? "tick end" : "tick middle"
            let text = "\(hour < 10 ? "0" : "")\(hour):00"
            return Element("text", ["class": style, "x": short(x(Double(hour) / 24)), "y": 188]) { text }
        }
        return hours + [
            Element("path", ["class": "base", "d": "M\(short(left)) \(short(bottom))H\(short(right))"]),
            Element("text", ["class": "tick end", "x": short(left - 5), "y": short(bottom + 3)]) { "0" },
            Element(
                "text",
                ["class": "tick end", "x": short(left - 5), "y": short(y(window.limit.amount) + 3)]
            ) { Figures.number(window.limit.amount) },
        ]
    }

    /// The seven days before, thin: what a day is like.
    private var past: [Element] {
        window.past.prefix(7).enumerated().map { index, steps in
            let begin = window.start.addingTimeInterval(-Double(index + 1) * 86_400)
            let shifted = steps.map { ($0.at.timeIntervalSince(begin) / 86_400, $0.total) }
            return Element("path", ["class": "curve before", "d": stairs(shifted, until: 1)])
        }
    }

    private var today: [Element] {
        let steps = window.steps.map { ($0.at.timeIntervalSince(window.start) / length, $0.total) }
        let end = window.now.timeIntervalSince(window.start) / length
        let (nowX, nowY) = (x(window.now), y(window.used))
        let isLate = end > 0.7
        return [
            Element("path", ["class": "curve main", "d": stairs(steps, until: end)]),
            Element("circle", ["class": "dot main", "cx": short(nowX), "cy": short(nowY), "r": "3.5"]),
            label(
                say("\(Figures.number(window.used)) now"),
                nowX + (isLate ? -8 : 8),
                nowY - 8,
                isLate ? "name end main" : "name main"
            ),
        ]
    }

    private var forecast: [Element] {
        guard let forecast = window.forecast, let reset = window.reset else { return [] }
        let path =
            "M\(short(x(window.now))) \(short(y(window.used)))L\(short(x(reset))) \(short(y(forecast)))"
        let curve = Element("path", ["class": "curve expected main", "d": path])
        guard forecast - window.used > window.limit.amount * 0.02 else { return [curve] }
        let text = say("about \(Figures.number(forecast)) at the reset")
        return [curve, label(text, right - 6, y(forecast) - 8, "name end main")]
    }

    private var limits: [Element] {
        let (full, near) = (window.limit.amount, AlertRule.quota.threshold.warning)
        let lines = [(full, "critical"), (near * full, "warning")].map { value, style in
            Element(
                "path",
                ["class": "line \(style)", "d": "M\(short(left)) \(short(y(value)))H\(short(right))"]
            )
        }
        return lines + [
            label(say("limit"), left + 4, y(full) - 4, "limit critical"),
            label(
                say("warning from \(Figures.percent(near))"),
                left + 4,
                y(near * full) - 4,
                "limit warning"
            ),
        ]
    }

    /// Where the day ends, and when that is for those who count in UTC.
    private var moments: [Element] {
        guard let reset = window.reset else { return [] }
        return [
            Element("path", ["class": "reset", "d": "M\(short(right)) 8V\(short(bottom))"]),
            label(say("reset at \(Figures.clock(reset)) UTC"), right - 4, 15, "mark end"),
        ]
    }

    private func label(_ text: String, _ x: Double, _ y: Double, _ style: String) -> Element {
        Element("text", ["class": style, "x": short(x), "y": short(y)]) { text }
    }

    private func stairs(_ steps: [(Double, Double)], until end: Double) -> String {
        var path = "M\(short(left)) \(short(bottom))"
        for (share, total) in steps { path += "H\(short(x(share)))V\(short(y(total)))" }
        return path + "H\(short(x(end)))"
    }
}
