import Tenfold

/// Suspension bridges whose main spans are to scale.
struct Bridges: Motif {
    let name = "bridges"
    let landscape = Landscape.sea

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let rows = sketch.box.rows(sketch.series.count, tallest: 150)
        return zip(sketch.series.indices, rows).flatMap { place, row in
            bridge(place, sketch, row) + sketch.rowLabels(place, row)
        }
    }

    private func bridge(_ place: Int, _ sketch: Sketch, _ row: Area) -> [Element] {
        let approach = 34.0
        let deck = row.bottom - 10
        let rise = row.height * (sketch.isLabelled ? 0.34 : 0.6)
        let first = row.left + approach
        let span = max(sketch.shares[place] * (row.width - 2 * approach), 24)
        let color = sketch.isAccented(place) ? sketch.palette.accent : sketch.palette.muted
        var lines = hangers(from: first, span: span, deck: deck, rise: rise)
        lines.append(("M", [first - approach, deck]))
        lines.append(("H", [first + span + approach]))
        let towers = [first, first + span].map { x in
            Element(
                "rect",
                ["x": x - 4, "y": deck - rise, "width": 8, "height": rise + 10, "rx": 3, "fill": color]
            )
        }
        let cable = pathText([
            ("M", [first - approach, deck]), ("L", [first, deck - rise]),
            ("Q", [first + span / 2, deck + rise * 0.8, first + span, deck - rise]),
            ("L", [first + span + approach, deck]),
        ])
        return towers + [
            Element("path", ["d": pathText(lines), "stroke": color, "stroke-width": 3, "opacity": 0.75]),
            Element("path", ["d": cable, "fill": "none", "stroke": color, "stroke-width": 5]),
            Element(
                "rect",
                ["x": first, "y": deck - 3, "width": span, "height": 6, "fill": color, "class": "span"]
            ),
        ]
    }

    /// Upright lines from the cable, a parabola, down to the deck.
    private func hangers(from first: Double, span: Double, deck: Double, rise: Double) -> [(
        letter: String, numbers: [Double]
    )] {
        let count = Int(span / 26)
        return (1..<max(count, 2)).flatMap { hanger -> [(letter: String, numbers: [Double])] in
            let part = Double(hanger) / Double(max(count, 2))
            let sag = 4 * part * (1 - part) * 0.9
            return [("M", [first + part * span, deck - rise * (1 - sag)]), ("V", [deck])]
        }
    }
}
