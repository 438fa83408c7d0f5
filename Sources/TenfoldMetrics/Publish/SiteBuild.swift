public import Tenfold

/// Files to commit beside the records, built anew from the merged records of each new tip.
public struct SiteBuild: Sendable {
    /// What it makes, in a word for the commit message, such as `the dashboard`.
    public var name: String
    /// What the look of all pages follows from, such as a hash of templates and configuration.
    public var look: String
    /// The folders in which only built files may stand: what else is there is removed by a complete build.
    public var ownedFolders: [String]
    /// Those of them of which every build makes all files, so that what else is there always goes.
    public var wholeFolders: [String]
    /// Builds the files.
    public var files: @Sendable (SiteMaterial) throws -> [GeneratedFile]

    /// Makes a build.
    public init(
        name: String = "the dashboard",
        look: String = "",
        ownedFolders: [String] = [],
        wholeFolders: [String] = [],
        files: @escaping @Sendable (SiteMaterial) throws -> [GeneratedFile]
    ) {
        self.name = name
        self.look = look
        self.ownedFolders = ownedFolders
        self.wholeFolders = wholeFolders
        self.files = files
    }
}
