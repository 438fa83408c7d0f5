import Tenfold

/// A way to draw things compared; a new one is a file here and a line in ``Motifs``.
protocol Motif: Sendable {
    /// The name in ``VisualBrief/motif``.
    var name: String { get }
    /// What lies behind and below every scene.
    var landscape: Landscape { get }
    /// True where the things have an order in time rather than places.
    var isOrder: Bool { get }
    /// The comparison itself, true to scale.
    func picture(_ sketch: Sketch, using generator: inout SeededGenerator) -> [Element]
}

extension Motif {
    /// True where the things have an order in time rather than places.
    var isOrder: Bool { false }
}

/// All ways to draw.
enum Motifs {
    static let all: [any Motif] = [
        Planets(), Mountains(), Rivers(), Buildings(), Timeline(), Elements(), Bridges(), Basins(), Dives(),
        Outlines(name: "islands", landscape: .sea), Outlines(name: "countries", landscape: .hills),
        Outlines(name: "lakes", landscape: .hills), Bars(name: "animals", landscape: .hills),
        Bars(name: "machines", landscape: .road), Bars(name: "worlds", landscape: .space), Bars(),
    ]

    /// The motif of a name; bars can show anything.
    static func named(_ name: String) -> any Motif { all.first { $0.name == name } ?? Bars() }
}

/// What a motif is to draw, where, and in which colours.
struct Sketch {
    var series: [VisualBrief.Datum]
    var box: Area
    var palette: Palette
    /// False where the names are not to be given away.
    var isLabelled: Bool

    /// The figures as parts of the greatest; what is no number is 0.
    ///
    /// Where some lie below zero, as temperatures do, the lowest is the foot that all rise from.
    var shares: [Double] {
        let values = series.map { $0.value.isFinite ? $0.value : 0 }
        let foot = min(values.min() ?? 0, 0)
        let greatest = max((values.max() ?? 0) - foot, .leastNormalMagnitude)
        return values.map { ($0 - foot) / greatest }
    }

    /// True for what the scene is about; where names are not given away, for the greatest.
    func isAccented(_ place: Int) -> Bool {
        series[place].highlighted || (!isLabelled && shares[place] == 1 && !shares[..<place].contains(1))
    }

    /// The fill of a thing: the accent or a quiet tone.
    func fill(_ place: Int) -> String {
        isAccented(place) ? "url(#accent)" : palette.shapes[1 + place % 2]
    }

    /// The colour of a thing's name.
    func labelColor(_ place: Int) -> String { series[place].highlighted ? palette.accent : palette.ink }

    /// The places from back to front: what the scene is about comes last.
    var backToFront: [Int] {
        series.indices.filter { !isAccented($0) } + series.indices.filter(isAccented)
    }

    /// Names and figures over columns, in the strip above the picture; empty where names are not given away.
    func columnLabels(_ columns: [Area]) -> [Element] {
        guard isLabelled else { return [] }
        return zip(series.indices, columns).flatMap { place, column in
            let room = Area(
                left: column.left + 2,
                top: box.top,
                right: column.right - 2,
                bottom: box.top + 86
            )
            let name = Lettering(color: labelColor(place), anchor: .middle)
                .block(series[place].label, in: room, largest: 36, lines: 3)
            let figure = Lettering(color: palette.muted, weight: .medium, anchor: .middle)
                .line(
                    columnFigure(place, width: room.width),
                    x: column.middle,
                    baseline: box.top + 116,
                    size: 30,
                    width: room.width
                )
            return name.lines + [figure]
        }
    }

    /// The figure with its unit where there is room for both; the large figure of the scene names the unit too.
    private func columnFigure(_ place: Int, width: Double) -> String {
        let text = series[place].text
        let number = text.split(separator: " ").first.map(String.init)
        return textWidth(text) * 26 <= width ? text : number ?? text
    }
}
