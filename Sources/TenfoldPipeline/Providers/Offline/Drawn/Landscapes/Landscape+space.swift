import Tenfold

extension Landscape {
    /// Stars over the rim of a dark world with craters.
    func space(_ palette: Palette, _ generator: inout SeededGenerator) -> [Element] {
        let (x, y, radius) = (Canvas.width / 2, 3120.0, 1400.0)
        let craters = craterPlaces.map { crater in
            Element(
                "ellipse",
                ["cx": crater.x, "cy": crater.y, "rx": crater.size, "ry": crater.size * 0.36]
            )
        }
        return [
            Element("g", ["fill": palette.ink]) { for _ in 0..<120 { star(using: &generator) } },
            Element("circle", ["cx": x, "cy": y, "r": radius, "fill": palette.ground]),
            Element("g", ["fill": palette.shapes[0], "fill-opacity": 0.6]) { craters },
            Element(
                "circle",
                [
                    "cx": x, "cy": y, "r": radius, "fill": "none", "stroke": palette.glow, "stroke-width": 6,
                    "opacity": 0.7,
                ]
            ),
        ]
    }

    /// Rings of carbon as in graphite, fading into the dark.
    func lattice(_ palette: Palette) -> [Element] {
        let side = 92.0
        var cells: [Element] = []
        for row in 0..<5 {
            for column in 0..<9 {
                let x = (Double(column) + (row % 2 == 0 ? 0 : 0.5)) * side * 1.732
                let y = 1760 + Double(row) * side * 1.5
                let corners = (0..<6).map { corner in
                    let angle = Double.pi / 3 * Double(corner) + .pi / 6
                    return Point(x: x + side * cosine(angle), y: y + side * cosine(angle - .pi / 2))
                }
                cells.append(polygon(corners, fill: "none"))
                cells += corners.prefix(2).map {
                    Element("circle", ["cx": $0.x, "cy": $0.y, "r": 9, "fill": palette.shapes[2]])
                }
            }
        }
        return [
            Element("g", ["stroke": palette.shapes[2], "stroke-width": 4, "stroke-opacity": 0.55]) { cells }
        ]
    }

    /// The upper rim of a great clock.
    func dial(_ palette: Palette) -> [Element] {
        let (x, y, radius) = (Canvas.width / 2, 2560.0, 860.0)
        let ticks = (0..<60).map { tick -> Element in
            let angle = Double.pi / 30 * Double(tick)
            let inner = radius - (tick % 5 == 0 ? 90 : 44)
            return Element(
                "line",
                [
                    "x1": x + inner * cosine(angle), "y1": y + inner * cosine(angle - .pi / 2),
                    "x2": x + (radius - 16) * cosine(angle),
                    "y2": y + (radius - 16) * cosine(angle - .pi / 2), "stroke-width": tick % 5 == 0 ? 12 : 5,
                ]
            )
        }
        return [
            Element("circle", ["cx": x, "cy": y, "r": radius, "fill": palette.ground, "fill-opacity": 0.55]),
            Element(
                "circle",
                [
                    "cx": x, "cy": y, "r": radius, "fill": "none", "stroke": palette.shapes[2],
                    "stroke-width": 8,
                ]
            ),
            Element("g", ["stroke": palette.shapes[2], "stroke-linecap": "round"]) { ticks },
        ]
    }

    private func star(using generator: inout SeededGenerator) -> Element {
        Element(
            "circle",
            [
                "cx": Double.random(in: 0...Canvas.width, using: &generator),
                "cy": Double.random(in: 0...Canvas.height, using: &generator),
                "r": Double.random(in: 1...3.4, using: &generator),
                "fill-opacity": Double.random(in: 0.3...1, using: &generator),
            ]
        )
    }
}

private let craterPlaces: [(x: Double, y: Double, size: Double)] = [
    (430, 1860, 60), (760, 1830, 34), (900, 1930, 80), (600, 1990, 44), (260, 2010, 50), (1060, 2080, 46),
    (480, 2140, 90), (780, 2170, 52),
]
