import Tenfold

extension Landscape {
    /// Two hills with trees, low in the picture.
    func hills(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let far = rolling(at: 1730, height: 90, fill: palette.shapes[0], using: &generator)
        let trees = pines(about: 1760, fill: palette.ground, opacity: 0.75, &generator)
        return [far, trees, rolling(at: 1850, height: 80, fill: "url(#ground)", using: &generator)]
    }

    /// Ridges behind the ground that the peaks stand on, and dark woods before it.
    func ranges(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let far = ridge(at: 1310, height: 240, fill: palette.shapes[0], opacity: 0.35, &generator)
        let near = ridge(at: 1330, height: 120, fill: palette.shapes[0], opacity: 0.6, &generator)
        let hill = rolling(at: 1720, height: 70, fill: palette.shapes[0], opacity: 0.45, using: &generator)
        let trees = pines(about: 1790, fill: palette.ground, opacity: 0.9, &generator)
        return [far, near, ground(palette), hill, trees]
            + [rolling(at: 1850, height: 60, fill: palette.ground, using: &generator)]
    }

    /// Layers of rock under a narrow bank.
    func earth(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let layers = [1680.0, 1780, 1900, 2040].enumerated().map { place, line in
            let fill = place % 2 == 0 ? palette.shapes[0] : palette.ground
            return rolling(at: line, height: 46, fill: fill, opacity: 0.55, using: &generator)
        }
        let stones = (0..<26).map { _ in
            Element(
                "ellipse",
                [
                    "cx": Double.random(in: 0...Canvas.width, using: &generator),
                    "cy": Double.random(in: 1700...2200, using: &generator),
                    "rx": Double.random(in: 8...30, using: &generator),
                    "ry": Double.random(in: 6...14, using: &generator),
                ]
            )
        }
        return [ground(palette)] + layers
            + [Element("g", ["fill": palette.ink, "fill-opacity": 0.07]) { stones }]
    }

    private func pines(
        about line: Double,
        fill: String,
        opacity: Double,
        _ generator: inout SeededGenerator
    ) -> Element {
        let trees = (0..<22).map { place in
            let x = (Double(place) + Double.random(in: 0...0.9, using: &generator)) * Canvas.width / 22
            let foot = line + Double.random(in: 50...110, using: &generator)
            let height = Double.random(in: 70...150, using: &generator)
            let half = height * 0.24
            let outline = [
                Point(x: x, y: foot - height), Point(x: x + half * 0.66, y: foot - height * 0.5),
                Point(x: x + half * 0.36, y: foot - height * 0.5), Point(x: x + half, y: foot),
                Point(x: x - half, y: foot), Point(x: x - half * 0.36, y: foot - height * 0.5),
                Point(x: x - half * 0.66, y: foot - height * 0.5),
            ]
            return polygon(outline, fill: fill, opacity: opacity)
        }
        return Element("g") { trees }
    }

    private func ridge(
        at line: Double,
        height: Double,
        fill: String,
        opacity: Double,
        _ generator: inout SeededGenerator
    ) -> Element {
        var points = [Point(x: 0, y: Canvas.height)]
        for step in 0...12 {
            let rise = (step % 2 == 0 ? 0.1 : 0.9) * Double.random(in: 0.5...1, using: &generator) * height
            points.append(Point(x: Double(step) * Canvas.width / 12, y: line - rise))
        }
        return polygon(points + [Point(x: Canvas.width, y: Canvas.height)], fill: fill, opacity: opacity)
    }
}
