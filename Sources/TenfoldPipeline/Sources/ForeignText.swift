/// Text from outside, made fit to be shown.
enum ForeignText {
    /// One line without control characters, without marks that turn the direction of writing, and trimmed.
    static func line(_ text: some StringProtocol) -> String {
        if isPlain(text.utf8) { return String(text) }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if isBlank {
                if line.last.map({ $0 != " " }) ?? false { line.append(" ") }
            } else if !turnsDirection(scalar) {
                line.append(scalar)
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// True for what needs no work: ASCII words with one blank between them.
    private static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
        default: false
        }
    }

    /// A text in quotes for a message, cut where it is long.
    static func quoted(_ text: some StringProtocol) -> String {
        let short = line(text.prefix(40))
        return text.count > 40 ? "'\(short)…'" : "'\(short)'"
    }
}
