public import Tenfold

/// Reads files of one state of the repository: a commit, or the work tree.
public protocol MetricsReader: Sendable {
    /// A file's bytes; nil where there is none.
    func read(_ path: String) async throws -> [UInt8]?
    /// The paths of all files below a folder, sorted.
    func paths(under folder: String) async throws -> [String]
    /// The paths of the files that lie in a folder itself, in any order.
    func paths(directlyIn folder: String) async throws -> [String]
    /// All files below a folder, sorted by path, each with the id of its content.
    func entries(under folder: String) async throws -> [FileEntry]
}

/// A file and what its content is known by, so that one that did not change need not be read.
public struct FileEntry: Sendable, Hashable {
    /// The path below the repository.
    public var path: String
    /// Git's id of the content; see `GitBlobID`.
    public var id: String

    /// Makes an entry.
    public init(path: String, id: String) {
        self.path = path
        self.id = id
    }
}

extension MetricsReader {
    /// Looks through all below it.
    public func paths(directlyIn folder: String) async throws -> [String] {
        let depth = folder.utf8.count + 1
        return try await paths(under: folder).filter { !$0.utf8.dropFirst(depth).contains(UInt8(ascii: "/")) }
    }

    /// Reads every file to know its id.
    public func entries(under folder: String) async throws -> [FileEntry] {
        var entries: [FileEntry] = []
        for path in try await paths(under: folder) {
            if let bytes = try await read(path) {
                entries.append(FileEntry(path: path, id: GitBlobID.of(bytes)))
            }
        }
        return entries
    }
}

/// Reads the files of a work tree.
public struct WorkTreeReader: MetricsReader {
    private let files: any FileStore
    private let root: String
    private let known: StampBook?

    /// Reads below the folder `root`.
    ///
    /// - Parameter known: Where ids of files that did not change are kept; nil to read every file.
    public init(_ files: any FileStore, root: String, known: StampBook? = nil) {
        self.files = files
        self.root = root
        self.known = known
    }

    /// See ``MetricsReader/read(_:)``.
    public func read(_ path: String) throws -> [UInt8]? {
        try files.read("\(root)/\(path)")
    }

    /// See ``MetricsReader/paths(under:)``; what has a dot in its name is a file, such as `.gitkeep`.
    public func paths(under folder: String) throws -> [String] {
        var found: [String] = []
        for name in try files.list("\(root)/\(folder)") {
            let path = "\(folder)/\(name)"
            if name.utf8.contains(UInt8(ascii: ".")) {
                found.append(path)
            } else {
                found += try paths(under: path)
            }
        }
        return found.sorted()
    }

    /// See ``MetricsReader/paths(directlyIn:)``.
    public func paths(directlyIn folder: String) throws -> [String] {
        try files.list("\(root)/\(folder)").map { "\(folder)/\($0)" }
    }

    /// See ``MetricsReader/entries(under:)``.
    public func entries(under folder: String) async throws -> [FileEntry] {
        let paths = try paths(under: folder)
        async let odd = entries(of: stride(from: 1, to: paths.count, by: 2).map { paths[$0] })
        let even = try entries(of: stride(from: 0, to: paths.count, by: 2).map { paths[$0] })
        return try await (even + odd).sorted { $0.path < $1.path }
    }

    private func entries(of paths: [String]) throws -> [FileEntry] {
        try paths.compactMap { path in
            let stamp = files.stamp("\(root)/\(path)")
            if let stamp, let id = known?.id(of: path, stamp) { return FileEntry(path: path, id: id) }
            guard let bytes = try read(path) else { return nil }
            let entry = FileEntry(path: path, id: GitBlobID.of(bytes))
            if let stamp { known?.note(entry, stamp) }
            return entry
        }
    }
}
