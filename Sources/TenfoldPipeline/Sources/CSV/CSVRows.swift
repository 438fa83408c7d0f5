/// Reads RFC 4180 rows one by one; also takes bare line feeds, as every tool writes them.
struct CSVRows {
    /// A field with the place it starts.
    struct Field {
        var text: String
        var offset: Int
    }

    /// A row, or what is wrong with it.
    struct Row {
        var fields: [Field] = []
        var offset: Int
        var problem: SourceProblem?

        /// An empty line.
        var isBlank: Bool { problem == nil && fields.count == 1 && fields[0].text.isEmpty }
    }

    private let bytes: [UInt8]
    private var offset = 0

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next row, or nil at the end; after a problem it goes on with the next line.
    mutating func next() -> Row? {
        guard offset < bytes.count else { return nil }
        var row = Row(offset: offset)
        do throws(SourceProblem) {
            repeat {
                row.fields.append(try field())
                if row.fields.count > SourceLimits.breadth {
                    throw SourceProblem(at: row.offset, "the row has over \(SourceLimits.breadth) fields")
                }
            } while take(Self.comma)
            try endOfRow()
        } catch {
            row.problem = error
            skipLine(from: max(offset, error.offset))
        }
        return row
    }

    private mutating func field() throws(SourceProblem) -> Field {
        let start = offset
        let text = take(Self.quote) ? try quoted(from: start) : try bare()
        guard text.count <= SourceLimits.fieldBytes else {
            throw SourceProblem(at: start, SourceFields.tooLong)
        }
        return Field(text: String(decoding: text, as: UTF8.self), offset: start)
    }

    private mutating func bare() throws(SourceProblem) -> [UInt8] {
        let start = offset
        while let byte = current, byte != Self.comma, byte != Self.lineFeed, byte != Self.carriageReturn {
            if byte == Self.quote {
                throw SourceProblem(
                    at: offset,
                    "a quote inside a field that does not start with one",
                    suggestion: "put the whole field in quotes and double the quotes inside"
                )
            }
            offset += 1
        }
        return Array(bytes[start..<offset])
    }

    private mutating func quoted(from start: Int) throws(SourceProblem) -> [UInt8] {
        var text: [UInt8] = []
        while let byte = current {
            offset += 1
            if text.count > SourceLimits.fieldBytes { break }
            if byte != Self.quote {
                text.append(byte)
            } else if take(Self.quote) {
                text.append(Self.quote)
            } else {
                return text
            }
        }
        let words =
            current == nil
            ? "the quote is never closed" : "\(SourceFields.tooLong), or its quote is not closed"
        offset = start
        throw SourceProblem(at: start, words, suggestion: "double the quotes inside a field")
    }

    private mutating func endOfRow() throws(SourceProblem) {
        if current == nil || take(Self.lineFeed) { return }
        if current == Self.carriageReturn {
            offset += 1
            if current == nil || take(Self.lineFeed) { return }
            throw SourceProblem(at: offset - 1, "a carriage return without a line feed")
        }
        throw SourceProblem(
            at: offset,
            "text after the closing quote",
            suggestion: "double the quotes inside a field"
        )
    }

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipLine(from start: Int) {
        offset = start
        while let byte = current {
            offset += 1
            if byte == Self.lineFeed { return }
        }
    }
}
