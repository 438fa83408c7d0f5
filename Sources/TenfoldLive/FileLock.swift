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
        if let slash = path.lastIndex(of: "/") { try LocalFiles().makeFolder(String(path[..<slash])) }
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw FileStoreError(
                operation: "open",
                path: path,
                reason: unsafe String(cString: strerror(errno))
            )
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    /// Let go before it is closed, as a process that has just been forked off may hold a copy for a moment.
    deinit {
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
