import Tenfold

/// A point of the canvas.
struct Point: Equatable {
    var x: Double
    var y: Double
}

/// The outline of a closed shape.
func polygon(_ points: [Point], fill: String, opacity: Double? = nil) -> Element {
    let list = points.map { "\(decimalText($0.x, places: 1)),\(decimalText($0.y, places: 1))" }
    return Element("polygon", ["points": list.joined(separator: " "), "fill": fill, "opacity": opacity])
}

/// The commands of a path: a letter and its numbers.
func pathText(_ commands: [(letter: String, numbers: [Double])]) -> String {
    commands.map { command in
        command.letter + command.numbers.map { decimalText($0, places: 1) }.joined(separator: " ")
    }.joined(separator: " ")
}

/// Rolling hills from a line down to the canvas's end.
func hills(at line: Double, height: Double, fill: String, using generator: inout SeededGenerator) -> Element {
    let step = Canvas.width / 3
    var commands: [(letter: String, numbers: [Double])] = [("M", [0, line])]
    for piece in 0..<3 {
        let left = Double(piece) * step
        let rise = Double.random(in: 0.3...1, using: &generator) * height * (piece % 2 == 0 ? -1 : 1)
        commands.append(("Q", [left + step / 2, line + rise, left + step, line]))
    }
    commands.append(("V", [Canvas.height]))
    commands.append(("H", [0]))
    commands.append(("Z", []))
    return Element("path", ["d": pathText(commands), "fill": fill])
}
