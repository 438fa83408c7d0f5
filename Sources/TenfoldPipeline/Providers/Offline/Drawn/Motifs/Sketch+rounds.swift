import Tenfold

/// Round things beside one another: how wide each is, in which column, and on what line their middles lie.
struct Rounds {
    var diameters: [Double]
    var columns: [Area]
    var middle: Double
}

extension Sketch {
    /// The largest scale at which all diameters fit beside one another, each in a cell wide enough for its name.
    func rounds(of parts: [Double]) -> Rounds {
        let top = box.top + (isLabelled ? 130 : 0)
        var scale = box.bottom - top
        while scale > 20, parts.map({ cell($0 * scale) }).reduce(0, +) > box.width { scale *= 0.97 }
        let diameters = parts.map { max($0 * scale, 8) }
        let slack = (box.width - diameters.map(cell).reduce(0, +)) / Double(max(diameters.count, 1))
        var left = box.left
        let columns = diameters.map { diameter in
            let right = left + cell(diameter) + slack
            defer { left = right }
            return Area(left: left, top: box.top, right: right, bottom: box.bottom)
        }
        return Rounds(diameters: diameters, columns: columns, middle: (top + box.bottom) / 2)
    }

    private func cell(_ diameter: Double) -> Double { max(diameter + 24, isLabelled ? 132 : 40) }
}
