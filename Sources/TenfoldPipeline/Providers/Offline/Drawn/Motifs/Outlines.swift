import Tenfold

/// Coasts and borders: rounded outlines whose areas are to scale.
struct Outlines: Motif {
    let name: String
    let landscape: Landscape

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let rounds = sketch.rounds(of: sketch.shares.map { $0.squareRoot() })
        var elements: [Element] = []
        for (place, column) in zip(sketch.series.indices, rounds.columns) {
            let coast = Coast(using: &generator)
            let center = Point(x: column.middle, y: rounds.middle)
            let radius = rounds.diameters[place] / 2
            elements += land(coast, place, sketch, at: center, radius: radius)
        }
        return elements + sketch.columnLabels(rounds.columns)
    }

    /// The area itself, a pale rim around it, and lower land and a height inside.
    private func land(_ coast: Coast, _ place: Int, _ sketch: Sketch, at center: Point, radius: Double)
        -> [Element]
    {
        let rim = min(radius * 0.12, 12)
        var outline = polygon(coast.points(at: center, radius: radius), fill: sketch.fill(place))
        outline["class"] = "area"
        let rings = [(0.72, 0.12), (0.4, 0.16)].map { share, opacity in
            polygon(
                coast.points(at: center, radius: radius * share),
                fill: sketch.palette.ink,
                opacity: opacity
            )
        }
        let shelf = polygon(
            coast.points(at: center, radius: radius + rim),
            fill: sketch.isAccented(place) ? sketch.palette.accent : sketch.palette.ink,
            opacity: 0.18
        )
        return [shelf, outline] + rings
    }
}

/// A closed line that wanders about a circle and encloses the circle's area exactly.
struct Coast {
    private var waves: [(count: Double, height: Double, phase: Double)]

    init(using generator: inout SeededGenerator) {
        waves = [(2, 0.14), (3, 0.08), (5, 0.05), (8, 0.025)].map { count, most in
            let height = Double.random(in: 0.5...1, using: &generator) * most
            return (count, height, Double.random(in: 0...(2 * .pi), using: &generator))
        }
    }

    /// The line about a circle.
    ///
    /// A radius of `1 + a·cos(nφ)` encloses `π(1 + a²/2)`, which is taken out again.
    func points(at center: Point, radius: Double) -> [Point] {
        let surplus = 1 + waves.reduce(0) { $0 + $1.height * $1.height / 2 }
        let scale = radius / surplus.squareRoot()
        return (0..<72).map { step in
            let angle = 2 * Double.pi * Double(step) / 72
            let reach = waves.reduce(scale) { $0 + scale * $1.height * cosine($1.count * angle + $1.phase) }
            return Point(x: center.x + reach * cosine(angle), y: center.y + reach * cosine(angle - .pi / 2))
        }
    }
}
