import Tenfold

/// Years on one line, the gaps between them as far to scale as the names leave room.
struct Timeline: Motif {
    let name = "timeline"
    let landscape = Landscape.dial
    let isOrder = true

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let heights = positions(sketch)
        let x = sketch.box.left + 24
        let line = Element(
            "line",
            [
                "x1": x, "y1": sketch.box.top, "x2": x, "y2": min(sketch.box.bottom, Canvas.content.bottom),
                "stroke": sketch.palette.muted,
                "stroke-width": 5, "opacity": 0.5,
            ]
        )
        return [line]
            + zip(sketch.series.indices, heights).flatMap { place, y in entry(place, sketch, x: x, y: y) }
    }

    private func entry(_ place: Int, _ sketch: Sketch, x: Double, y: Double) -> [Element] {
        let datum = sketch.series[place]
        let dot = Element(
            "circle",
            [
                "cx": x, "cy": y, "r": datum.highlighted ? 22 : 13,
                "fill": datum.highlighted ? sketch.palette.accent : sketch.palette.shapes[2],
                "stroke": sketch.palette.ink, "stroke-width": 4,
            ]
        )
        let year = Lettering(
            color: datum.highlighted ? sketch.palette.accent : sketch.palette.muted,
            weight: .black
        ).line(datum.text, x: x + 54, baseline: y + 15, size: 42, width: 210)
        guard sketch.isLabelled else { return [dot, year, blank(place, sketch, x: x + 280, y: y)] }
        let name = Lettering(color: sketch.labelColor(place)).line(
            datum.label,
            x: x + 280,
            baseline: y + 14,
            size: 40,
            width: sketch.box.right - x - 280
        )
        return [dot, year, name]
    }

    /// A bar where the name would stand.
    private func blank(_ place: Int, _ sketch: Sketch, x: Double, y: Double) -> Element {
        let width = min(180 + 22 * Double(sketch.series[place].label.count), sketch.box.right - x)
        return Element(
            "rect",
            [
                "x": x, "y": y - 20, "width": width, "height": 40, "rx": 20, "fill": sketch.palette.shapes[2],
                "opacity": 0.6,
            ]
        )
    }

    /// Every entry has the room of its text; what is left is dealt out by the years between.
    private func positions(_ sketch: Sketch) -> [Double] {
        let order = sketch.series.indices.sorted {
            (sketch.series[$0].value, $0) < (sketch.series[$1].value, $1)
        }
        let values = order.map { sketch.series[$0].value.isFinite ? sketch.series[$0].value : 0 }
        let inner = Area(
            left: 0,
            top: sketch.box.top + 30,
            right: 0,
            bottom: min(sketch.box.bottom, Canvas.content.bottom) - 30
        )
        let gaps = zip(values, values.dropFirst()).map { $1 - $0 }
        let all = max(gaps.reduce(0, +), .leastNormalMagnitude)
        let least = min(64, inner.height / Double(max(gaps.count, 1)))
        let rest = max(0, inner.height - least * Double(gaps.count))
        var y = inner.top
        var positions = [Double](repeating: y, count: order.count)
        for (place, entry) in order.enumerated() {
            if place > 0 { y += least + rest * gaps[place - 1] / all }
            positions[entry] = y
        }
        return positions
    }
}
