import Tenfold

/// Winding lines whose lengths are to scale.
struct Rivers: Motif {
    let name = "rivers"

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
                    "stroke": isHighlighted ? sketch.palette.accent : sketch.palette.shapes[2],
                    "stroke-width": isHighlighted ? width * 1.3 : width,
                ]
            )
        ]
    }
}

extension Sketch {
    /// A thing's name at the left and its figure at the right, at the top of its row.
    func rowLabels(_ place: Int, _ row: Area) -> [Element] {
        guard isLabelled else { return [] }
        let size = min(38, row.height * 0.42)
        let weight = series[place].highlighted ? Lettering.Weight.black : .bold
        return [
            Lettering(color: labelColor(place), weight: weight)
                .line(
                    series[place].label,
                    x: row.left,
                    baseline: row.top + size,
                    size: size,
                    width: row.width * 0.6
                ),
            Lettering(color: series[place].highlighted ? palette.accent : palette.muted, anchor: .end)
                .line(
                    series[place].text,
                    x: row.right,
                    baseline: row.top + size,
                    size: size,
                    width: row.width * 0.38
                ),
        ]
    }
}
