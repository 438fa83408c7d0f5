import Tenfold

/// The steps of one job as a staircase: each with its name, how long it worked, and what it cost.
struct StepWaterfall {
    let job: JobRecord

    private let width = 640.0
    private let left = 112.0
    private let right = 480.0
    private let row = 26.0
    private var total: Double { max(job.seconds, 0.001) }
    private var height: Double { Double(job.steps.count) * row + 22 }

    /// The drawing; nil of a job without steps.
    var drawn: Element? {
        guard !job.steps.isEmpty else { return nil }
        return Element(
            "svg",
            [
                "class": "plot steps", "viewBox": "0 0 640 \(decimalText(height, places: 0))", "role": "img",
                "aria-label": summary,
            ]
        ) {
            axis
            rows
        }
    }

    private var summary: String {
        let count = Figures.counted(job.steps.count, "step")
        let longest = job.steps.max { $0.seconds < $1.seconds }
        let name = longest?.name.shown ?? ""
        let time = Figures.duration(longest?.seconds ?? 0)
        return say(
            "\(count) one after the other; the longest, \(name), took \(time). The table below has every value."
        )
    }

    private func x(_ seconds: Double) -> Double { left + (right - left) * min(1, seconds / total) }
    private func short(_ value: Double) -> String { decimalText(value, places: 1) }

    private var axis: [Element] {
        [0, 0.5, 1].flatMap { share -> [Element] in
            let at = short(x(share * total))
            let style = share == 0 ? "tick" : share == 1 ? "tick end" : "tick middle"
            return [
                Element("path", ["class": "grid", "d": "M\(at) 0V\(short(height - 18))"]),
                Element("text", ["class": style, "x": at, "y": height - 4]) {
                    Figures.duration(share * total)
                },
            ]
        }
    }

    private var rows: [Element] {
        var from = 0.0
        return job.steps.enumerated().flatMap { index, step -> [Element] in
            defer { from += step.seconds }
            return bar(of: step, at: Double(index) * row + 3, from: from, colour: index % 8)
        }
    }

    private func bar(of step: StepRecord, at y: Double, from: Double, colour: Int) -> [Element] {
        let broken = step.outcome == .succeeded ? "" : " broken"
        let begin = x(from)
        let width = max(2, x(from + step.seconds) - begin)
        let cost = step.costUSD > 0 ? " · " + Figures.dollars(step.costUSD) : ""
        let words = (step.reused ? say("reused") : Figures.duration(step.seconds)) + cost
        return [
            Element("text", ["class": "step-name", "x": 0, "y": short(y + 14)]) { step.name.brief(16) },
            Element(
                "rect",
                [
                    "class": "step c\(colour)\(broken)", "x": short(begin), "y": short(y), "rx": 2,
                    "width": short(width), "height": short(row - 6),
                ]
            ),
            Element("text", ["class": "step-figure", "x": short(begin + width + 6), "y": short(y + 14)]) {
                words
            },
        ]
    }
}

extension String {
    /// At most so many characters, for a place that cannot grow.
    func brief(_ count: Int) -> String {
        let short = unicodeScalars.prefix(count + 1)
        guard short.count > count else { return self }
        return String(String.UnicodeScalarView(short.dropLast())) + "…"
    }
}
