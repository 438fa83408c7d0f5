/// Reads and writes files; the only way the product touches a disk.
public protocol FileStore: Sendable {
    /// The bytes of a file, or nil where there is none.
    ///
    /// - Throws: ``FileStoreError`` where it is there and cannot be read.
    func read(_ path: String) throws -> [UInt8]?
    /// At most `count` bytes of a file from a place on; nil where there is no file, none where it ends before.
    ///
    /// - Throws: ``FileStoreError`` where it is there and cannot be read.
    func read(_ path: String, at offset: Int, atMost count: Int) throws -> [UInt8]?
    /// Replaces a file as a whole, making the folders above it; a crash leaves the old one or the new one.
    ///
    /// - Throws: ``FileStoreError``.
    func write(_ contents: [UInt8], to path: String) throws
    /// Replaces a file that can be made again, such as a page; a crash may leave a part of it.
    ///
    /// - Throws: ``FileStoreError``.
    func sketch(_ contents: [UInt8], to path: String) throws
    /// Removes a file or a folder with all in it; nothing happens where there is none.
    ///
    /// - Throws: ``FileStoreError``.
    func remove(_ path: String) throws
    /// The names in a folder, sorted; empty where there is no such folder.
    ///
    /// - Throws: ``FileStoreError``.
    func list(_ folder: String) throws -> [String]
    /// True where there is a file or folder.
    func exists(_ path: String) -> Bool
    /// A text that changes whenever the file does, to be had without reading it; nil where there is no file, or where
    /// the store has no such text.
    func stamp(_ path: String) -> String?
    /// The size of a file in bytes, to be had without reading it; nil where there is no file, or it is not known.
    func size(_ path: String) -> Int?
    /// True where there is a link to another place, whatever stands there.
    func isLink(_ path: String) -> Bool
    /// Makes a folder and those above it.
    ///
    /// - Throws: ``FileStoreError``.
    func makeFolder(_ path: String) throws
    /// Copies a file as a whole, making the folders above the copy.
    ///
    /// - Throws: ``FileStoreError``.
    func copy(_ path: String, to target: String) throws
    /// Moves a file or folder to a place where nothing is.
    ///
    /// - Throws: ``FileStoreError``.
    func move(_ path: String, to target: String) throws
}

extension FileStore {
    /// Takes the same care as for any other file.
    public func sketch(_ contents: [UInt8], to path: String) throws { try write(contents, to: path) }

    /// Knows no stamps.
    public func stamp(_ path: String) -> String? { nil }

    /// Counts the bytes.
    public func size(_ path: String) -> Int? { (try? read(path))?.flatMap(\.count) }

    /// Knows no links.
    public func isLink(_ path: String) -> Bool { false }
}

/// A file that could not be used, in the system's words.
public struct FileStoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The verb, such as `write`.
    public var operation: String
    /// The path.
    public var path: String
    /// The system's words.
    public var reason: String

    /// Makes an error.
    public init(operation: String, path: String, reason: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }

    /// One sentence.
    public var description: String { "cannot \(operation) \(path): \(reason)" }
}
