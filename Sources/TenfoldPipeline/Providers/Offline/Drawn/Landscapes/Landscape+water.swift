import Tenfold

extension Landscape {
    /// Waves that come nearer.
    func sea(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        [1700.0, 1775, 1860, 1955, 2060, 2175].enumerated().map { place, line in
            let swell = 150 + 30 * Double(place)
            let start = -Double.random(in: 0...swell, using: &generator)
            return wave(at: line, swell: swell, from: start, fill: palette.glow)
        }
    }

    /// Bubbles that rise from the dark.
    func deep(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let bubbles = (0..<34).map { _ in
            Element(
                "circle",
                [
                    "cx": Double.random(in: 0...Canvas.width, using: &generator),
                    "cy": Double.random(in: 1660...2240, using: &generator),
                    "r": Double.random(in: 3...15, using: &generator),
                ]
            )
        }
        return [
            rolling(at: 1930, height: 60, fill: palette.shapes[0], opacity: 0.5, using: &generator),
            rolling(at: 2010, height: 50, fill: palette.ground, using: &generator),
            Element("g", ["fill": "none", "stroke": palette.ink, "stroke-width": 3, "opacity": 0.28]) {
                bubbles
            },
        ]
    }

    private func wave(at line: Double, swell: Double, from start: Double, fill: String) -> Element {
        var commands: [(letter: String, numbers: [Double])] = [("M", [start, line])]
        var x = start
        while x < Canvas.width {
            commands.append(("Q", [x + swell / 2, line + swell * 0.22, x + swell, line]))
            x += swell
        }
        commands += [("V", [Canvas.height]), ("H", [start]), ("Z", [])]
        return Element("path", ["d": pathText(commands), "fill": fill, "fill-opacity": 0.11])
    }
}
