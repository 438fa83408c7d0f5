import Tenfold

/// Text in the one family of the drawings.
struct Lettering {
    /// Where a line is anchored.
    enum Anchor: String {
        case start, middle, end
    }

    /// How heavy the letters are.
    enum Weight: Int {
        case medium = 500
        case bold = 700
        case black = 850
    }

    var color: String
    var weight = Weight.bold
    var anchor = Anchor.start
    var opacity: Double?

    /// One line, made smaller where it is wider than `width`.
    func line(_ text: String, x: Double, baseline: Double, size: Double, width: Double) -> Element {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let fitted = fontSize(fitting: text, in: width * tightness, largest: size)
        return element(text, x: x, baseline: baseline, size: fitted)
    }

    /// Lines of one size that fill a box from its top, as large as they can be, at most `largest`;
    /// what is too long even for the smallest letters ends in an ellipsis.
    ///
    /// Returns the lines and the y under the last one.
    func block(_ text: String, in box: Area, largest: Double, lines most: Int) -> (
        lines: [Element], end: Double
    ) {
        let size = Self.size(of: text, in: box, largest: largest, lines: most)
        let x =
            switch anchor {
            case .start: box.left
            case .middle: box.middle
            case .end: box.right
            }
        let all = wrapped(text, width: box.width * tightness / size)
        let kept = all.count > most ? all.prefix(most - 1) + ["\(all[most - 1].dropLast())…"] : all[...]
        let lines = kept.enumerated().map { row, words in
            element(words, x: x, baseline: box.top + size * (0.78 + Double(row) * leading), size: size)
        }
        return (lines, box.top + size * (Double(max(lines.count, 1) - 1) * leading + 1))
    }

    private static func size(of text: String, in box: Area, largest: Double, lines most: Int) -> Double {
        var size = largest
        while size > smallest {
            let lines = wrapped(text, width: box.width * tightness / size)
            let words = text.split(whereSeparator: \.isWhitespace)
            let isWhole = words.allSatisfy { textWidth(String($0)) * size <= box.width * tightness }
            let height = size * (Double(lines.count - 1) * leading + 1)
            if lines.count <= most, isWhole, height <= box.height { return size }
            size *= 0.94
        }
        return smallest
    }

    private func element(_ text: String, x: Double, baseline: Double, size: Double) -> Element {
        Element(
            "text",
            [
                "x": x, "y": baseline, "font-size": size, "font-weight": weight.rawValue, "fill": color,
                "text-anchor": anchor == .start ? nil : anchor.rawValue, "opacity": opacity,
            ]
        ) { text }
    }
}

/// Another font may stand in for Inter where it is missing; most are a little wider.
private let tightness = 0.95
private let leading = 1.1
private let smallest = 20.0
