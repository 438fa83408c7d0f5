import Synchronization
public import Tenfold

/// A disk in memory, which can be made to refuse.
public final class MemoryFiles: FileStore {
    private let contents = Mutex<[String: [UInt8]]>([:])

    /// Makes an empty disk.
    public init() {}

    /// All files by path.
    public var all: [String: [UInt8]] { contents.withLock { $0 } }

    /// See ``FileStore/read(_:)``.
    public func read(_ path: String) throws -> [UInt8]? { contents.withLock { $0[path] } }

    /// See ``FileStore/write(_:to:)``.
    public func write(_ bytes: [UInt8], to path: String) throws { contents.withLock { $0[path] = bytes } }

    /// See ``FileStore/remove(_:)``.
    public func remove(_ path: String) throws {
        contents.withLock { files in
            files = files.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
        }
    }

    /// See ``FileStore/list(_:)``.
    public func list(_ folder: String) throws -> [String] {
        let below = all.keys.filter { $0.hasPrefix(folder + "/") }
        let names = below.compactMap {
            $0.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
        }
        return Set(names).sorted()
    }

    /// See ``FileStore/exists(_:)``.
    public func exists(_ path: String) -> Bool {
        all.keys.contains { $0 == path || $0.hasPrefix(path + "/") }
    }

    /// See ``FileStore/makeFolder(_:)``.
    public func makeFolder(_ path: String) throws {}

    /// See ``FileStore/copy(_:to:)``.
    public func copy(_ path: String, to target: String) throws {
        guard let bytes = try read(path) else {
            throw FileStoreError(operation: "copy", path: path, reason: "it is not there")
        }
        try write(bytes, to: target)
    }

    /// See ``FileStore/move(_:to:)``.
    public func move(_ path: String, to target: String) throws {
        contents.withLock { files in
            files = Dictionary(
                uniqueKeysWithValues: files.map { old, bytes in
                    guard old == path || old.hasPrefix(path + "/") else { return (old, bytes) }
                    return (target + old.dropFirst(path.count), bytes)
                }
            )
        }
    }
}
