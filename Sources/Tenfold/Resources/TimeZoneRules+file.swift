extension TimeZoneRules {
    /// Reads a TZif file of version 2 or later, as in `/usr/share/zoneinfo`; nil where it is none.
    public init?(file bytes: [UInt8]) {
        guard let old = Header(bytes, at: 0), old.version >= 50 else { return nil }
        let second = 44 + old.bodyLength(timeSize: 4)
        guard let header = Header(bytes, at: second) else { return nil }
        let body = second + 44
        let end = body + header.bodyLength(timeSize: 8)
        guard end <= bytes.count else { return nil }
        let types = body + header.times * 9
        func offset(ofType type: Int) -> Int? {
            type < header.types
                ? bigEndian(bytes, types + type * 6, 4).map { Int(Int32(truncatingIfNeeded: $0)) } : nil
        }
        var transitions: [Transition] = []
        for index in 0..<header.times {
            guard let at = bigEndian(bytes, body + index * 8, 8),
                let offset = offset(ofType: Int(bytes[body + header.times * 8 + index]))
            else { return nil }
            transitions.append(Transition(at: at, offset: offset))
        }
        guard let first = offset(ofType: 0),
            zip(transitions, transitions.dropFirst()).allSatisfy({ $0.at < $1.at })
        else { return nil }
        let footer = String(decoding: bytes[end...].dropFirst().prefix { $0 != 10 }, as: UTF8.self)
        self.init(first: first, transitions: transitions, footer: RecurringTimeZone(footer))
    }

    /// The counts at the head of each half of the file.
    private struct Header {
        var version: UInt8
        var isUTCount: Int
        var isStandardCount: Int
        var leaps: Int
        var times: Int
        var types: Int
        var characters: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard start + 44 <= bytes.count, Array(bytes[start..<start + 4]) == Array("TZif".utf8) else {
                return nil
            }
            let counts = (0..<6).compactMap { bigEndian(bytes, start + 20 + $0 * 4, 4).map { Int($0) } }
            guard counts.count == 6, counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
            version = bytes[start + 4]
            (isUTCount, isStandardCount, leaps) = (counts[0], counts[1], counts[2])
            (times, types, characters) = (counts[3], counts[4], counts[5])
        }

        func bodyLength(timeSize: Int) -> Int {
            times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + isStandardCount
                + isUTCount
        }
    }
}

private func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return Int64(bitPattern: bytes[start..<start + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
}
