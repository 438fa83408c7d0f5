extension XMLReader {
    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func problem(_ message: String) -> SourceProblem { SourceProblem(at: offset, message) }

    func looksAt(_ mark: String) -> Bool {
        mark.utf8.first == current && bytes[offset...].starts(with: mark.utf8)
    }

    mutating func take(_ mark: String) -> Bool {
        guard looksAt(mark) else { return false }
        offset += mark.utf8.count
        return true
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
        while let byte = current, isSpace(byte) { offset += 1 }
        return true
    }

    /// Moves behind the next `mark`.
    mutating func skip(past mark: String, from start: Int, _ what: String) throws(SourceProblem) {
        while offset < bytes.count {
            if take(mark) { return }
            offset += 1
        }
        throw SourceProblem(at: start, "\(what) is never closed")
    }

    /// Reads a name; letters beyond ASCII are taken as they come.
    mutating func name() throws(SourceProblem) -> String {
        let start = offset
        while let byte = current, isNamePart(byte, isFirst: offset == start) { offset += 1 }
        guard offset > start else { throw problem("a name should be here") }
        guard offset - start <= 256 else {
            throw SourceProblem(at: start, "the name is longer than 256 bytes")
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "_"), UInt8(ascii: ":"): true
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
        default: false
        }
    }

    mutating func attributeValue() throws(SourceProblem) -> String {
        let start = offset
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw problem("the value of an attribute should be in quotes")
        }
        offset += 1
        let value = try text(until: quote, allowsLess: false)
        guard current == quote else { throw SourceProblem(at: start, "the quote is never closed") }
        offset += 1
        return value
    }

    /// Skips a comment, in which two hyphens may stand only at the end.
    mutating func comment() throws(SourceProblem) {
        let start = offset
        offset += 4
        try skip(past: "--", from: start, "the comment")
        guard take(">") else { throw SourceProblem(at: offset - 2, "two hyphens inside a comment") }
    }

    /// Skips a processing instruction, and checks the encoding that a declaration names.
    mutating func instruction() throws(SourceProblem) {
        let start = offset
        let isDeclaration =
            looksAt("<?xml ") || looksAt("<?xml\t") || looksAt("<?xml\n") || looksAt("<?xml\r")
        if isDeclaration, start > 0 {
            throw problem("the XML declaration must be the first thing in the document")
        }
        try skip(past: "?>", from: start, "the instruction")
        let words = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard isDeclaration, let encoding = words.split(separator: "encoding", maxSplits: 1).dropFirst().first
        else { return }
        let name = encoding.drop { " \t\r\n='\"".contains($0) }.prefix { !"'\" ?".contains($0) }
        guard ["utf-8", "us-ascii", "ascii"].contains(name.lowercased()) else {
            throw SourceProblem(
                at: start,
                "the encoding \(ForeignText.quoted(name)) is not read",
                suggestion: "write the document in UTF-8"
            )
        }
    }
}
