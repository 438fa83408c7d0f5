/// Refuses what is no UTF-8 text of a person's size, with the place and the likely cause.
///
/// - Returns: the bytes without a byte order mark.
func checkText(_ bytes: [UInt8], limits: YAMLLimits) throws(YAMLError) -> [UInt8] {
    let start = YAMLPosition(line: 1, column: 1)
    guard bytes.count <= limits.bytes else {
        throw YAMLError(
            at: start,
            "the file has \(bytes.count) bytes, more than the \(limits.bytes) allowed",
            suggestion: "move what is not configuration elsewhere"
        )
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
        !bytes.starts(with: [0, 0, 0xFE, 0xFF])
    else {
        throw YAMLError(at: start, "the file is UTF-16 or UTF-32, not UTF-8", suggestion: "save it as UTF-8")
    }
    if let offset = bytes.firstIndex(of: 0) {
        throw YAMLError(
            at: YAMLPosition(in: bytes, offset: offset),
            "the file holds a NUL byte",
            suggestion: "save it as UTF-8 text"
        )
    }
    if let offset = firstInvalidOffset(bytes) {
        throw YAMLError(
            at: YAMLPosition(in: bytes, offset: offset),
            "the byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8",
            suggestion: "save the file as UTF-8"
        )
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

/// The offset of the first byte that is not part of a well-formed UTF-8 sequence.
private func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .error: return offset
        case .emptyInput: return nil
        }
    }
}

extension YAMLPosition {
    /// The line and column of a byte, counting characters as libyaml does.
    init(in bytes: some Collection<UInt8>, offset: Int) {
        let before = bytes.prefix(offset)
        let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = String(decoding: lines.last ?? before, as: UTF8.self).unicodeScalars.count + 1
        self.init(line: max(1, lines.count), column: column)
    }
}
