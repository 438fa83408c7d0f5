import Tenfold

/// Bars to scale, each under its name: for anything that can be counted.
struct Bars: Motif {
    let name = "bars"

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let rows = sketch.box.rows(sketch.series.count, tallest: 150)
        return zip(sketch.series.indices, rows).flatMap { place, row in
            bar(place, sketch, row) + sketch.rowLabels(place, row)
        }
    }

    private func bar(_ place: Int, _ sketch: Sketch, _ row: Area) -> [Element] {
        let thickness = sketch.isLabelled ? min(34, row.height * 0.34) : row.height * 0.5
        let top = row.top + row.height * (sketch.isLabelled ? 0.52 : 0.2)
        let track = Element(
            "rect",
            [
                "x": row.left, "y": top, "width": row.width, "height": thickness, "rx": thickness / 2,
                "fill": sketch.palette.ink, "opacity": 0.08,
            ]
        )
        let length = max(sketch.shares[place] * row.width, thickness)
        return [
            track,
            Element(
                "rect",
                [
                    "x": row.left, "y": top, "width": length, "height": thickness, "rx": thickness / 2,
                    "fill": sketch.isAccented(place) ? "url(#accent)" : sketch.palette.shapes[2],
                ]
            ),
        ]
    }
}
