import Tenfold

/// Bars to scale, each under its name and beside a likeness of its thing where there is one: for anything that
/// can be counted.
struct Bars: Motif {
    var name = "bars"
    var landscape = Landscape.hills

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let likenesses = sketch.series.map { Likeness(of: $0.label) }
        let isIllustrated = likenesses.contains { $0 != nil }
        let rows = sketch.box.rows(sketch.series.count, tallest: 150)
        return zip(sketch.series.indices, rows).flatMap { place, row in
            let side = min(row.height - 14, 110)
            let frame = Area(
                left: row.left,
                top: row.top,
                right: row.left + side * 1.4,
                bottom: row.top + side
            )
            let room = isIllustrated ? row.from(frame.right + 24) : row
            let likeness = likenesses[place]?.elements(in: frame, sketch, place) ?? []
            return likeness + bar(place, sketch, room) + sketch.rowLabels(place, room)
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
