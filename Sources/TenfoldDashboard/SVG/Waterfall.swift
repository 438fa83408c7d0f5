import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The steps of a run's jobs side by side on one axis of time.
struct Waterfall {
    let jobs: [JobRecord]
    let start: Date

    private let width = 960.0
    private let left = 64.0
    private let row = 30.0
    private var height: Double { Double(jobs.count) * row + 26 }

    /// The drawing; nil where no step was recorded.
    func drawn() -> Element? {
        guard jobs.contains(where: { !$0.steps.isEmpty }) else { return nil }
        return Element(
            "svg",
            [
                "class": "plot large waterfall", "viewBox": "0 0 960 \(decimalText(height, places: 0))",
                "role": "img", "aria-label": summary,
            ]
        ) {
            scale
            for (index, job) in jobs.enumerated() { bars(of: job, at: Double(index) * row + 4) }
        }
    }

    /// The names of the steps in the order of work, as the key beside the drawing needs them.
    var steps: [String] {
        var names: [String] = []
        for step in jobs.flatMap(\.steps) where !names.contains(step.name) { names.append(step.name) }
        return names
    }

    private var summary: String {
        let total = jobs.map(\.seconds).max() ?? 0
        return say(
            "Steps of \(Figures.counted(jobs.count, "job")) over time; the longest worked \(Figures.duration(total)). The table below has every value."
        )
    }

    /// Four even steps of whole seconds that hold all work.
    private var span: Double {
        let end = jobs.map { offset($0) + $0.seconds }.max() ?? 1
        return max(4, (end / 4).rounded(.up) * 4)
    }

    private func offset(_ job: JobRecord) -> Double { max(0, job.startedAt.timeIntervalSince(start)) }

    private func x(_ seconds: Double) -> Double { left + (width - left - 8) * seconds / span }

    private var scale: [Element] {
        [0, 0.25, 0.5, 0.75, 1].flatMap { share -> [Element] in
            let at = decimalText(x(share * span), places: 1)
            let style = share == 0 ? "tick" : share == 1 ? "tick end" : "tick middle"
            return [
                Element("path", ["class": "grid", "d": "M\(at) 0V\(decimalText(height - 20, places: 1))"]),
                Element("text", ["class": style, "x": at, "y": height - 5]) {
                    Figures.duration((share * span).rounded())
                },
            ]
        }
    }

    private func bars(of job: JobRecord, at y: Double) -> [Element] {
        var from = offset(job)
        let names = steps
        var elements = [Element("text", ["class": "tick", "x": 0, "y": y + 15]) { say("job \(job.job)") }]
        for step in job.steps {
            let place = names.firstIndex(of: step.name) ?? 0
            let broken = step.outcome == .succeeded ? "" : " broken"
            elements.append(
                Element(
                    "rect",
                    [
                        "class": "step c\(place % 8)\(broken)", "x": x(from), "y": y, "rx": 2,
                        "width": max(1, x(from + step.seconds) - x(from) - 1), "height": row - 8,
                    ]
                )
            )
            from += step.seconds
        }
        return elements
    }
}
