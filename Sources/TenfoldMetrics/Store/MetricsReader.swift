public import Tenfold

/// Reads files of one state of the repository: a commit, or the work tree.
public protocol MetricsReader: Sendable {
    /// A file's bytes; nil where there is none.
    func read(_ path: String) async throws -> [UInt8]?
    /// The paths of all files below a folder, sorted.
    func paths(under folder: String) async throws -> [String]
}

/// Reads the files of a work tree.
public struct WorkTreeReader: MetricsReader {
    private let files: any FileStore
    private let root: String

    /// Reads below the folder `root`.
    public init(_ files: any FileStore, root: String) {
        self.files = files
        self.root = root
    }

    /// See ``MetricsReader/read(_:)``.
    public func read(_ path: String) throws -> [UInt8]? {
        try files.read("\(root)/\(path)")
    }

    /// See ``MetricsReader/paths(under:)``; folders are looked into one level deep, as shards are, and
    /// what has a dot in its name is a file, such as `.gitkeep`.
    public func paths(under folder: String) throws -> [String] {
        let folders = try files.list("\(root)/\(folder)").filter { !$0.contains(".") }
        return try folders.flatMap { name in
            try files.list("\(root)/\(folder)/\(name)").map { "\(folder)/\(name)/\($0)" }
        }
    }
}
