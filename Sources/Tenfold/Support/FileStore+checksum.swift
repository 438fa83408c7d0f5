extension FileStore {
    /// At most `count` bytes of a file from a place on; nil where there is no file, none where it ends before.
    ///
    /// A store that cannot read parts reads the whole file for each.
    ///
    /// - Throws: ``FileStoreError`` where it is there and cannot be read.
    public func read(_ path: String, at offset: Int, atMost count: Int) throws -> [UInt8]? {
        try read(path).map { Array($0.dropFirst(offset).prefix(count)) }
    }

    /// The SHA-256 and the length of a file, however large; nil where there is none.
    ///
    /// - Throws: ``FileStoreError`` where it is there and cannot be read.
    public func checksum(of path: String) throws -> (sha256: String, bytes: Int)? {
        var hash = SHA256()
        var length = 0
        while true {
            guard let part = try read(path, at: length, atMost: 1 << 20) else { return nil }
            guard !part.isEmpty else { return (hexadecimal(hash.finalize()), length) }
            hash.update(part)
            length += part.count
        }
    }
}
