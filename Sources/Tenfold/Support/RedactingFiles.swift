/// A disk on which no secret is written, whoever passes one on by mistake.
public struct RedactingFiles: FileStore {
    private let files: any FileStore
    private let redaction: Redaction
    /// Larger contents are pictures, sound and video, in which no text of a service ends up.
    private let largest = 4 << 20

    /// Guards a disk.
    public init(_ files: any FileStore, _ redaction: Redaction) {
        self.files = files
        self.redaction = redaction
    }

    /// See ``FileStore/write(_:to:)``.
    public func write(_ contents: [UInt8], to path: String) throws {
        try files.write(clean(contents), to: path)
    }

    /// See ``FileStore/sketch(_:to:)``.
    public func sketch(_ contents: [UInt8], to path: String) throws {
        try files.sketch(clean(contents), to: path)
    }

    private func clean(_ contents: [UInt8]) -> [UInt8] {
        contents.count > largest ? contents : redaction.apply(contents)
    }

    /// See ``FileStore/read(_:)``.
    public func read(_ path: String) throws -> [UInt8]? { try files.read(path) }
    /// See ``FileStore/read(_:at:atMost:)``.
    public func read(_ path: String, at offset: Int, atMost count: Int) throws -> [UInt8]? {
        try files.read(path, at: offset, atMost: count)
    }
    /// See ``FileStore/remove(_:)``.
    public func remove(_ path: String) throws { try files.remove(path) }
    /// See ``FileStore/list(_:)``.
    public func list(_ folder: String) throws -> [String] { try files.list(folder) }
    /// See ``FileStore/exists(_:)``.
    public func exists(_ path: String) -> Bool { files.exists(path) }
    /// See ``FileStore/stamp(_:)``.
    public func stamp(_ path: String) -> String? { files.stamp(path) }
    /// See ``FileStore/makeFolder(_:)``.
    public func makeFolder(_ path: String) throws { try files.makeFolder(path) }
    /// See ``FileStore/copy(_:to:)``.
    public func copy(_ path: String, to target: String) throws { try files.copy(path, to: target) }
    /// See ``FileStore/move(_:to:)``.
    public func move(_ path: String, to target: String) throws { try files.move(path, to: target) }

    /// See ``FileStore/size(_:)``.
    public func size(_ path: String) -> Int? { files.size(path) }

    /// See ``FileStore/isLink(_:)``.
    public func isLink(_ path: String) -> Bool { files.isLink(path) }
}
