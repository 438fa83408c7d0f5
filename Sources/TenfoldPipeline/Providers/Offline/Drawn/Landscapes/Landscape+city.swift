import Tenfold

extension Landscape {
    /// A far skyline behind, and before it a pavement with lamps.
    func street(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let skyline = Element("g", ["fill": palette.shapes[0], "fill-opacity": 0.45]) {
            for block in 0..<18 {
                let height = Double.random(in: 40...240, using: &generator)
                Element(
                    "rect",
                    [
                        "x": Double(block) * 72, "y": Canvas.groundLine - height, "width": 64,
                        "height": height,
                    ]
                )
            }
        }
        return [skyline, ground(palette)] + lane(palette) + lamps(palette)
    }

    /// A road into the distance.
    func road(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let bank = rolling(at: 1690, height: 50, fill: palette.shapes[0], opacity: 0.7, using: &generator)
        return [bank] + lane(palette)
    }

    /// Two edges that meet far away, and the line between the lanes.
    private func lane(_ palette: Palette) -> [Element] {
        let middle = Canvas.width / 2
        let top = 1690.0
        let surface = polygon(
            [
                Point(x: middle - 150, y: top), Point(x: middle + 150, y: top),
                Point(x: Canvas.width + 260, y: Canvas.height), Point(x: -260, y: Canvas.height),
            ],
            fill: palette.ground
        )
        let dashes = [(1715.0, 1755.0), (1790, 1850), (1900, 1985), (2050, 2170)].map { from, to in
            func half(_ y: Double) -> Double { 4 + (y - top) * 0.03 }
            return polygon(
                [
                    Point(x: middle - half(from), y: from), Point(x: middle + half(from), y: from),
                    Point(x: middle + half(to), y: to), Point(x: middle - half(to), y: to),
                ],
                fill: palette.accent,
                opacity: 0.5
            )
        }
        return [surface] + dashes
    }

    private func lamps(_ palette: Palette) -> [Element] {
        lampPlaces.flatMap { x, foot, size in
            let head = foot - 170 * size
            return [
                Element(
                    "rect",
                    [
                        "x": x - 4 * size, "y": head, "width": 8 * size, "height": 170 * size,
                        "fill": palette.shapes[1],
                    ]
                ),
                Element("circle", ["cx": x, "cy": head, "r": 46 * size, "fill": "url(#glow)"]),
                Element(
                    "circle",
                    ["cx": x, "cy": head, "r": 11 * size, "fill": palette.accent, "opacity": 0.85]
                ),
            ]
        }
    }
}

private let lampPlaces: [(x: Double, foot: Double, size: Double)] = [
    (330, 1880, 1), (966, 1880, 1), (120, 2080, 1.7), (1176, 2080, 1.7),
]
