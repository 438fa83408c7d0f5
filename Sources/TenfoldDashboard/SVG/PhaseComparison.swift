import Tenfold

/// The phases side by side in small pictures, one for each figure, each with its own axis from zero.
struct PhaseComparison {
    let phases: [PhaseRollup]
    /// How many days the channel was in each phase.
    let days: [PhaseName: Int]

    private struct Figure {
        var title: String
        var value: (PhaseRollup) -> Double?
        var text: (Double) -> String
    }

    private var figures: [Figure] {
        [
            Figure(
                title: say("Videos a day"),
                value: { Double($0.published) / Double(max(1, days[$0.phase] ?? 1)) },
                text: { Figures.number($0, places: 1) }
            ),
            Figure(title: say("Success"), value: \.jobs.successRate, text: Figures.percent),
            Figure(title: say("Cost a video"), value: \.costPerVideoUSD, text: Figures.dollars),
            Figure(title: say("Median time"), value: { $0.generationSeconds?.p50 }, text: Figures.duration),
        ]
    }

    /// The pictures; nil where there is only one phase.
    var drawn: Element? {
        guard phases.count > 1 else { return nil }
        return Element("div", ["class": "panels", "data-measured": ""]) {
            for figure in figures { picture(figure) }
        }
    }

    private func picture(_ figure: Figure) -> Element {
        let values = phases.map(figure.value)
        let ceiling = max(values.compactMap(\.self).max() ?? 0, 1e-9)
        let words = zip(phases, values).map { phase, value in
            "\(phase.phase.rawValue) \(value.map(figure.text) ?? "–")"
        }
        return Element("figure", ["class": "panel"]) {
            Element("figcaption") { figure.title }
            Element(
                "svg",
                [
                    "class": "plot compare", "viewBox": "0 0 320 \(phases.count * 28)", "role": "img",
                    "aria-label": "\(figure.title): \(words.joined(separator: ", "))",
                ]
            ) {
                for (index, phase) in phases.enumerated() {
                    row(phase.phase.rawValue.brief(8), values[index], figure, ceiling, Double(index) * 28)
                }
            }
        }
    }

    private func row(
        _ name: String,
        _ value: Double?,
        _ figure: Figure,
        _ ceiling: Double,
        _ y: Double
    ) -> [Element] {
        let width = 180 * (value ?? 0) / ceiling
        return [
            Element("text", ["class": "tick", "x": 0, "y": y + 18]) { name },
            Element(
                "rect",
                ["class": "bar main", "x": 48, "y": y + 5, "width": width, "height": 18, "rx": 2]
            ),
            Element("text", ["class": "compare-figure", "x": 54 + width, "y": y + 18]) {
                value.map(figure.text) ?? "–"
            },
        ]
    }
}
