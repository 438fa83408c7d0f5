public import Tenfold

/// Files to commit beside the records, built anew from the merged records of each new tip.
public struct SiteBuild: Sendable {
    /// What it makes, in a word for the commit message, such as `the dashboard`.
    public var name: String
    /// The folders in which only built files may stand: what else is there is removed.
    public var ownedFolders: [String]
    /// Builds the files.
    public var files: @Sendable (MetricsSnapshot) throws -> [GeneratedFile]

    /// Makes a build.
    public init(
        name: String = "the dashboard",
        ownedFolders: [String] = [],
        files: @escaping @Sendable (MetricsSnapshot) throws -> [GeneratedFile]
    ) {
        self.name = name
        self.ownedFolders = ownedFolders
        self.files = files
    }
}
