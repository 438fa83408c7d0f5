#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What tells one state of a file or folder from another: names, sizes and times of all that is in it.
public struct FolderStamp: Sendable, Equatable {
    private var files: [String: String] = [:]

    /// Takes the stamp; of what is not there it is empty.
    public init(_ path: String) {
        let manager = FileManager.default
        let below = (try? manager.subpathsOfDirectory(atPath: path)) ?? []
        for name in [""] + below {
            let file = name.isEmpty ? path : "\(path)/\(name)"
            guard let facts = try? manager.attributesOfItem(atPath: file) else { continue }
            let size = facts[.size] as? Int ?? 0
            let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            files[name] = "\(size) \(time)"
        }
    }
}
