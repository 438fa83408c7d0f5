import Tenfold

/// Lakes cut open under one level of water, their depths to scale.
struct Basins: Motif {
    let name = "basins"
    let landscape = Landscape.earth

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let columns = sketch.box.columns(sketch.series.count)
        let level = sketch.box.top + (sketch.isLabelled ? 134 : 20)
        let basins = zip(sketch.series.indices, columns).flatMap { place, column in
            basin(place, sketch, column, level: level)
        }
        return [rock(from: level, sketch)] + basins + sketch.columnLabels(columns)
    }

    /// The ground that the lakes lie in, down to where the landscape goes on.
    private func rock(from level: Double, _ sketch: Sketch) -> Element {
        Element(
            "rect",
            [
                "y": level, "width": Canvas.width, "height": Canvas.groundLine - level + 2,
                "fill": sketch.palette.shapes[0],
            ]
        )
    }

    private func basin(_ place: Int, _ sketch: Sketch, _ column: Area, level: Double) -> [Element] {
        let half = column.width * 0.46
        let depth = max(sketch.shares[place] * (sketch.box.bottom - 24 - level), 8)
        let middle = column.middle
        let floor = level + depth
        let water = pathText([
            ("M", [middle - half, level]),
            (
                "C",
                [
                    middle - half * 0.9, level + depth * 0.7, middle - half * 0.8, floor, middle - half * 0.3,
                    floor,
                ]
            ),
            ("L", [middle + half * 0.34, floor]),
            (
                "C",
                [
                    middle + half * 0.76, floor, middle + half * 0.84, level + depth * 0.6, middle + half,
                    level,
                ]
            ),
            ("Z", []),
        ])
        let isAccented = sketch.isAccented(place)
        return [
            Element(
                "path",
                [
                    "d": water, "fill": isAccented ? "url(#accent)" : "#2E8BD8",
                    "opacity": isAccented ? nil : 0.8, "class": "basin",
                ]
            ),
            Element(
                "line",
                [
                    "x1": middle - half, "y1": level + 2, "x2": middle + half, "y2": level + 2,
                    "stroke": sketch.palette.ink, "stroke-width": 4, "opacity": 0.6,
                ]
            ),
        ]
    }
}
