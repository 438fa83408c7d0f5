import Tenfold

extension AlertState {
    /// A shape of its own for each state, so that colour is never alone.
    var icon: Element {
        Element("svg", ["class": "icon", "viewBox": "0 0 16 16", "aria-hidden": "true"]) {
            Element("path", ["class": "shape", "d": shape])
            Element("path", ["class": "sign", "d": sign])
        }
    }

    private var shape: String {
        switch self {
        case .unknown: "M3 8a5 5 0 1 1 10 0a5 5 0 1 1-10 0"
        case .ok: "M1 8a7 7 0 1 1 14 0a7 7 0 1 1-14 0"
        case .warning: "M8 1L15.5 14.5H.5z"
        case .critical: "M5 1h6l4 4v6l-4 4H5l-4-4V5z"
        }
    }

    private var sign: String {
        switch self {
        case .unknown: "M6 8h4"
        case .ok: "M4.8 8.2l2.2 2.2l4.2-4.6"
        case .warning: "M8 6v4M8 11.8v1"
        case .critical: "M5.5 5.5l5 5M10.5 5.5l-5 5"
        }
    }
}
