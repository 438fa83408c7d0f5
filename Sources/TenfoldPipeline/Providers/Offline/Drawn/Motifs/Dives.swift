import Tenfold

/// Divers under the surface of the sea, each as deep as it goes, to scale.
struct Dives: Motif {
    let name = "dives"
    let landscape = Landscape.deep

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let columns = sketch.box.columns(sketch.series.count)
        let surface = sketch.box.top + (sketch.isLabelled ? 164 : 40)
        let dives = zip(sketch.series.indices, columns).flatMap { place, column in
            dive(place, sketch, column, surface: surface)
        }
        return [water(under: surface, sketch)] + dives + sketch.columnLabels(columns)
    }

    private func water(under surface: Double, _ sketch: Sketch) -> Element {
        let swell = Canvas.width / 8
        var commands: [(letter: String, numbers: [Double])] = [("M", [0, surface])]
        for wave in 0..<8 {
            let left = Double(wave) * swell
            commands.append(
                ("Q", [left + swell / 2, surface + (wave % 2 == 0 ? 14 : -14), left + swell, surface])
            )
        }
        commands += [("V", [Canvas.height]), ("H", [0]), ("Z", [])]
        return Element(
            "path",
            ["d": pathText(commands), "fill": sketch.palette.glow, "fill-opacity": 0.16]
        )
    }

    private func dive(_ place: Int, _ sketch: Sketch, _ column: Area, surface: Double) -> [Element] {
        let width = min(column.width * 0.84, 150)
        let height = width * 0.6
        let depth = sketch.shares[place] * (sketch.box.bottom - height / 2 - surface)
        let end = surface + depth
        let line = Element(
            "line",
            [
                "x1": column.middle, "y1": surface, "x2": column.middle, "y2": end,
                "stroke":
                    sketch.isAccented(place) ? sketch.palette.accent : sketch.palette.muted,
                "stroke-width": 4, "stroke-dasharray": "2 10", "stroke-linecap": "round", "class": "dive",
            ]
        )
        let frame = Area(
            left: column.middle - width / 2,
            top: end - height / 2,
            right: column.middle + width / 2,
            bottom: end + height / 2
        )
        let likeness = Likeness(of: sketch.series[place].label) ?? .silhouette(.fish)
        return [line] + likeness.elements(in: frame, sketch, place)
    }
}
