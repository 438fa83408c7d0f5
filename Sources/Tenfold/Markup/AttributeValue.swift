/// What can stand as the value of an attribute.
public protocol AttributeValue {
    /// The value as text, not escaped.
    var attributeText: String { get }
}

extension String: AttributeValue {
    /// The text itself.
    public var attributeText: String { self }
}

extension Int: AttributeValue {
    /// The decimal digits.
    public var attributeText: String { String(self) }
}

extension Double: AttributeValue {
    /// The number with at most two decimals, as ``decimalText(_:places:)`` writes it.
    public var attributeText: String { decimalText(self, places: 2) }
}

/// A number in plain decimal digits, rounded, without an exponent or trailing zeros; the same on every machine.
///
/// What is no number is written as 0, because a picture with a hole is better than no picture.
public func decimalText(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = scaled < 0 ? "-\(whole)" : "\(whole)"
    guard rest > 0 else { return text }
    let digits = String(rest)
    text += "." + String(repeating: "0", count: places - digits.count) + digits
    while text.hasSuffix("0") { text.removeLast() }
    return text
}
