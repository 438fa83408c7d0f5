import Tenfold

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A lock between the processes of one machine; it ends with its owner, however that ends.
public final class FileLock: Sendable {
    private let descriptor: CInt

    /// Takes the lock of a file, making the file and the folders above it.
    ///
    /// - Returns: nil where another process holds it.
    /// - Throws: `FileStoreError` where the file cannot be made.
    public init?(path: String) throws {
        descriptor = try Self.open(path)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    /// The same, standing still until the lock is free; nil where the file system has no locks.
    init?(waitingFor path: String) throws {
        descriptor = try Self.open(path)
        var code: CInt
        repeat { code = flock(descriptor, LOCK_EX) } while code != 0 && errno == EINTR
        guard code == 0 else { return nil }
    }

    private static func open(_ path: String) throws -> CInt {
        if let slash = path.lastIndex(of: "/") { try LocalFiles().makeFolder(String(path[..<slash])) }
        let descriptor = systemOpen(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw FileStoreError(
                operation: "open",
                path: path,
                reason: unsafe String(cString: strerror(errno))
            )
        }
        return descriptor
    }

    /// Let go before it is closed, as a process that has just been forked off may hold a copy for a moment.
    deinit {
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}

/// The system's own, which the type's would hide.
private func systemOpen(_ path: String, _ flags: CInt, _ mode: mode_t) -> CInt {
    unsafe open(path, flags, mode)
}
