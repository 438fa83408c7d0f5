import Tenfold

/// What is drawn on every axis of time beside its values: entries into phases, and incidents.
struct TimeMarks {
    var phases: [PhaseChange]
    var incidents: [Incident]
}

extension Plot {
    /// A dotted line where a phase began, with its name.
    var phaseMarks: [Element] {
        let changes = marks.phases.filter { change in chart.days.first.map { $0 < Day(change.at) } ?? false }
        let places = changes.compactMap { change in
            chart.place(of: Day(change.at)).map {
                (frame.x($0) - frame.step / 2, change.to.rawValue.brief(12))
            }
        }
        return places.enumerated().flatMap { index, place -> [Element] in
            let (x, name) = place
            let line = Element(
                "path",
                ["class": "phase", "d": "M\(short(x)) \(short(frame.top - 6))V\(short(frame.bottom))"]
            )
            // A name that would run into the next one gives way to it.
            let next = index + 1 < places.count ? places[index + 1].0 : frame.right + 40
            guard next - x > Double(name.count) * 7 + 4 else { return [line] }
            return [line, label(name, x: x + 3, y: frame.top - 3, "mark")]
        }
    }

    /// Every incident as a strip under the axis; those of the chart's own figure over its whole height too.
    var incidentMarks: [Element] {
        marks.incidents.flatMap { incident -> [Element] in
            guard let span = chart.places(from: incident.from, through: incident.through) else { return [] }
            let left = frame.x(span.lowerBound) - frame.step / 2
            let width = Double(span.count) * frame.step
            var marks = [
                strip("incident \(incident.state.rawValue)", left, frame.bottom + 2, width, 3)
            ]
            if incident.rule.id == chart.rule {
                let height = frame.bottom - frame.top
                marks.append(strip("during \(incident.state.rawValue)", left, frame.top, width, height))
            }
            return marks
        }
    }

    private func strip(_ style: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double)
        -> Element
    {
        Element(
            "rect",
            [
                "class": style, "x": short(x), "y": short(y), "width": short(max(2, width)),
                "height": short(height),
            ]
        )
    }
}

extension Chart {
    /// Where a day lies among the values; nil where it is before or after them.
    func place(of day: Day) -> Int? {
        guard let first = days.first, let last = days.last, first <= day, day < last.advanced(by: step)
        else { return nil }
        return days.lastIndex { $0 <= day }
    }

    /// Where a stretch of days lies among the values; nil where it is before or after them.
    func places(from: Day, through: Day) -> ClosedRange<Int>? {
        guard let first = days.first, let last = days.last else { return nil }
        let end = last.advanced(by: step - 1)
        guard from <= end, through >= first, let low = place(of: max(from, first)),
            let high = place(of: min(through, end))
        else { return nil }
        return low...high
    }
}
