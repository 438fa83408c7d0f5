import Tenfold

/// Balls to scale in the light of a near star.
struct Planets: Motif {
    let name = "planets"

    func scenery(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        [
            Element("g", ["fill": sketch.palette.ink]) {
                for _ in 0..<150 { star(using: &generator) }
            },
            Element(
                "circle",
                [
                    "cx": Canvas.width / 2, "cy": 3150, "r": 1400, "fill": sketch.palette.ground,
                    "opacity": 0.9,
                ]
            ),
            Element(
                "circle",
                [
                    "cx": Canvas.width / 2, "cy": 3150, "r": 1400, "fill": "none",
                    "stroke": sketch.palette.glow,
                    "stroke-width": 6, "opacity": 0.7,
                ]
            ),
        ]
    }

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let sizes = diameters(sketch)
        var left = sketch.box.left
        let slack =
            (sketch.box.width - sizes.map { cell($0, sketch) }.reduce(0, +)) / Double(max(sizes.count, 1))
        let columns = sizes.map { size in
            let right = left + cell(size, sketch) + slack
            defer { left = right }
            return Area(left: left, top: sketch.box.top, right: right, bottom: sketch.box.bottom)
        }
        let middle = (sketch.box.top + (sketch.isLabelled ? 120 : 0) + sketch.box.bottom) / 2
        let balls = zip(sketch.series.indices, columns).flatMap { place, column in
            ball(place, sketch, at: Point(x: column.middle, y: middle), radius: sizes[place] / 2)
        }
        return balls + sketch.columnLabels(columns)
    }

    /// The largest scale at which all fit beside one another, each in a cell wide enough for its name.
    private func diameters(_ sketch: Sketch) -> [Double] {
        var scale = sketch.box.height - 120
        while scale > 20, sketch.shares.map({ cell($0 * scale, sketch) }).reduce(0, +) > sketch.box.width {
            scale *= 0.97
        }
        return sketch.shares.map { max($0 * scale, 8) }
    }

    private func cell(_ diameter: Double, _ sketch: Sketch) -> Double {
        max(diameter + 24, sketch.isLabelled ? 132 : 40)
    }

    private func ball(_ place: Int, _ sketch: Sketch, at center: Point, radius: Double) -> [Element] {
        let datum = sketch.series[place]
        let look = PlanetLook.of(datum.label, place)
        let id = "ball\(place)"
        let shading = Element("radialGradient", ["id": id, "cx": 0.34, "cy": 0.3, "r": 0.8]) {
            Element("stop", ["offset": 0, "stop-color": look.light])
            Element("stop", ["offset": 0.55, "stop-color": look.body])
            Element("stop", ["offset": 1, "stop-color": look.shade])
        }
        let disc = Element("circle", ["cx": center.x, "cy": center.y, "r": radius, "fill": "url(#\(id))"])
        let halo = Element(
            "circle",
            [
                "cx": center.x, "cy": center.y, "r": radius + 14, "fill": "none",
                "stroke": sketch.palette.accent, "stroke-width": 5, "stroke-dasharray": "4 14",
                "stroke-linecap": "round",
            ]
        )
        return [shading, disc] + look.marks(at: center, radius: radius) + (datum.highlighted ? [halo] : [])
    }

    private func star(using generator: inout SeededGenerator) -> Element {
        Element(
            "circle",
            [
                "cx": Double.random(in: 0...Canvas.width, using: &generator),
                "cy": Double.random(in: 0...Canvas.height, using: &generator),
                "r": Double.random(in: 1...3.4, using: &generator),
                "opacity": Double.random(in: 0.3...1, using: &generator),
            ]
        )
    }
}
