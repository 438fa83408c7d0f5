/// Picks the lines of a shard by the text of one field, without decoding the others.
struct LineFilter {
    private let field: UInt64
    private let outer: UInt64?
    private let isWanted: (String) -> Bool
    /// True where no text can be wanted.
    private var isEmpty = false

    /// Picks records whose field is one of these texts; the field of an object in the field `outer` where that is given.
    init(_ field: String, _ wanted: Set<String>, in outer: String? = nil) {
        self.field = code(field)
        self.outer = outer.map(code)
        self.isWanted = wanted.contains
        self.isEmpty = wanted.isEmpty
    }

    /// Picks records whose field, a moment, does not lie before a day.
    init(_ field: String, from day: String) {
        self.field = code(field)
        self.outer = nil
        self.isWanted = { $0 >= day }
    }

    /// The lines that are wanted, and those that cannot be judged here.
    func lines(of bytes: [UInt8]) -> [UInt8] {
        guard !isEmpty else { return [] }
        var picked: [UInt8] = []
        Self.each(bytes, field, outer) { line, text in
            if text.map(isWanted) ?? true { picked += bytes[line] }
        }
        return picked
    }

    /// The lines whose ids no line of another file has; lines that are no records stay.
    static func lines(of bytes: [UInt8], withoutIDsIn known: [UInt8]) -> [UInt8] {
        var ids: Set<String> = []
        for line in known.split(separator: newline) {
            if let line = RecordLine(line) { ids.insert(line.id) }
        }
        return bytes.split(separator: newline).reduce(into: []) { kept, line in
            if RecordLine(line).map({ ids.contains($0.id) }) != true { kept += line + [newline] }
        }
    }

    /// The lines by the text of a field, for those that have it.
    static func lines(of bytes: [UInt8], by field: String) -> [String: [UInt8]] {
        var lines: [String: [UInt8]] = [:]
        each(bytes, code(field), nil) { line, text in if let text { lines[text, default: []] += bytes[line] }
        }
        return lines
    }

    /// The texts of a field in all lines.
    static func values(of field: String, in bytes: [UInt8]) -> Set<String> {
        var values: Set<String> = []
        each(bytes, code(field), nil) { _, text in if let text { values.insert(text) } }
        return values
    }

    private static func each(
        _ bytes: [UInt8],
        _ field: UInt64,
        _ outer: UInt64?,
        _ body: (Range<Int>, String?) -> Void
    ) {
        var scanner = ByteScanner(bytes)
        while scanner.at < bytes.count {
            let start = scanner.at
            var found: Range<Int>?
            // Where the field is found the rest of the line need not be read.
            _ = LineScan(&scanner) { scanner in
                scanner.object { scanner, range in
                    let key = scanner.code(range)
                    if outer == nil, key == field {
                        found = scanner.text()
                        return false
                    }
                    guard key == outer else { return scanner.skipValue() }
                    return scanner.object { scanner, range in
                        guard scanner.code(range) == field else { return scanner.skipValue() }
                        found = scanner.text()
                        return false
                    }
                }
            }
            scanner.at = start
            scanner.skipLine()
            body(start..<scanner.at, found.map { String(decoding: bytes[$0], as: UTF8.self) })
        }
    }
}
