import Tenfold

/// A drawn cover for a video: ten bars whose heights come from its id, so that each is its own and always the same.
struct Cover {
    let seed: String

    /// The drawing; it says nothing that the words beside it do not.
    var drawn: Element {
        let digits = Array(SHA256.hex(seed).utf8.prefix(12)).map { Int($0 < 58 ? $0 - 48 : $0 - 87) }
        return Element(
            "svg",
            ["class": "cover t\(digits[10] % 4)", "viewBox": "0 0 120 90", "aria-hidden": "true"]
        ) {
            Element("rect", ["class": "back", "width": 120, "height": 90])
            for (index, digit) in digits.prefix(10).enumerated() {
                let height = 14 + Double(digit) * 3.6
                Element(
                    "rect",
                    [
                        "class": index == digits[11] % 10 ? "lit" : "bar", "x": 8 + Double(index) * 10.5,
                        "y": 90 - height, "width": 8, "height": height, "rx": 1.5,
                    ]
                )
            }
        }
    }
}
