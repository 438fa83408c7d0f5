/// A thing's name in the forms that sentences and pictures need.
struct FactName {
    /// Inside a sentence, such as `the Nile`.
    var inside: String

    init(_ name: String) { inside = name }

    /// Alone in a picture, such as `Nile`.
    var label: String { capitalised(inside.hasPrefix("the ") ? String(inside.dropFirst(4)) : inside) }
}

/// The text with its first letter in upper case and the rest left alone.
func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
}

/// `items` as a sentence lists them: `a, b and c`.
func listed(_ items: [String], _ conjunction: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}
