import Tenfold

/// What lies behind every scene of a video: a gradient, a glow, and quiet geometry.
struct Backdrop {
    var palette: Palette
    var seed: UInt64

    /// The gradients that the elements refer to.
    var definitions: [Element] {
        [
            gradient("sky", from: palette.top, to: palette.bottom),
            gradient("accent", from: palette.accent, to: palette.accentDeep),
            gradient("ground", from: palette.shapes[0], to: palette.ground),
            Element("radialGradient", ["id": "glow", "cx": 0.5, "cy": 0.5, "r": 0.5]) {
                Element("stop", ["offset": 0, "stop-color": palette.glow, "stop-opacity": 0.55])
                Element("stop", ["offset": 1, "stop-color": palette.glow, "stop-opacity": 0])
            },
        ]
    }

    /// The elements, from back to front.
    var elements: [Element] {
        var generator = SeededGenerator(seed: seed, purpose: "backdrop")
        let x = Double.random(in: 0.15...0.85, using: &generator) * Canvas.width
        let y = Double.random(in: 0.3...0.5, using: &generator) * Canvas.height
        return [
            Element("rect", ["width": Canvas.width, "height": Canvas.height, "fill": "url(#sky)"]),
            Element("ellipse", ["cx": x, "cy": y, "rx": 900, "ry": 1000, "fill": "url(#glow)"]),
            Element("g", ["fill": "none", "stroke": palette.ink, "stroke-opacity": 0.05, "stroke-width": 3]) {
                for ring in 1...5 { Element("circle", ["cx": x, "cy": y, "r": 170 * Double(ring)]) }
            },
        ]
    }

    private func gradient(_ id: String, from: String, to: String) -> Element {
        Element("linearGradient", ["id": id, "x1": 0, "y1": 0, "x2": 0, "y2": 1]) {
            Element("stop", ["offset": 0, "stop-color": from])
            Element("stop", ["offset": 1, "stop-color": to])
        }
    }
}
