/// A line of a shard taken apart without decoding it: `{"id":"…","record":{…},"v":1}`.
struct RecordLine {
    /// The id it claims to have.
    let id: String
    /// The schema version.
    let version: Int
    /// The record's canonical JSON.
    let content: [UInt8]

    /// Takes a line apart; nil where it has another form or is cut off.
    init?(_ line: some RandomAccessCollection<UInt8>) {
        let bytes = Array(line)
        let idEnd = head.count + idLength
        guard bytes.starts(with: head), bytes.last == UInt8(ascii: "}"), bytes.count > idEnd + middle.count,
            bytes[idEnd...].starts(with: middle)
        else { return nil }
        let start = idEnd + middle.count
        let digits = bytes.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.count
        let end = bytes.count - 1 - digits - tail.count
        guard (1...9).contains(digits), end > start, bytes[end...].starts(with: tail),
            let version = Int(String(decoding: bytes[(end + tail.count)...].dropLast(), as: UTF8.self))
        else { return nil }
        self.id = String(decoding: bytes[head.count..<idEnd], as: UTF8.self)
        self.version = version
        self.content = Array(bytes[start..<end])
    }
}

private let idLength = 20
private let head = Array(#"{"id":""#.utf8)
private let middle = Array(#"","record":"#.utf8)
private let tail = Array(#","v":"#.utf8)
