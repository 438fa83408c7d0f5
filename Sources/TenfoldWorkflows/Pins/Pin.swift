public import Tenfold

/// An action held at one commit, so that nobody can change what a workflow runs.
public struct Pin: Sendable, Hashable {
    /// How the commit of a version came to be known.
    public enum Source: String, Sendable, CaseIterable {
        /// Read from the action's own tag when this release of the program was made.
        case tag
        /// Seen with this version in several independent public files when this release was made; newer than
        /// the tags that could be read then.
        case seen
        /// Read through GitHub's API by `tenfold pins update`.
        case api
        /// Taken from a bot's or a person's edit by `tenfold pins import`.
        case edit
    }

    /// The action's repository, such as `actions/checkout`.
    public var repository: String
    /// The version that the commit is.
    public var version: ActionVersion
    /// The commit, 40 hexadecimal digits in lower case.
    public var commit: String
    /// The day as of which the source says so.
    public var date: Day
    /// How the commit came to be known.
    public var source: Source

    /// Makes a pin.
    public init(
        _ repository: String,
        _ version: ActionVersion,
        commit: String,
        date: Day,
        source: Source
    ) {
        self.repository = repository
        self.version = version
        self.commit = commit
        self.date = date
        self.source = source
    }

    /// True for 40 hexadecimal digits in lower case, the only thing that GitHub cannot make mean another commit.
    public static func isCommit(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 40 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
