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
    guard scaled != 0 else { return "0" }
    return String(decoding: digits(scaled.magnitude, places, isNegative: scaled < 0), as: UTF8.self)
}

/// The digits of a number of so many decimals, written from the last on.
private func digits(_ number: UInt, _ places: Int, isNegative: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(24)
    var (left, place) = (number, 0)
    while left > 0 || place <= places {
        if place == places, !text.isEmpty { text.append(UInt8(ascii: ".")) }
        let digit = UInt8(truncatingIfNeeded: left % 10)
        if digit > 0 || place >= places || !text.isEmpty { text.append(UInt8(ascii: "0") + digit) }
        left /= 10
        place += 1
    }
    if isNegative { text.append(UInt8(ascii: "-")) }
    text.reverse()
    return text
}
