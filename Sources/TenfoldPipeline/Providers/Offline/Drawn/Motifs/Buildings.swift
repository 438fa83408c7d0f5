import Tenfold

/// Towers to scale on one street.
struct Buildings: Motif {
    let name = "buildings"
    let landscape = Landscape.street

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let columns = sketch.box.columns(sketch.series.count)
        let full = Canvas.groundLine - sketch.box.top - (sketch.isLabelled ? 136 : 10)
        var elements = [windows(sketch)]
        for place in sketch.series.indices {
            let style = Int.random(in: 0..<3, using: &generator)
            let height = max(sketch.shares[place] * full, 30)
            elements += tower(place, sketch, columns[place], height: height, style: style)
        }
        return elements + sketch.columnLabels(columns)
    }

    /// The shaft in two or three setbacks, and a spire that is counted in the height.
    private func tower(_ place: Int, _ sketch: Sketch, _ column: Area, height: Double, style: Int)
        -> [Element]
    {
        let width = min(column.width * 0.56, 150)
        let tip = Canvas.groundLine - height
        let steps = [
            [(1.0, 0.0, 0.5), (0.74, 0.5, 0.78), (0.46, 0.78, 0.9)], [(0.92, 0.0, 0.9)],
            [(1, 0, 0.66), (0.62, 0.66, 0.88)],
        ][style]
        let blocks = steps.flatMap { share, from, to in
            ["\(sketch.fill(place))", "url(#windows)"].map { fill in
                Element(
                    "rect",
                    [
                        "x": column.middle - width * share / 2, "y": Canvas.groundLine - height * to,
                        "width": width * share, "height": height * (to - from), "fill": fill,
                    ]
                )
            }
        }
        let shoulder = Canvas.groundLine - height * (steps.last?.2 ?? 0.9)
        let half = width * 0.13
        let spire = polygon(
            [
                Point(x: column.middle - half, y: shoulder), Point(x: column.middle, y: tip),
                Point(x: column.middle + half, y: shoulder),
            ],
            fill: sketch.isAccented(place) ? sketch.palette.accent : sketch.palette.shapes[2]
        )
        return [spire] + blocks
    }

    private func windows(_ sketch: Sketch) -> Element {
        Element(
            "pattern",
            ["id": "windows", "width": 18, "height": 26, "patternUnits": "userSpaceOnUse"]
        ) {
            Element("rect", ["x": 5, "y": 7, "width": 8, "height": 12, "fill": "#FFF3C4", "opacity": 0.3])
        }
    }
}
