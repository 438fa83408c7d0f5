public import Tenfold

/// The files below a repository's `.github` that this program writes.
public struct GeneratedFolder: Sendable {
    /// Where workflows lie.
    public static let workflows = ".github/workflows"
    /// Where a file is kept that somebody had changed and `--force` replaced.
    public static let replaced = ".tenfold/replaced"

    private let root: String
    private let files: any FileStore

    /// The files of the repository in the folder `root`.
    public init(root: String, files: any FileStore) {
        self.root = root
        self.files = files
    }

    /// What is there: all workflows, and what lies where a wanted file belongs.
    ///
    /// - Throws: ``FileStoreError``.
    public func present(beside wanted: [GeneratedFile]) throws -> [GeneratedFile] {
        let workflows = try files.list(path(Self.workflows))
            .filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
            .map { "\(Self.workflows)/\($0)" }
        return try Set(workflows + wanted.map(\.path)).sorted().compactMap { path in
            try files.read(self.path(path)).map { GeneratedFile(path: path, contents: $0) }
        }
    }

    /// Writes and removes; what somebody had changed is kept below ``replaced``.
    ///
    /// - Throws: ``FileStoreError``.
    public func apply(_ changes: [FileChange]) throws {
        for change in changes {
            if change.kind == .edited, let old = change.old {
                try files.write(old, to: path("\(Self.replaced)/\(change.path)"))
            }
            if let new = change.new {
                try files.write(new, to: path(change.path))
            } else {
                try files.remove(path(change.path))
            }
        }
    }

    private func path(_ file: String) -> String { root == "." ? file : "\(root)/\(file)" }
}
