/// Several courses of one ``Replay`` as a picture: the phases day by day, and how much evidence for the next step was in.
public struct ReplayPicture {
    private let courses: [ReplayCourse]
    private let phases: [PhaseName]

    private let width = 1120.0
    private let left = 190.0
    private let right = 24.0
    private let top = 104.0
    private let bandHeight = 30.0
    private let plotHeight = 66.0
    private var rowHeight: Double { bandHeight + plotHeight + 34 }

    /// Prepares the picture.
    ///
    /// - Parameter phases: From the smallest to the largest, which decides their colours.
    public init(_ courses: [ReplayCourse], phases: [PhaseName]) {
        self.courses = courses
        self.phases = phases
    }

    /// The picture; equal courses give equal bytes.
    public var svg: Element {
        let height = top + rowHeight * Double(courses.count) + 34
        return Element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Int(width)) \(Int(height))",
                "width": width, "height": height, "role": "img", "aria-label": summary, "class": "replay",
            ]
        ) {
            Element("style") { Self.style }
            Element("rect", ["class": "ground", "width": width, "height": height])
            heading
            months(height - 28)
            for (place, course) in courses.enumerated() { row(course, top + rowHeight * Double(place)) }
            Element("text", ["x": left, "y": height - 8, "class": "quiet"]) {
                "line: how much of the evidence for the next step the weakest criterion has, dashes: enough; "
                    + "triangles: steps down"
            }
        }
    }

    /// The picture in words.
    public var summary: String {
        courses.map { course in
            let parts = course.daysIn.map { "\(counted($0.days, "day")) in \($0.phase)" }
            return "\(course.name): \(parts.joined(separator: ", "))"
        }.joined(separator: "; ") + "."
    }

    private var points: [ReplayCourse.Point] { courses.first?.points ?? [] }
    private var step: Double { (width - left - right) / Double(max(1, points.count)) }

    private var heading: [Element] {
        let days = [points.first?.day, points.last?.day].compactMap(\.self).map(\.description)
        return [
            Element("text", ["x": 24.0, "y": 40.0, "class": "title"]) { "What would have happened" },
            Element("text", ["x": 24.0, "y": 64.0, "class": "quiet"]) {
                "\(days.joined(separator: " to ")), the same records under different rules"
            },
        ]
    }

    private func months(_ bottom: Double) -> [Element] {
        points.enumerated().filter { $0.element.day.ofMonth == 1 }.flatMap { place, point -> [Element] in
            let x = left + Double(place) * step
            let line = Element("line", ["x1": x, "y1": top - 18, "x2": x, "y2": bottom, "class": "month"])
            guard step * 31 > 44 || point.day.description.dropFirst(5).hasPrefix("01") else { return [line] }
            return [
                line,
                Element("text", ["x": x + 4, "y": top - 8, "class": "quiet"]) {
                    String(point.day.description.prefix(7))
                },
            ]
        }
    }

    private func row(_ course: ReplayCourse, _ top: Double) -> Element {
        Element("g") {
            Element("text", ["x": left - 14, "y": top + 14, "class": "label end"]) { course.name }
            Element("text", ["x": left - 14, "y": top + 30, "class": "quiet end"]) {
                "ends in \(course.points.last?.phase.rawValue ?? "nothing")"
            }
            Element("text", ["x": left - 14, "y": top + 46, "class": "quiet end"]) {
                "\(counted(course.descents, "step")) down"
            }
            bands(course, top)
            plot(course, top + bandHeight + 8)
            descents(course, top)
        }
    }

    private func bands(_ course: ReplayCourse, _ top: Double) -> [Element] {
        var from = 0
        var elements: [Element] = []
        for place in course.points.indices {
            let isLast = place == course.points.count - 1
            guard isLast || course.points[place + 1].phase != course.points[place].phase else { continue }
            elements += band(course.points[place].phase, from, through: place, top)
            from = place + 1
        }
        return elements
    }

    private func band(_ phase: PhaseName, _ from: Int, through last: Int, _ top: Double) -> [Element] {
        let x = left + Double(from) * step
        let length = max(1, Double(last - from + 1) * step - 1)
        let level = (phases.firstIndex(of: phase) ?? 0) % 4
        let bar = Element(
            "rect",
            ["class": "p\(level)", "x": x, "y": top, "width": length, "height": bandHeight, "rx": 3.0]
        )
        guard length > 30 else { return [bar] }
        return [
            bar,
            Element("text", ["x": x + 8, "y": top + 20, "class": "band"]) { phase.rawValue },
        ]
    }

    private func plot(_ course: ReplayCourse, _ top: Double) -> [Element] {
        let bottom = top + plotHeight
        func y(_ value: Double) -> Double { bottom - min(max(value, 0), 1.5) / 1.5 * plotHeight }
        var path = ""
        var isOpen = false
        for (place, point) in course.points.enumerated() {
            guard let value = point.readiness else {
                isOpen = false
                continue
            }
            let x = left + (Double(place) + 0.5) * step
            path += "\(isOpen ? "L" : "M")\(number(x)) \(number(y(value)))"
            isOpen = true
        }
        return [
            Element("line", ["x1": left, "y1": bottom, "x2": width - right, "y2": bottom, "class": "axis"]),
            Element("line", ["x1": left, "y1": y(1), "x2": width - right, "y2": y(1), "class": "needed"]),
            Element("path", ["d": path.isEmpty ? "M0 0" : path, "class": "evidence"]),
        ]
    }

    private func descents(_ course: ReplayCourse, _ top: Double) -> [Element] {
        guard let first = points.first?.day else { return [] }
        return course.moves.filter { $0.kind == .alarm || $0.kind == .steppedDown }.map { move in
            let x = left + Double(first.distance(to: move.day) + 1) * step
            return Element(
                "path",
                ["d": "M\(number(x - 5)) \(number(top - 9))h10l-5 8z", "class": "down"]
            ) { Element("title") { "\(move.day): \(move.reason)" } }
        }
    }

    private func number(_ value: Double) -> String { decimalText(value, places: 1) }

    /// Ink and ground follow the reader's choice of light or dark; plain colours, as not every viewer knows variables.
    private static let style = """
        .replay { color: #1d2733; font: 12px system-ui, "Segoe UI", Roboto, sans-serif; }
        .ground { fill: #fbfaf7; }
        .p0 { fill: #cfd8e3; } .p1 { fill: #a9c7e8; } .p2 { fill: #8fd0ae; } .p3 { fill: #e3c98a; }
        text { fill: currentColor; }
        .title { font-size: 20px; font-weight: 600; }
        .label, .band { font-weight: 600; }
        .quiet { opacity: 0.66; }
        .end { text-anchor: end; }
        .month { stroke: currentColor; opacity: 0.12; }
        .axis { stroke: currentColor; opacity: 0.34; }
        .needed { stroke: #a86a00; stroke-dasharray: 4 3; }
        .evidence { fill: none; stroke: #2563a8; stroke-width: 1.5; }
        .down { fill: #b3261e; }
        @media (prefers-color-scheme: dark) {
          .replay { color: #e6e9ee; }
          .ground { fill: #14181f; }
          .p0 { fill: #39424f; } .p1 { fill: #2c5078; } .p2 { fill: #2a6549; } .p3 { fill: #705a22; }
          .needed { stroke: #e5b04f; }
          .evidence { stroke: #7db4f0; }
          .down { fill: #ff8a80; }
        }
        """
}
