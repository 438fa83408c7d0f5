import Tenfold
import TenfoldWorkflows

/// What a repository says about its actions: the lock, and the workflow files that use them.
struct PinFolder {
    /// The repository's folder.
    let root: String
    /// The disk.
    let files: any FileStore

    /// The lock of the repository with the shipped pins for what it lacks.
    ///
    /// - Throws: `DiagnosticsError` where the lock is damaged.
    func lock() throws -> PinLock {
        let shipped = try PinLock.shipped()
        guard let bytes = try files.read(path(PinLock.path)) else { return shipped }
        return try PinLock.read(bytes, file: path(PinLock.path)).filled(from: shipped)
    }

    /// True where the repository has a lock of its own.
    var hasLock: Bool { files.exists(path(PinLock.path)) }

    /// The actions of the files that this program wrote; others' files are their own business.
    ///
    /// - Throws: `DiagnosticsError` where one is no YAML.
    func uses() throws -> [ActionUse] {
        let folder = ".github/workflows"
        let names = try files.list(path(folder)).filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        return try names.flatMap { name -> [ActionUse] in
            guard let bytes = try files.read(path("\(folder)/\(name)")),
                bytes.starts(with: Self.opening.utf8)
            else { return [] }
            return try ActionUse.all(in: GeneratedFile(path: "\(folder)/\(name)", contents: bytes))
        }
    }

    /// GitHub's own lock file; nil where the repository has none.
    ///
    /// - Throws: `DiagnosticsError` where it is no YAML.
    func actionsLockfile() throws -> ActionsLockfile? {
        try files.read(path(ActionsLockfile.path)).map { try ActionsLockfile($0) }
    }

    /// Writes the lock.
    func write(_ lock: PinLock) throws {
        try files.write(try lock.contents, to: path(PinLock.path))
    }

    /// What every file of ours begins with.
    private static let opening = "# Written by tenfold"

    private func path(_ file: String) -> String { root == "." ? file : "\(root)/\(file)" }
}
