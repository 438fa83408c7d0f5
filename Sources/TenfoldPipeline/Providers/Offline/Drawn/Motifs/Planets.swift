import Tenfold

/// Balls to scale in the light of a near star.
struct Planets: Motif {
    let name = "planets"
    let landscape = Landscape.space

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let rounds = sketch.rounds(of: sketch.shares)
        let balls = zip(sketch.series.indices, rounds.columns).flatMap { place, column in
            let center = Point(x: column.middle, y: rounds.middle)
            return ball(place, sketch, at: center, radius: rounds.diameters[place] / 2)
        }
        return balls + sketch.columnLabels(rounds.columns)
    }

    private func ball(_ place: Int, _ sketch: Sketch, at center: Point, radius: Double) -> [Element] {
        let datum = sketch.series[place]
        let look = PlanetLook.of(datum.label, place)
        let disc = look.disc(at: center, radius: radius, id: "ball\(place)")
        let halo = Element(
            "circle",
            [
                "cx": center.x, "cy": center.y, "r": radius + 14, "fill": "none",
                "stroke": sketch.palette.accent, "stroke-width": 5, "stroke-dasharray": "4 14",
                "stroke-linecap": "round",
            ]
        )
        return disc + look.marks(at: center, radius: radius) + (datum.highlighted ? [halo] : [])
    }
}
