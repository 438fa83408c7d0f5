import Tenfold

/// The phases as they are: one bar for each job at once, the present phase lit.
struct PhaseGlyph {
    let phases: [DashboardPhase]
    let present: PhaseName?

    /// The drawing, with names under the bars; nil where nothing is configured.
    var drawn: Element? {
        guard !phases.isEmpty, phases.count <= 6 else { return nil }
        return Element("ol", ["class": "ladder", "aria-label": say("Phases")]) {
            for phase in phases {
                let isPresent = phase.name == present
                Element("li", ["aria-current": isPresent ? "step" : nil]) {
                    bars(of: phase)
                    Element("span") { phase.name.rawValue }
                }
            }
        }
    }

    private func bars(of phase: DashboardPhase) -> Element {
        let count = min(max(1, phase.parallelJobs), 24)
        let width = Double(count * 5 - 1)
        let size = decimalText(width, places: 0)
        return Element(
            "svg",
            ["viewBox": "0 0 \(size) 28", "width": size, "height": 28, "aria-hidden": "true"]
        ) {
            for index in 0..<count {
                let height = 10 + 18 * Double(index + 1) / Double(count)
                Element(
                    "rect",
                    ["x": Double(index * 5), "y": 28 - height, "width": 4, "height": height, "rx": 1]
                )
            }
        }
    }
}
