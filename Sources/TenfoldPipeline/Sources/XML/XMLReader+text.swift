extension XMLReader {
    /// Reads text with its entities up to a byte or the end.
    mutating func text(until end: UInt8, allowsLess: Bool = true) throws(SourceProblem) -> String {
        let start = offset
        var text: [UInt8] = []
        while let byte = current, byte != end {
            guard text.count <= SourceLimits.fieldBytes else {
                throw SourceProblem(at: start, SourceFields.tooLong)
            }
            if byte == UInt8(ascii: "<"), !allowsLess {
                throw problem("'<' inside the value of an attribute")
            }
            if allowsLess, looksAt("]]>") { throw problem("']]>' outside a CDATA section") }
            if byte == UInt8(ascii: "&") {
                text += Array(String(Character(try entity())).utf8)
            } else {
                try checkCharacters(offset..<offset + 1)
                text.append(byte)
                offset += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads `&amp;` and its four sisters, `&#65;` and `&#x41;`.
    private mutating func entity() throws(SourceProblem) -> Unicode.Scalar {
        let start = offset
        offset += 1
        let name = bytes[offset...].prefix(12).prefix { $0 != UInt8(ascii: ";") && !isSpace($0) }
        offset += name.count
        guard take(";") else {
            throw SourceProblem(at: start, "'&' starts no entity", suggestion: "write it as &amp;")
        }
        let text = String(decoding: name, as: UTF8.self)
        guard let scalar = named(text) ?? numbered(text) else {
            throw SourceProblem(
                at: start,
                "the entity \(ForeignText.quoted("&\(text);")) is not known",
                suggestion: "write the character itself"
            )
        }
        return scalar
    }

    private func named(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        default: nil
        }
    }

    private func numbered(_ name: String) -> Unicode.Scalar? {
        let isHexadecimal = name.hasPrefix("#x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard name.hasPrefix("#"), digits.first?.isHexDigit == true,
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), isCharacter(number)
        else { return nil }
        return Unicode.Scalar(number)
    }

    /// The characters that XML 1.0 allows.
    private func isCharacter(_ number: UInt32) -> Bool {
        switch number {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    func checkCharacters(_ range: Range<Int>) throws(SourceProblem) {
        guard let bad = range.first(where: { bytes[$0] < 0x20 && !isSpace(bytes[$0]) }) else { return }
        throw SourceProblem(at: bad, "a control character that XML does not allow")
    }
}
