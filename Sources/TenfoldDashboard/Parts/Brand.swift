import Tenfold

/// The product's mark: one bar, three bars, ten.
enum Brand {
    /// The mark as a file of its own.
    static var icon: GeneratedFile {
        let svg = Element("svg", ["xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 32 32"]) {
            Element("rect", ["width": 32, "height": 32, "rx": 7, "fill": "#14202b"])
            Element("g", ["fill": "#7cc4ff"]) { bars }
        }
        return GeneratedFile(path: "site/icon.svg", text: svg.xmlDocument)
    }

    private static var bars: [Element] {
        [(7, 19, 6), (13.5, 13, 12), (20, 6, 19)].map { x, y, height in
            Element("rect", ["x": Double(x), "y": y, "width": 5, "height": height, "rx": 1.5])
        }
    }
}
