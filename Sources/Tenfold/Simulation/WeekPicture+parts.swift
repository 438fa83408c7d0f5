#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension WeekPicture {
    /// Each start: a ring where it was due, a dot where it came, a cross where it never did.
    var starts: [Element] {
        let y = startsTop + 26
        let marks = trace.starts.flatMap { start -> [Element] in
            let due = x(start.planned)
            guard let began = start.began else {
                return [
                    Element(
                        "path",
                        [
                            "d":
                                "M\(number(due - 4)) \(number(y - 4))l8 8m0 -8l-8 8", "class": "lost",
                        ]
                    ) { Element("title") { "due \(clock(start.planned)), never came" } }
                ]
            }
            return [
                Element(
                    "line",
                    ["x1": due, "y1": y, "x2": x(began), "y2": y, "class": "delay"]
                ),
                Element("circle", ["cx": due, "cy": y, "r": 3.5, "class": "due"]),
                Element("circle", ["cx": x(began), "cy": y, "r": 3.5, "class": "came"]) {
                    Element("title") { "due \(clock(start.planned)), came \(clock(began))" }
                },
            ]
        }
        return [rowLabel("Starts", "due and came", startsTop + 22)] + marks
    }

    /// Each video of each run, one above the other.
    var jobs: [Element] {
        let bottom = jobsTop + jobsHeight
        let columns = Dictionary(grouping: trace.jobs.sorted { $0.begins < $1.begins }) { job in
            trace.starts.compactMap(\.began).filter { $0 <= job.begins }.max() ?? job.begins
        }
        let marks = columns.sorted { $0.key < $1.key }.flatMap { began, jobs in
            jobs.enumerated().map { place, job in
                Element(
                    "rect",
                    [
                        "x": x(began) - 4, "y": bottom - 9 * Double(place + 1), "width": 8.0, "height": 7.0,
                        "rx": 1.5, "class": word(job.fate),
                    ]
                ) { Element("title") { "\(clock(job.begins)): \(word(job.fate))" } }
            }
        }
        let refusals = trace.refused.map {
            Element("circle", ["cx": x($0), "cy": bottom + 8, "r": 2.5, "class": "refused"])
        }
        return [
            rowLabel("Videos", "one square each", jobsTop + 22),
            Element(
                "line",
                ["x1": left, "y1": bottom, "x2": width - right, "y2": bottom, "class": "axis"]
            ),
        ] + marks + refusals
    }

    /// What is left of one limit, with the margin that is kept free.
    func band(_ limit: Int, top: Double) -> [Element] {
        let amount = course.limits[limit].amount
        let bottom = top + bandHeight
        func y(_ units: Double) -> Double { bottom - min(max(units / amount, 0), 1) * bandHeight }
        let least = trace.left[limit].map(\.units).min() ?? amount
        let points = steps(limit).map { "\(number(x($0.second))) \(number(y($0.units)))" }
        let kept = y(amount * course.setting.safetyMargin)
        let line = "M" + points.joined(separator: "L")
        let area =
            "\(line)L\(number(width - right)) \(number(bottom))L\(number(left)) \(number(bottom))Z"
        return [
            rowLabel(course.limits[limit].name, "\(course.limits[limit].unit) left", top + 16),
            Element("text", ["x": left - 14, "y": top + 52, "class": "quiet end"]) {
                "least \(number(least))"
            },
            Element("text", ["x": left - 14, "y": top + 68, "class": "quiet end"]) {
                "of \(number(amount))"
            },
            Element("path", ["d": area, "class": "area"]),
            Element("path", ["d": line, "class": "units"]),
            Element("line", ["x1": left, "y1": kept, "x2": width - right, "y2": kept, "class": "kept"]),
            Element(
                "line",
                ["x1": left, "y1": bottom, "x2": width - right, "y2": bottom, "class": "axis"]
            ),
        ]
    }

    /// The corners of the line of what is left: down with each charge, up with each new window.
    private func steps(_ limit: Int) -> [(second: Int, units: Double)] {
        let amount = course.limits[limit].amount
        let first = trace.seconds.lowerBound
        var level = trace.left[limit].first.map { max($0.units, 0) } ?? amount
        let turns = course.limits[limit].turns.filter { trace.seconds.contains($0) }
        if let turn = turns.first, let charge = trace.left[limit].first, turn <= charge.second {
            level = amount
        }
        let length = course.limits[limit].seconds
        let fresh =
            length > 0 ? trace.left[limit].map { (second: $0.second + length, units: amount) } : []
        var steps = [(second: first, units: length > 0 ? amount : level)]
        let events = trace.left[limit] + turns.map { (second: $0, units: amount) } + fresh
        for event in events.sorted(by: { $0.second < $1.second }) {
            steps.append((event.second, steps[steps.count - 1].units))
            steps.append(event)
        }
        return steps + [(trace.seconds.upperBound, steps[steps.count - 1].units)]
    }

    /// What the marks mean.
    func legend(_ y: Double) -> [Element] {
        let words: [(mark: String, text: String)] = [
            ("due", "due"), ("came", "came"), ("made", "made"), ("failed", "failed its checks"),
            ("gone", "runner lost or gave up"), ("refused", "call refused"), ("kept", "margin kept free"),
        ]
        var at = left
        return words.flatMap { word -> [Element] in
            defer { at += 34 + 6.6 * Double(word.text.count) }
            let mark =
                switch word.mark {
                case "kept":
                    Element("line", ["x1": at - 6, "y1": y - 4, "x2": at + 6, "y2": y - 4, "class": "kept"])
                case "made", "failed", "gone":
                    Element(
                        "rect",
                        ["x": at - 4, "y": y - 8, "width": 8.0, "height": 7.0, "rx": 1.5, "class": word.mark]
                    )
                default: Element("circle", ["cx": at, "cy": y - 4, "r": 3.5, "class": word.mark])
                }
            return [mark, Element("text", ["x": at + 12, "y": y, "class": "quiet"]) { word.text }]
        }
    }

    private func rowLabel(_ name: String, _ detail: String, _ y: Double) -> Element {
        Element("g") {
            Element("text", ["x": left - 14, "y": y, "class": "label end"]) { name }
            Element("text", ["x": left - 14, "y": y + 16, "class": "quiet end"]) { detail }
        }
    }

    private func word(_ fate: SimulatedVideo.Fate) -> String {
        switch fate {
        case .going: "made"
        case .failed: "failed"
        case .errored, .lost: "gone"
        }
    }

    private func clock(_ second: Int) -> String {
        let start = course.setting.start.start
        return UTCTime.text(start.addingTimeInterval(Double(second)))
    }

    private func number(_ value: Double) -> String { decimalText(value, places: 1) }

    /// Ink and ground follow the reader's choice of light or dark; plain colours, as not every viewer knows variables.
    static let style = """
        .week { color: #1d2733; font: 12px system-ui, "Segoe UI", Roboto, sans-serif; }
        .ground { fill: #fbfaf7; }
        text { fill: currentColor; }
        .title { font-size: 20px; font-weight: 600; }
        .label { font-weight: 600; }
        .quiet { opacity: 0.66; }
        .end { text-anchor: end; }
        .good { fill: #1f7a4d; }
        .bad { fill: #b3261e; }
        .day { stroke: currentColor; opacity: 0.14; }
        .axis { stroke: currentColor; opacity: 0.34; }
        .due { fill: none; stroke: currentColor; opacity: 0.5; }
        .came, .made { fill: #2563a8; }
        .delay { stroke: #2563a8; stroke-width: 1.5; opacity: 0.45; }
        .lost { fill: none; stroke: #b3261e; stroke-width: 1.8; }
        .failed { fill: #a86a00; }
        .gone { fill: none; stroke: #b3261e; }
        .refused { fill: #b3261e; }
        .area { fill: #1f7a4d; opacity: 0.14; }
        .units { fill: none; stroke: #1f7a4d; stroke-width: 1.6; }
        .kept { stroke: #a86a00; stroke-dasharray: 4 3; }
        @media (prefers-color-scheme: dark) {
          .week { color: #e6e9ee; }
          .ground { fill: #14181f; }
          .good, .area { fill: #6fce9d; }
          .bad, .refused { fill: #ff8a80; }
          .came, .made { fill: #7db4f0; }
          .delay { stroke: #7db4f0; }
          .lost, .gone { stroke: #ff8a80; }
          .failed { fill: #e5b04f; }
          .units { stroke: #6fce9d; }
          .kept { stroke: #e5b04f; }
        }
        """
}
