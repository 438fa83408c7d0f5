import Tenfold

/// Peaks to scale above one sea level.
struct Mountains: Motif {
    let name = "mountains"
    let landscape = Landscape.ranges

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let columns = sketch.box.columns(sketch.series.count)
        let full = Canvas.groundLine - sketch.box.top - (sketch.isLabelled ? 140 : 10)
        let jags = sketch.series.map { _ in Double.random(in: -0.05...0.05, using: &generator) }
        var elements: [Element] = []
        for place in sketch.backToFront {
            let height = max(sketch.shares[place] * full, 40)
            let tip = Point(x: columns[place].middle, y: Canvas.groundLine - height)
            if sketch.isLabelled { elements.append(leader(to: tip, from: sketch.box.top + 126, sketch)) }
            elements += peak(place, sketch, tip: tip, height: height, jag: jags[place])
        }
        return elements + sketch.columnLabels(columns)
    }

    private func peak(_ place: Int, _ sketch: Sketch, tip: Point, height: Double, jag: Double) -> [Element] {
        let half = height * 0.36
        let base = tip.y + height
        func point(_ side: Double, _ down: Double) -> Point {
            Point(x: tip.x + side * half, y: tip.y + down * height)
        }
        let left = [point(-0.2, 0.16), point(-0.34 + jag, 0.4), point(-0.66, 0.62 + jag), point(-1, 1)]
        let right = [point(1, 1), point(0.7 + jag, 0.66), point(0.4, 0.36 - jag), point(0.22, 0.2)]
        let spine = [Point(x: tip.x + half * 0.2, y: base), point(0.04 + jag, 0.6), point(-0.07, 0.32)]
        let snow = [
            tip, point(-0.2, 0.16), point(-0.25, 0.25), point(-0.12, 0.2), point(-0.03, 0.29),
            point(0.08, 0.21),
            point(0.2, 0.27), point(0.22, 0.2),
        ]
        return [
            polygon([tip] + left + right, fill: sketch.fill(place)),
            polygon([tip] + right.reversed() + spine, fill: "#000000", opacity: 0.22),
            polygon(snow, fill: "#FFFFFF", opacity: sketch.isAccented(place) ? 0.95 : 0.5),
        ]
    }

    private func leader(to tip: Point, from top: Double, _ sketch: Sketch) -> Element {
        Element(
            "line",
            [
                "x1": tip.x, "y1": top, "x2": tip.x, "y2": max(top, tip.y - 8),
                "stroke": sketch.palette.muted,
                "stroke-width": 3, "stroke-dasharray": "3 9", "opacity": 0.8,
            ]
        )
    }
}
