import Tenfold

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Whole files straight from and to the system: a build reads and writes them by the thousand.
extension LocalFiles {
    /// The bytes of a file; nil where there is none.
    func whole(_ path: String) throws -> [UInt8]? {
        let descriptor = opened(path, O_RDONLY)
        guard descriptor >= 0 else {
            let reason = systemWords()
            if !exists(path) { return nil }
            throw FileStoreError(operation: "read", path: path, reason: reason)
        }
        defer { close(descriptor) }
        var facts = stat()
        _ = unsafe fstat(descriptor, &facts)
        // What tells no size, and what grows meanwhile, is read to its end all the same.
        var bytes = try next(descriptor, max(Int(facts.st_size), 1), path)
        while case let more = try next(descriptor, 1 << 16, path), !more.isEmpty { bytes += more }
        return bytes
    }

    private func next(_ descriptor: CInt, _ most: Int, _ path: String) throws -> [UInt8] {
        var received = 0
        repeat {
            let part = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
                received = unsafe receive(descriptor, buffer.baseAddress, most)
                count = max(0, received)
            }
            if received >= 0 { return part }
        } while errno == EINTR
        throw FileStoreError(operation: "read", path: path, reason: systemWords())
    }

    /// Replaces a file's bytes where it stands; false where there is no folder for it.
    func overwrite(_ path: String, _ contents: [UInt8]) throws -> Bool {
        let descriptor = opened(path, O_WRONLY | O_CREAT | O_TRUNC)
        if descriptor < 0, errno == ENOENT { return false }
        var written = 0
        while descriptor >= 0, written < contents.count {
            let sent = unsafe contents.withUnsafeBytes { all in
                unsafe transmit(descriptor, all.baseAddress.map { unsafe $0 + written }, all.count - written)
            }
            if sent < 0, errno != EINTR { break }
            written += max(0, sent)
        }
        let reason = systemWords()
        guard descriptor >= 0, close(descriptor) == 0, written == contents.count else {
            throw FileStoreError(operation: "write", path: path, reason: reason)
        }
        return true
    }

    /// A name that the system would cut short at a zero byte is the name of nothing.
    private func opened(_ path: String, _ flags: CInt) -> CInt {
        guard !path.utf8.contains(0) else {
            errno = EINVAL
            return -1
        }
        return unsafe open(path, flags | O_CLOEXEC, 0o666)
    }

    /// Why the system refused the last call.
    func systemWords() -> String { unsafe String(cString: strerror(errno)) }
}

// The store's own functions have the same names.
private func receive(_ descriptor: CInt, _ place: UnsafeMutableRawPointer?, _ most: Int) -> Int {
    unsafe read(descriptor, place, most)
}

private func transmit(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
