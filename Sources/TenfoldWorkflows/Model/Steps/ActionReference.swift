/// An action to run: somebody else's at one commit, or one of this very repository.
public enum ActionReference: Sendable, Hashable {
    /// Somebody else's, at a commit that nobody can move.
    case pinned(PinnedAction)
    /// One of this repository at the commit that runs, by its folder such as `actions/setup`: `$/actions/setup`,
    /// or `./actions/setup` at ``FeatureLevel/compat``.
    case repository(String)
}

/// Somebody else's action at one commit, with the version that a person reads.
public struct PinnedAction: Sendable, Hashable {
    /// The repository, and where there is one the folder in it, such as `actions/checkout`.
    public let name: String
    /// The commit, 40 hexadecimal digits in lower case.
    public let commit: String
    /// The version that the commit is, such as `v7.0.1`.
    public let version: String

    /// Takes an action; nil where the name is not `owner/name`, or the commit or version is none.
    public init?(_ name: String, commit: String, version: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) }),
            commit.utf8.count == 40,
            commit.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            version.hasPrefix("v"), version.utf8.allSatisfy(Self.isNameByte)
        else { return nil }
        self.name = name
        self.commit = commit
        self.version = version
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
            || byte == 46 || byte == 95
    }
}
