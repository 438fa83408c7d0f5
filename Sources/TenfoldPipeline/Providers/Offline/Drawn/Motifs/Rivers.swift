import Tenfold

/// Winding lines whose lengths are to scale.
struct Rivers: Motif {
    let name = "rivers"
    let landscape = Landscape.sea

    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element] {
        let rows = sketch.box.rows(sketch.series.count, tallest: 150)
        return zip(sketch.series.indices, rows).flatMap { place, row in
            river(place, sketch, row) + sketch.rowLabels(place, row)
        }
    }

    private func river(_ place: Int, _ sketch: Sketch, _ row: Area) -> [Element] {
        let middle = row.top + row.height * 0.72
        let width = min(row.height * 0.13, 18)
        let length = max(sketch.shares[place] * row.width, 30)
        let bends = max(2, Int((length / 75).rounded()))
        let step = length / Double(bends)
        var commands: [(letter: String, numbers: [Double])] = [("M", [row.left, middle])]
        for bend in 0..<bends {
            let x = row.left + Double(bend) * step
            let sway = row.height * (bend % 2 == 0 ? -0.16 : 0.16)
            commands.append(
                ("C", [x + step * 0.3, middle + sway, x + step * 0.7, middle + sway, x + step, middle])
            )
        }
        let isHighlighted = sketch.isAccented(place)
        return [
            Element(
                "path",
                [
                    "d": pathText(commands), "fill": "none", "stroke-linecap": "round",
                    "stroke": isHighlighted ? sketch.palette.accent : "#3C8FD4",
                    "stroke-width": isHighlighted ? width * 1.3 : width,
                ]
            )
        ]
    }
}
