import Tenfold

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension LocalFiles {
    /// See ``FileStore/read(_:at:atMost:)``; a file of any size costs no more memory than the part.
    public func read(_ path: String, at offset: Int, atMost count: Int) throws -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw FileStoreError(operation: "read", path: path, reason: systemWords())
        }
        defer { close(descriptor) }
        var part = [UInt8](repeating: 0, count: count)
        let received = unsafe pread(descriptor, &part, count, off_t(offset))
        guard received >= 0 else {
            throw FileStoreError(operation: "read", path: path, reason: systemWords())
        }
        part.removeLast(count - received)
        return part
    }

    /// See ``FileStore/isLink(_:)``.
    public func isLink(_ path: String) -> Bool {
        var place = stat()
        return unsafe lstat(path, &place) == 0 && place.st_mode & S_IFMT == S_IFLNK
    }
}
