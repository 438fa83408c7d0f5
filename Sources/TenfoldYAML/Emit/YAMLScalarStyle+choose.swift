extension YAMLScalarStyle {
    /// How a text is written so that readers of YAML 1.1 and 1.2 alike read that very text.
    ///
    /// Plain where nothing can be misread; as a literal block where it has several lines that need no escapes;
    /// else in quotes: double ones for what must be escaped or holds a `'` and neither `"` nor `\`.
    static func choose(for text: String) -> YAMLScalarStyle {
        if needsEscapes(text) { return .doubleQuoted }
        if text.utf8.contains(0x0A) { return isLiteral(text) ? .literal : .doubleQuoted }
        if isPlain(text) { return .plain }
        let bytes = text.utf8
        let holdsEscaped = bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\"))
        return bytes.contains(UInt8(ascii: "'")) && !holdsEscaped ? .doubleQuoted : .singleQuoted
    }

    /// True where a text holds what libyaml or an old reader would not keep unless escaped: control characters,
    /// tabs, the line ends of Unicode, a byte order mark, and what lies beyond the first 65,536 characters.
    private static func needsEscapes(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A, 0x20...0x7E: false
            case 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: false
            default: true
            }
        }
    }

    /// True for several lines that a literal block holds without a sign for indentation or for the end.
    private static func isLiteral(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let space = UInt8(ascii: " ")
        let lineEnd = UInt8(ascii: "\n")
        guard let first = bytes.first, first != space, first != lineEnd, bytes.last != space else {
            return false
        }
        if bytes.count > 1, bytes.suffix(2) == [lineEnd, lineEnd] { return false }
        return zip(bytes, bytes.dropFirst()).allSatisfy { $0 != space || $1 != lineEnd }
    }

    /// True for one line that no reader takes for anything but this text.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last else { return false }
        let space = UInt8(ascii: " ")
        let colon = UInt8(ascii: ":")
        guard first != space, last != space, last != colon, !indicators.contains(first) else { return false }
        for (before, after) in zip(bytes, bytes.dropFirst()) {
            if before == colon, after == space { return false }
            if before == space, after == UInt8(ascii: "#") { return false }
        }
        return !isWord(text) && !isNumber(bytes)
    }

    /// What begins something else than a plain text.
    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)

    /// True for what means something else in quotes than without, to some version of YAML.
    static func isMoreThanText(_ text: String) -> Bool { isWord(text) || isNumber(Array(text.utf8)) }

    /// True for what some version of YAML takes for a truth value, nothing, a merge or a default.
    private static func isWord(_ text: String) -> Bool {
        text.utf8.count <= 5 && words.contains(text.lowercased())
    }

    private static let words: Set<String> = [
        "y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", "=", "<<", "...", ".nan", ".inf",
        "+.inf", "nan", "inf", "+inf",
    ]

    /// True for what may be a number, a clock time or a date in some version of YAML; rather too often than too
    /// seldom.
    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
        let text = bytes.first.map(signs.contains) == true ? bytes.dropFirst() : bytes[...]
        guard let first = text.first else { return false }
        guard digits.contains(first) || first == UInt8(ascii: ".") else { return false }
        let tail = text.dropFirst(2)
        if first == UInt8(ascii: "0"), let letter = text.dropFirst().first, "xX".utf8.contains(letter) {
            return tail.allSatisfy { hexadecimal.contains($0) }
        }
        if first == UInt8(ascii: "0"), let letter = text.dropFirst().first, "oObB".utf8.contains(letter) {
            return tail.allSatisfy { digits.contains($0) || $0 == UInt8(ascii: "_") }
        }
        return text.allSatisfy { numeric.contains($0) }
    }

    private static let digits = Set("0123456789".utf8)
    private static let hexadecimal = Set("0123456789abcdefABCDEF_".utf8)
    private static let numeric = Set("0123456789_.:,+-eEtTzZ ".utf8)
}
