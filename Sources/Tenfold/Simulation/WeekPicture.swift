/// One week of a simulation as a picture: starts and how late they came, the jobs, and the units left.
struct WeekPicture {
    let course: SimulationCourse
    let trace: WeekTrace
    let report: SimulationReport

    let left = 148.0
    let right = 24.0
    let width = 1120.0
    let startsTop = 116.0
    let jobsTop = 196.0
    var jobsHeight: Double { 26 + 9 * Double(max(4, mostVideos)) }
    var bandsTop: Double { jobsTop + jobsHeight + 34 }
    let bandHeight = 84.0

    init(_ course: SimulationCourse, _ trace: WeekTrace, _ report: SimulationReport) {
        self.course = course
        self.trace = trace
        self.report = report
    }

    /// The whole picture; equal simulations give equal bytes.
    var svg: Element {
        let bands = limitsShown
        let height = bandsTop + Double(bands.count) * (bandHeight + 34) + 30
        return Element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Int(width)) \(Int(height))",
                "width": width, "height": height, "role": "img", "aria-label": summary, "class": "week",
            ]
        ) {
            Element("style") { Self.style }
            Element("rect", ["class": "ground", "width": width, "height": height])
            heading
            days(height - 30)
            starts
            jobs
            for (place, limit) in bands.enumerated() {
                band(limit, top: bandsTop + Double(place) * (bandHeight + 34))
            }
            legend(height - 10)
        }
    }

    /// The picture in words.
    private var summary: String {
        "One simulated week of \(report.phase): \(trace.starts.count) starts were due, "
            + "\(trace.starts.count { $0.began == nil }) never came, \(trace.published.count) videos were published, "
            + "\(trace.refused.count) calls were refused."
    }

    private var heading: [Element] {
        let first = course.setting.start.advanced(by: trace.seconds.lowerBound / 86_400)
        let refused = trace.refused.count
        return [
            Element("text", ["x": 24.0, "y": 40.0, "class": "title"]) {
                "A week of \(report.phase), simulated"
            },
            Element("text", ["x": 24.0, "y": 64.0, "class": "quiet"]) {
                "\(first) to \(first.advanced(by: 6)), UTC, seed \(report.seed); "
                    + "plan: \(course.setting.plan.slots.count) starts, \(report.plannedPerDay) videos a day"
            },
            Element("text", ["x": width - right, "y": 40.0, "class": "title end"]) {
                "\(trace.published.count) videos"
            },
            Element(
                "text",
                ["x": width - right, "y": 64.0, "class": refused > 0 ? "bad end" : "good end"]
            ) {
                refused > 0 ? "\(refused) calls refused" : "no call refused"
            },
        ]
    }

    private func days(_ bottom: Double) -> [Element] {
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        return stride(from: trace.seconds.lowerBound, through: trace.seconds.upperBound, by: 86_400)
            .flatMap { second -> [Element] in
                let day = course.setting.start.advanced(by: second / 86_400)
                let line = Element(
                    "line",
                    ["x1": x(second), "y1": 84.0, "x2": x(second), "y2": bottom, "class": "day"]
                )
                guard second < trace.seconds.upperBound else { return [line] }
                let published = trace.published.count { (second..<second + 86_400).contains($0) }
                return [
                    line,
                    Element("text", ["x": x(second) + 6, "y": 96.0, "class": "label"]) {
                        "\(names[day.number % 7]) \(day.ofMonth)"
                    },
                    Element("text", ["x": x(second + 86_400) - 6, "y": 96.0, "class": "quiet end"]) {
                        "\(published)"
                    },
                ]
            }
    }

    /// The horizontal place of a second.
    func x(_ second: Int) -> Double {
        let length = Double(max(1, trace.seconds.count))
        let share = Double(second - trace.seconds.lowerBound) / length
        return left + min(max(share, 0), 1) * (width - left - right)
    }

    /// The videos of the run with the most of them.
    var mostVideos: Int { trace.starts.map(\.videos).max() ?? 0 }

    /// The limits that were used and say the most: those with the least left, by calendar first; four at the most.
    private var limitsShown: [Int] {
        trace.left.indices.filter { !trace.left[$0].isEmpty }
            .sorted { rank($0) < rank($1) }
            .prefix(4).sorted()
    }

    private func rank(_ limit: Int) -> Double {
        let amount = course.limits[limit].amount
        return (trace.left[limit].map(\.units).min() ?? amount) / amount
    }
}
