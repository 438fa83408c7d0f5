import Tenfold

/// A point of the canvas.
struct Point: Equatable {
    var x: Double
    var y: Double
}

/// The outline of a closed shape.
func polygon(_ points: [Point], fill: String, opacity: Double? = nil) -> Element {
    let list = points.map { "\(decimalText($0.x, places: 1)),\(decimalText($0.y, places: 1))" }
    return Element("polygon", ["points": list.joined(separator: " "), "fill": fill, "fill-opacity": opacity])
}

/// The commands of a path: a letter and its numbers.
func pathText(_ commands: [(letter: String, numbers: [Double])]) -> String {
    commands.map { command in
        command.letter + command.numbers.map { decimalText($0, places: 1) }.joined(separator: " ")
    }.joined(separator: " ")
}
