import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(System)
import System
#else
import SystemPackage
#endif

/// What a program reads, as a nameless file.
///
/// A pipe would do until a program ends before it has read all: then the next write ends this process.
enum StandardInput {
    /// A descriptor at the start of the bytes; whoever gets it closes it.
    static func open(_ bytes: [UInt8]) throws -> FileDescriptor {
        guard !bytes.isEmpty else { return try FileDescriptor.open(FilePath("/dev/null"), .readOnly) }
        let path = FileManager.default.temporaryDirectory.appending(path: "tenfold-\(UUID().uuidString)").path
        let file = try FileDescriptor.open(
            FilePath(path),
            .readWrite,
            options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite
        )
        do {
            try FileManager.default.removeItem(atPath: path)
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
        } catch {
            try file.close()
            throw FileStoreError(operation: "write", path: path, reason: "\(error)")
        }
        return file
    }
}
