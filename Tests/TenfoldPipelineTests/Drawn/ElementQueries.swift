import Foundation
import Tenfold

@testable import TenfoldPipeline

/// A line of text in a drawing and about the room it takes.
struct DrawnText: CustomStringConvertible {
    var content: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var description: String { "\(content.prefix(40)) at x \(left)…\(right), y \(top)…\(bottom)" }
}

extension Element {
    /// All elements of a name, this one and those inside, in order.
    func all(_ name: String) -> [Element] {
        let inside = children.flatMap { child -> [Element] in
            if case .element(let element) = child { element.all(name) } else { [] }
        }
        return (self.name == name ? [self] : []) + inside
    }

    var texts: [DrawnText] {
        all("text").map { element in
            let content = element.children.map { if case .text(let words) = $0 { words } else { "" } }
                .joined()
            func number(_ name: String) -> Double { element[name].flatMap(Double.init) ?? 0 }
            // The display cut is a tenth narrower than the text cut that widths are reckoned in.
            let width = textWidth(content) * number("font-size") * 0.95
            let shifts: [String: Double] = ["middle": 0.5, "end": 1]
            let shift = shifts[element["text-anchor"] ?? ""] ?? 0
            let left = number("x") - width * shift
            return DrawnText(
                content: content,
                left: left,
                right: left + width,
                top: number("y") - number("font-size") * 0.75,
                bottom: number("y") + number("font-size") * 0.2
            )
        }
    }
}

/// The contrast of two colours `#RRGGBB` as WCAG 2 defines it.
func contrast(_ one: String, _ other: String) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
}

private func luminance(_ color: String) -> Double {
    let parts = stride(from: 1, to: 7, by: 2).map { start -> Double in
        let value = Double(Int(color.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
