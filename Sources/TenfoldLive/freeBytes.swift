import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The bytes that can still be written to the disk a folder is on.
///
/// - Throws: `FileStoreError` where there is no such folder.
public func freeBytes(at folder: String) throws -> UInt64 {
    do {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder)
        let free = attributes[.systemFreeSize]
        return (free as? UInt64) ?? UInt64((free as? Int) ?? 0)
    } catch {
        throw FileStoreError(operation: "measure the disk of", path: folder, reason: "\(error)")
    }
}
