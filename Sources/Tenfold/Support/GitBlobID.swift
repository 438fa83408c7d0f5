/// The id that git gives a file's content: the SHA-1 of a short header and the bytes.
///
/// A repository knows it of every file it holds without reading the file, so it is what rollups and pages are keyed by:
/// an id that is the same means that nothing changed. Never for security.
public enum GitBlobID {
    /// 40 lower-case hexadecimal digits.
    public static func of(_ bytes: [UInt8]) -> String {
        let head = Array("blob \(bytes.count)\0".utf8)
        return hexadecimal(MessageHashing.current.sha1(head, bytes, 0..<bytes.count))
    }
}

/// The SHA-1 hash function (FIPS 180-4), for git's names of things only.
struct SHA1 {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0
    )
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private var words = [UInt32](repeating: 0, count: 80)

    mutating func update(_ bytes: [UInt8]) { update(bytes, in: 0..<bytes.count) }

    mutating func update(_ bytes: [UInt8], in range: Range<Int>) {
        length &+= UInt64(range.count)
        var start = range.lowerBound
        if !pending.isEmpty {
            start += min(64 - pending.count, range.count)
            pending += bytes[range.lowerBound..<start]
            guard pending.count == 64 else { return }
            compress(pending, at: 0)
            pending.removeAll(keepingCapacity: true)
        }
        while range.upperBound - start >= 64 {
            compress(bytes, at: start)
            start += 64
        }
        pending += bytes[start..<range.upperBound]
    }

    consuming func finalize() -> [UInt8] {
        let bits = length &* 8
        let zeros = (119 - pending.count) % 64
        let count = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
        update([0x80] + [UInt8](repeating: 0, count: zeros) + count)
        return [state.0, state.1, state.2, state.3, state.4].flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
        }
    }

    private mutating func compress(_ bytes: [UInt8], at start: Int) {
        precondition(start >= 0 && bytes.count >= 64 && start <= bytes.count - 64 && words.count == 80)
        for index in 0..<16 {
            let at = start &+ index &* 4
            let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16
            words[index] = high | UInt32(bytes[at &+ 2]) << 8 | UInt32(bytes[at &+ 3])
        }
        for index in 16..<80 {
            let mixed = words[index &- 3] ^ words[index &- 8] ^ words[index &- 14] ^ words[index &- 16]
            words[index] = mixed &<< 1 | mixed &>> 31
        }
        var (a, b, c, d, e) = state
        for place in stride(from: 0, to: 20, by: 5) {
            step(a, &b, d ^ (b & (c ^ d)), &e, 0x5A82_7999 &+ words[place])
            step(e, &a, c ^ (a & (b ^ c)), &d, 0x5A82_7999 &+ words[place &+ 1])
            step(d, &e, b ^ (e & (a ^ b)), &c, 0x5A82_7999 &+ words[place &+ 2])
            step(c, &d, a ^ (d & (e ^ a)), &b, 0x5A82_7999 &+ words[place &+ 3])
            step(b, &c, e ^ (c & (d ^ e)), &a, 0x5A82_7999 &+ words[place &+ 4])
        }
        for place in stride(from: 20, to: 40, by: 5) {
            step(a, &b, b ^ c ^ d, &e, 0x6ED9_EBA1 &+ words[place])
            step(e, &a, a ^ b ^ c, &d, 0x6ED9_EBA1 &+ words[place &+ 1])
            step(d, &e, e ^ a ^ b, &c, 0x6ED9_EBA1 &+ words[place &+ 2])
            step(c, &d, d ^ e ^ a, &b, 0x6ED9_EBA1 &+ words[place &+ 3])
            step(b, &c, c ^ d ^ e, &a, 0x6ED9_EBA1 &+ words[place &+ 4])
        }
        for place in stride(from: 40, to: 60, by: 5) {
            step(a, &b, (b & c) | (d & (b | c)), &e, 0x8F1B_BCDC &+ words[place])
            step(e, &a, (a & b) | (c & (a | b)), &d, 0x8F1B_BCDC &+ words[place &+ 1])
            step(d, &e, (e & a) | (b & (e | a)), &c, 0x8F1B_BCDC &+ words[place &+ 2])
            step(c, &d, (d & e) | (a & (d | e)), &b, 0x8F1B_BCDC &+ words[place &+ 3])
            step(b, &c, (c & d) | (e & (c | d)), &a, 0x8F1B_BCDC &+ words[place &+ 4])
        }
        for place in stride(from: 60, to: 80, by: 5) {
            step(a, &b, b ^ c ^ d, &e, 0xCA62_C1D6 &+ words[place])
            step(e, &a, a ^ b ^ c, &d, 0xCA62_C1D6 &+ words[place &+ 1])
            step(d, &e, e ^ a ^ b, &c, 0xCA62_C1D6 &+ words[place &+ 2])
            step(c, &d, d ^ e ^ a, &b, 0xCA62_C1D6 &+ words[place &+ 3])
            step(b, &c, c ^ d ^ e, &a, 0xCA62_C1D6 &+ words[place &+ 4])
        }
        state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
    }
}

/// One round; the five words then change their names in place of their values.
@inline(__always)
private func step(_ a: UInt32, _ b: inout UInt32, _ f: UInt32, _ e: inout UInt32, _ word: UInt32) {
    e = e &+ (a &<< 5 | a &>> 27) &+ f &+ word
    b = b &<< 30 | b &>> 2
}
