/// Reads canonical JSON where it lies, byte by byte, without building anything.
///
/// Every reading answers nil for what is not plainly there: an escape, another form of a number, a cut. The caller then
/// asks the strict decoder, so nothing is lost by what this one does not know.
struct ByteScanner {
    let bytes: [UInt8]
    /// The place of the next byte.
    var at: Int

    init(_ bytes: [UInt8], at start: Int = 0) {
        self.bytes = bytes
        self.at = start
    }

    /// Steps over one byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Steps over these bytes if they are there.
    mutating func take(_ text: StaticText) -> Bool {
        let end = at + text.bytes.count
        guard end <= bytes.count else { return false }
        for index in 0..<text.bytes.count where bytes[at + index] != text.bytes[index] { return false }
        at = end
        return true
    }

    /// The place of a text without escapes, without its quotes.
    mutating func text() -> Range<Int>? {
        guard take(quote) else { return nil }
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == quote { return start..<(at - 1) }
            if byte == backslash || byte < 0x20 { return nil }
        }
        return nil
    }

    /// A whole number.
    mutating func integer() -> Int? {
        let isNegative = take(minus)
        guard let value = digits(limit: 18) else { return nil }
        if at < bytes.count, bytes[at] == dot || bytes[at] | 0x20 == 0x65 { return nil }
        return isNegative ? -value : value
    }

    /// A number.
    mutating func number() -> Double? {
        let start = at
        if let value = plainNumber() { return value }
        at = start
        while at < bytes.count, isOfNumber(bytes[at]) { at += 1 }
        return Double(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private func isOfNumber(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == minus || byte == dot || byte == UInt8(ascii: "+") || byte | 0x20 == 0x65
    }

    /// A number with at most 15 digits and no exponent, which is read exactly.
    private mutating func plainNumber() -> Double? {
        let isNegative = take(minus)
        let start = at
        guard var value = digits(limit: 15) else { return nil }
        var places = 0
        if take(dot) {
            let from = at
            guard let fraction = digits(limit: 15 - (from - 1 - start)) else { return nil }
            places = at - from
            value = value * wholePowers[places] + fraction
        }
        if at < bytes.count, bytes[at] | 0x20 == 0x65 { return nil }
        let size = Double(value) / powers[places]
        return isNegative ? -size : size
    }

    private mutating func digits(limit: Int) -> Int? {
        let start = at
        var value = 0
        while at < bytes.count, case let digit = bytes[at] &- 0x30, digit < 10 {
            guard at - start < limit else { return nil }
            value = value * 10 + Int(digit)
            at += 1
        }
        return at == start ? nil : value
    }

    /// `true` or `false`.
    mutating func bool() -> Bool? {
        if take(trueText) { return true }
        return take(falseText) ? false : nil
    }

    /// The seconds since 1970 of `"2026-11-23T06:17:00Z"`.
    mutating func moment() -> Int? {
        guard at + 22 <= bytes.count, bytes[at] == quote, bytes[at + 11] == 0x54, bytes[at + 14] == 0x3A,
            bytes[at + 17] == 0x3A, bytes[at + 20] == 0x5A, bytes[at + 21] == quote,
            let day = dayNumber(at + 1), let hour = pair(at + 12), let minute = pair(at + 15),
            let second = pair(at + 18), hour < 24, minute < 60, second < 60
        else { return nil }
        at += 22
        return ((day * 24 + hour) * 60 + minute) * 60 + second
    }

    /// Days since 1970 of `2026-11-23` (Hinnant, "chrono-compatible low-level date algorithms").
    private func dayNumber(_ start: Int) -> Int? {
        guard let century = pair(start), let ofCentury = pair(start + 2), bytes[start + 4] == minus,
            let month = pair(start + 5), bytes[start + 7] == minus, let day = pair(start + 8),
            (1...12).contains(month), day >= 1
        else { return nil }
        let civil = century * 100 + ofCentury
        guard day <= monthLength(month, of: civil) else { return nil }
        let year = month <= 2 ? civil - 1 : civil
        let era = year / 400
        let yearOfEra = year - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }

    private func monthLength(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func pair(_ start: Int) -> Int? {
        let (high, low) = (bytes[start] &- 0x30, bytes[start + 1] &- 0x30)
        return high < 10 && low < 10 ? Int(high) * 10 + Int(low) : nil
    }

    /// Steps over any value; false where it is cut off.
    mutating func skipValue() -> Bool {
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case quote: return skipText()
        case openBrace, openBracket: return skipNested()
        default:
            while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
            return at < bytes.count
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == comma || byte == closeBrace || byte == closeBracket || byte == newline
    }

    private mutating func skipText() -> Bool {
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            at += byte == backslash ? 2 : 1
            if byte == quote { return true }
            if byte == newline { return false }
        }
        return false
    }

    private mutating func skipNested() -> Bool {
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case quote:
                guard skipText() else { return false }
                continue
            case openBrace, openBracket: depth += 1
            case closeBrace, closeBracket: depth -= 1
            case newline: return false
            default: break
            }
            at += 1
            if depth == 0 { return true }
        }
        return false
    }

    /// Steps to the byte behind the end of the line.
    mutating func skipLine() {
        while at < bytes.count, bytes[at] != newline { at += 1 }
        at = min(bytes.count, at + 1)
    }

    /// Reads the fields of an object in turn; `field` reads the value and says whether it could.
    mutating func object(_ field: (inout ByteScanner, Range<Int>) -> Bool) -> Bool {
        guard take(openBrace) else { return false }
        if take(closeBrace) { return true }
        repeat {
            guard let key = text(), take(colon), field(&self, key) else { return false }
        } while take(comma)
        return take(closeBrace)
    }

    /// Reads the elements of a list in turn; `element` reads one and says whether it could.
    mutating func list(_ element: (inout ByteScanner) -> Bool) -> Bool {
        guard take(openBracket) else { return false }
        if take(closeBracket) { return true }
        repeat {
            guard element(&self) else { return false }
        } while take(comma)
        return take(closeBracket)
    }

    /// A number that tells short texts apart: the length and the first seven bytes.
    func code(_ range: Range<Int>) -> UInt64 {
        var code = UInt64(truncatingIfNeeded: range.count) << 56
        for offset in 0..<min(7, range.count) {
            code |= UInt64(bytes[range.lowerBound + offset]) << UInt64(8 * offset)
        }
        return code
    }
}

/// The code of a text of the program; see ``ByteScanner/code(_:)``.
func code(_ text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return ByteScanner(bytes).code(0..<bytes.count)
}

/// A text of the program as bytes.
struct StaticText: ExpressibleByStringLiteral {
    let bytes: [UInt8]

    init(stringLiteral value: String) { bytes = Array(value.utf8) }
}

let quote = UInt8(ascii: "\"")
let newline = UInt8(ascii: "\n")
private let backslash = UInt8(ascii: "\\")
private let minus = UInt8(ascii: "-")
private let dot = UInt8(ascii: ".")
private let comma = UInt8(ascii: ",")
private let colon = UInt8(ascii: ":")
private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")
private let trueText: StaticText = "true"
private let falseText: StaticText = "false"
private let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
private let wholePowers: [Int] = powers.map { Int($0) }
