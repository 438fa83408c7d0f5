/// Text between tags: what would read as markup is escaped, what XML or HTML cannot hold is replaced.
func escapedText(_ text: String) -> String {
    escaped(text) { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\r": " "
        default: nil
        }
    }
}

/// The value of an attribute in double quotes; line breaks and tabs survive the reader's normalising.
func escapedAttribute(_ text: String) -> String {
    escaped(text) { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "\t": "&#9;"
        case "\n": "&#10;"
        case "\r": " "
        default: nil
        }
    }
}

/// Text of `script` and `style`, where escapes mean nothing: only what would end the element is broken up.
func rawText(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        if previous == "<", scalar == "/" || scalar == "!" { result += "\\" }
        result.unicodeScalars.append(scalar)
        previous = scalar
    }
    return result
}

private func escaped(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        if let words = replacement(scalar) {
            result += words
        } else {
            result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
        }
    }
    return result
}

/// What both XML 1.0 (§2.2) and HTML take without complaint: no control character but tab and line ends, and no
/// code point that will never be a character.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
}

/// Printable ASCII that means nothing to a reader of markup: nearly all text, and worth a short cut.
func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20...0x7E).contains(byte)
    }
}
