import Tenfold

/// The phases a channel went through, as one strip of days.
struct PhaseStrip {
    let days: [DayRollup]

    /// A stretch of days in one phase.
    struct Stretch {
        var phase: PhaseName
        var from: Int
        var through: Int
    }

    /// The stretches, oldest first.
    var stretches: [Stretch] {
        var stretches: [Stretch] = []
        for (index, day) in days.enumerated() {
            guard let phase = day.phase else { continue }
            if let last = stretches.last, last.phase == phase, last.through == index - 1 {
                stretches[stretches.count - 1].through = index
            } else {
                stretches.append(Stretch(phase: phase, from: index, through: index))
            }
        }
        return stretches
    }

    /// The drawing; nil where no phase was ever recorded.
    func drawn(_ phases: [PhaseName]) -> Element? {
        let stretches = stretches
        guard !stretches.isEmpty, let first = days.first?.day, let last = days.last?.day else { return nil }
        return Element(
            "svg",
            ["class": "plot large strip", "viewBox": "0 0 960 64", "role": "img", "aria-label": summary]
        ) {
            for stretch in stretches { bar(of: stretch, phases) }
            Element("text", ["class": "tick", "x": 0, "y": 60]) { Figures.day(first) }
            if last != first {
                Element("text", ["class": "tick end", "x": 960, "y": 60]) { Figures.day(last) }
            }
        }
    }

    /// The strip in words.
    var summary: String {
        let parts = stretches.map { stretch in
            "\(stretch.phase) from \(Figures.day(days[stretch.from].day))"
                + " for \(Figures.counted(stretch.through - stretch.from + 1, "day"))"
        }
        return sentence("phases: " + parts.joined(separator: ", "))
    }

    private func bar(of stretch: Stretch, _ phases: [PhaseName]) -> [Element] {
        let step = 960 / Double(days.count)
        let x = Double(stretch.from) * step
        let width = max(2, Double(stretch.through - stretch.from + 1) * step - 2)
        let level = (phases.firstIndex(of: stretch.phase) ?? 0) % 4
        let bar = Element(
            "rect",
            ["class": "band p\(level)", "x": x, "y": 4, "width": width, "height": 36, "rx": 4]
        )
        guard width > 34 else { return [bar] }
        return [
            bar,
            Element("text", ["class": "band-name p\(level)", "x": x + 10, "y": 27]) {
                stretch.phase.rawValue
            },
        ]
    }
}
