/// A line of a shard, `{"id":"…","record":{…},"v":1}`, taken apart where it lies.
struct LineScan {
    /// The place of the id.
    let id: Range<Int>
    /// The place of the record's JSON.
    let record: Range<Int>
    /// The schema version.
    let version: Int
    /// The place of the whole line, without its line break.
    let whole: Range<Int>

    /// Reads a line whose record `body` reads, and ends behind its line break.
    ///
    /// Nil where anything is unusual; the scanner may then stand anywhere in the line.
    init?(_ scanner: inout ByteScanner, _ body: (inout ByteScanner) -> Bool) {
        let lineStart = scanner.at
        guard scanner.take(head) else { return nil }
        let idStart = scanner.at
        scanner.at += 20
        guard scanner.take(middle) else { return nil }
        let start = scanner.at
        guard body(&scanner) else { return nil }
        let end = scanner.at
        guard scanner.take(tail), let version = scanner.integer(), scanner.take(close) else { return nil }
        let lineEnd = scanner.at
        guard lineEnd == scanner.bytes.count || scanner.take(newline) else { return nil }
        self.id = idStart..<(idStart + 20)
        self.record = start..<end
        self.version = version
        self.whole = lineStart..<lineEnd
    }
}

private let head: StaticText = #"{"id":""#
private let middle: StaticText = #"","record":"#
private let tail: StaticText = #","v":"#
private let close = UInt8(ascii: "}")
