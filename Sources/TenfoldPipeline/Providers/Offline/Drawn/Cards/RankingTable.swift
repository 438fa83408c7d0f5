import Tenfold

/// The things compared as a list, the first on top: place, name, figure, and a bar behind each.
struct RankingTable {
    var sketch: Sketch

    var elements: [Element] {
        let rows = sketch.box.rows(sketch.series.count, tallest: 136)
        return zip(sketch.series.indices, rows).flatMap { place, row in entry(place, row) }
    }

    private func entry(_ place: Int, _ row: Area) -> [Element] {
        let datum = sketch.series[place]
        let height = row.height - 16
        let baseline = row.top + height / 2 + min(height * 0.16, 17)
        let size = min(50, height * 0.44)
        return [
            plate(row, width: row.width, height: height, fill: sketch.palette.ground, opacity: 0.55),
            plate(
                row,
                width: max(sketch.shares[place] * row.width, 88),
                height: height,
                fill: datum.highlighted ? "url(#accent)" : sketch.palette.shapes[1],
                opacity: datum.highlighted ? 1 : 0.75
            ),
            Lettering(
                color: datum.highlighted ? sketch.palette.ground : sketch.palette.accent,
                weight: .black,
                anchor: .middle
            )
            .line("\(place + 1)", x: row.left + 48, baseline: baseline, size: size, width: 60),
            Lettering(color: ink(datum, at: 0.2, place))
                .line(datum.label, x: row.left + 96, baseline: baseline, size: size, width: row.width * 0.5),
            Lettering(color: ink(datum, at: 0.85, place), weight: .black, anchor: .end)
                .line(datum.text, x: row.right - 28, baseline: baseline, size: size, width: row.width * 0.34),
        ]
    }

    /// Dark on the bright bar of the first; light beyond its end.
    private func ink(_ datum: VisualBrief.Datum, at part: Double, _ place: Int) -> String {
        datum.highlighted && sketch.shares[place] > part + 0.1 ? sketch.palette.ground : sketch.palette.ink
    }

    private func plate(_ row: Area, width: Double, height: Double, fill: String, opacity: Double) -> Element {
        Element(
            "rect",
            [
                "x": row.left, "y": row.top, "width": width, "height": height, "rx": 24, "fill": fill,
                "opacity": opacity,
            ]
        )
    }
}
