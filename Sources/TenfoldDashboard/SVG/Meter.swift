import Tenfold

/// A short bar beside a figure: how much of the possible there is.
struct Meter {
    /// How much of the whole, 0 to 1.
    let share: Double
    /// How long the whole is drawn, 0 to 100.
    let width: Double

    /// The drawing; the figure beside it says the same.
    var drawn: Element {
        let whole = min(100, max(4, width * 2))
        return Element("svg", ["class": "meter", "viewBox": "0 0 100 8", "aria-hidden": "true"]) {
            Element("rect", ["class": "rest", "width": whole, "height": 8, "rx": 2])
            Element("rect", ["class": "have", "width": whole * min(1, max(0, share)), "height": 8, "rx": 2])
        }
    }
}
