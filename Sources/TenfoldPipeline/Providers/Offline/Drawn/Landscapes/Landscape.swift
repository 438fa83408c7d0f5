import Tenfold

/// What lies behind and below every scene of a motif, calm where captions stand; a new one is a case and a line.
enum Landscape: Sendable {
    case hills, ranges, sea, deep, earth, space, street, road, lattice, dial

    /// The elements from back to front, over the whole canvas.
    func elements(_ palette: Palette, using generator: inout SeededGenerator) -> [Element] {
        switch self {
        case .hills: hills(palette, &generator)
        case .ranges: ranges(palette, &generator)
        case .sea: sea(palette, &generator)
        case .deep: deep(palette, &generator)
        case .earth: earth(palette, &generator)
        case .space: space(palette, &generator)
        case .street: street(palette, &generator)
        case .road: road(palette, &generator)
        case .lattice: lattice(palette)
        case .dial: dial(palette)
        }
    }

    /// The ground from its line down.
    func ground(_ palette: Palette) -> Element {
        Element(
            "rect",
            [
                "y": Canvas.groundLine, "width": Canvas.width, "height": Canvas.height - Canvas.groundLine,
                "fill": "url(#ground)",
            ]
        )
    }

    /// A closed shape under a line of hills.
    func rolling(
        at line: Double,
        height: Double,
        fill: String,
        opacity: Double? = nil,
        using generator: inout SeededGenerator
    ) -> Element {
        let step = Canvas.width / 3
        var commands: [(letter: String, numbers: [Double])] = [("M", [0, line])]
        for piece in 0..<3 {
            let left = Double(piece) * step
            let rise = Double.random(in: 0.3...1, using: &generator) * height * (piece % 2 == 0 ? -1 : 1)
            commands.append(("Q", [left + step / 2, line + rise, left + step, line]))
        }
        commands += [("V", [Canvas.height]), ("H", [0]), ("Z", [])]
        return Element("path", ["d": pathText(commands), "fill": fill, "fill-opacity": opacity])
    }
}
