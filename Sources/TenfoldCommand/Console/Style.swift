/// How a piece of text looks on a terminal.
enum Style: String {
    /// Something is wrong.
    case error = "31;1"
    /// Something may be wrong.
    case warning = "33;1"
    /// Something is well.
    case good = "32"
    /// Less important.
    case faint = "2"
    /// More important.
    case strong = "1"
}

extension Console {
    /// The text in a style, or as it is where colour is off.
    func styled(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
