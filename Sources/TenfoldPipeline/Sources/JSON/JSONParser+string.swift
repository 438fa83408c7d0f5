extension JSONParser {
    /// Reads a string from its opening to its closing quote.
    mutating func string() throws(SourceProblem) -> String {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        while let byte = current {
            guard text.count <= SourceLimits.fieldBytes else {
                throw SourceProblem(at: start, SourceFields.tooLong)
            }
            guard byte >= 0x20 else { throw problem("a control character inside a string") }
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            default: text.append(byte)
            }
        }
        throw SourceProblem(at: start, "the string is never closed")
    }

    private mutating func escaped() throws(SourceProblem) -> [UInt8] {
        guard let byte = current else { throw problem("the text ends inside a string") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
        default: throw SourceProblem(at: offset - 2, "an escape that JSON does not have")
        }
    }

    /// Reads the digits after `\u`, and a second half where the first is one of a pair.
    private mutating func scalar() throws(SourceProblem) -> Unicode.Scalar {
        let start = offset - 2
        let first = try fourDigits()
        if (0xD800...0xDBFF).contains(first), take(exactly: UInt8(ascii: "\\")),
            take(exactly: UInt8(ascii: "u"))
        {
            let second = try fourDigits()
            let joined = 0x10000 + (first - 0xD800) << 10 + (second &- 0xDC00)
            if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(joined) { return scalar }
        }
        guard let scalar = Unicode.Scalar(first), first != 0 else {
            throw SourceProblem(at: start, "an escape that stands for no character")
        }
        return scalar
    }

    private mutating func fourDigits() throws(SourceProblem) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw problem("four hexadecimal digits should be here")
            }
            number = number << 4 | UInt32(digit)
            offset += 1
        }
        return number
    }
}
