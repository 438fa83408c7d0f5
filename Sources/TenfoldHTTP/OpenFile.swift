#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Owns an open file.
@safe
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    /// Opens a file for reading; nil where that is not allowed.
    init?(reading path: String) {
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        descriptor = opened
    }

    /// Opens an empty file for writing; nil where that is not allowed.
    init?(replacing path: String) {
        let opened = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard opened >= 0 else { return nil }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Reads at a place into a buffer; 0 at the end, nil where the disk fails.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
        let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        return count < 0 ? nil : count
    }

    /// Appends bytes; false where the disk fails.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var done = 0
        while done < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
            let count = unsafe write(descriptor, rest.baseAddress, rest.count)
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// What the system says about the last failure.
    static var reason: String { unsafe String(cString: strerror(errno)) }
}
