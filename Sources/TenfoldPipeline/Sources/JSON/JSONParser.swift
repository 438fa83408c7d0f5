/// Parses strict JSON (RFC 8259): no comments, no trailing commas, no repeated keys, limited depth.
struct JSONParser {
    let bytes: [UInt8]
    var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Parses the whole text as one value.
    static func parse(_ bytes: [UInt8]) throws(SourceProblem) -> PositionedJSON {
        var parser = JSONParser(bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.current == nil else { throw parser.problem("text after the end of the value") }
        return value
    }

    private mutating func value(depth: Int) throws(SourceProblem) -> PositionedJSON {
        skipSpace()
        guard depth < SourceLimits.depth else {
            throw problem("nested deeper than \(SourceLimits.depth) levels")
        }
        let start = offset
        guard let byte = current else { throw problem("the text ends where a value should be") }
        let content: PositionedJSON.Content =
            switch byte {
            case UInt8(ascii: "{"): try object(depth: depth)
            case UInt8(ascii: "["): try array(depth: depth)
            case UInt8(ascii: "\""): .string(try string())
            case UInt8(ascii: "-"), 0x30...0x39: .number(try number())
            default: try word()
            }
        return PositionedJSON(content: content, offset: start)
    }

    private mutating func object(depth: Int) throws(SourceProblem) -> PositionedJSON.Content {
        offset += 1
        var members: [PositionedJSON.Member] = []
        var keys = Set<String>()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            let start = offset
            guard current == UInt8(ascii: "\"") else { throw problem("a key in quotes should be here") }
            let key = try string()
            guard keys.insert(key).inserted else {
                throw SourceProblem(at: start, "the key \(ForeignText.quoted(key)) comes twice")
            }
            guard take(UInt8(ascii: ":")) else { throw problem("a colon should follow the key") }
            members.append(PositionedJSON.Member(key: key, value: try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw problem("a comma or a closing brace should be here") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(SourceProblem) -> PositionedJSON.Content {
        offset += 1
        var values: [PositionedJSON] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            values.append(try value(depth: depth + 1))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw problem("a comma or a closing bracket should be here") }
        return .array(values)
    }

    private mutating func number() throws(SourceProblem) -> String {
        let start = offset
        _ = take(exactly: UInt8(ascii: "-"))
        let whole = digits()
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            throw SourceProblem(at: start, "a number is not written as JSON writes numbers")
        }
        if take(exactly: UInt8(ascii: ".")), digits().isEmpty {
            throw problem("a digit should follow the decimal point")
        }
        if take(exactly: UInt8(ascii: "e")) || take(exactly: UInt8(ascii: "E")) {
            if !take(exactly: UInt8(ascii: "-")) { _ = take(exactly: UInt8(ascii: "+")) }
            if digits().isEmpty { throw problem("a digit should follow the exponent") }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() -> ArraySlice<UInt8> {
        let start = offset
        while let byte = current, (0x30...0x39).contains(byte) { offset += 1 }
        return bytes[start..<offset]
    }

    private mutating func word() throws(SourceProblem) -> PositionedJSON.Content {
        let words: [(String, PositionedJSON.Content)] = [
            ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
        ]
        for (word, content) in words where bytes[offset...].starts(with: word.utf8) {
            offset += word.utf8.count
            return content
        }
        throw problem("this is no JSON value")
    }
}

extension JSONParser {
    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func problem(_ message: String) -> SourceProblem { SourceProblem(at: offset, message) }

    mutating func skipSpace() {
        while let byte = current, isSpace(byte) { offset += 1 }
    }

    mutating func take(exactly byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    /// Takes a mark, and the white space around it.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard take(exactly: byte) else { return false }
        skipSpace()
        return true
    }
}
