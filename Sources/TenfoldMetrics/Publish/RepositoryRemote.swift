public import Tenfold

/// The shared repository as publishing sees it: a branch whose tip moves, also by others.
public protocol RepositoryRemote: Sendable {
    /// Waits for the turn of this writer among those near by that would otherwise collide, which is over when the
    /// answer is let go; nil where nobody is waited for, or the wait was too long.
    ///
    /// Whoever has it may still be overtaken by others, who do not stand in the line.
    func turn(withinSeconds seconds: Double) async -> (any Sendable)?
    /// Brings the branch here and gives its tip; nil where the branch does not exist yet.
    ///
    /// - Throws: ``RemoteFailure``.
    func fetchTip() async throws -> String?
    /// A file's bytes as of a commit; nil where there is no such file or no commit.
    func read(_ path: String, at commit: String?) async throws -> [UInt8]?
    /// The paths of all files below a folder as of a commit, sorted.
    func paths(under folder: String, at commit: String?) async throws -> [String]
    /// All files below a folder as of a commit, sorted by path, each with the id of its content.
    func entries(under folder: String, at commit: String?) async throws -> [FileEntry]
    /// Makes one commit on top of `tip` and offers it as the branch's new tip, never by force.
    ///
    /// - Throws: ``RemoteFailure`` where it is not known whether the commit arrived, or cannot arrive.
    func push(_ commit: ProposedCommit, on tip: String?) async throws -> PushAnswer
    /// Moves the local branch and work tree forward to a pushed commit where nothing is in the way.
    func follow(_ commit: String) async throws -> LocalState
}

extension RepositoryRemote {
    /// Nobody stands in a line here.
    public func turn(withinSeconds seconds: Double) async -> (any Sendable)? { nil }
}

/// A commit that is still to be made.
public struct ProposedCommit: Sendable, Equatable {
    /// Files to write.
    public var writes: [GeneratedFile]
    /// Paths to remove.
    public var removals: [String]
    /// A summary line, and after an empty line the details.
    public var message: String

    /// Makes a proposal.
    public init(writes: [GeneratedFile], removals: [String] = [], message: String) {
        self.writes = writes
        self.removals = removals
        self.message = message
    }
}

/// How the remote answered a push.
public enum PushAnswer: Sendable, Equatable {
    /// The branch ends in this commit now.
    case accepted(String)
    /// Another writer was faster, in the remote's words.
    case outrun(String)
    /// A rule of the remote forbids it, in its words.
    case declined(String)
}

/// Where the local branch and work tree stand after publishing.
public enum LocalState: Sendable, Equatable {
    /// At the published commit.
    case followed
    /// Where they were; why, in words.
    case keptBack(String)
}

/// A remote that could not be used.
public struct RemoteFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence, without secrets.
    public var description: String
    /// True where the same may work a little later.
    public var isTransient: Bool

    /// Makes a failure.
    public init(_ description: String, isTransient: Bool) {
        self.description = description
        self.isTransient = isTransient
    }
}

/// The files of one commit of a remote.
struct CommitReader: MetricsReader {
    let remote: any RepositoryRemote
    let commit: String?

    func read(_ path: String) async throws -> [UInt8]? {
        try await remote.read(path, at: commit)
    }

    func paths(under folder: String) async throws -> [String] {
        try await remote.paths(under: folder, at: commit)
    }

    func entries(under folder: String) async throws -> [FileEntry] {
        try await remote.entries(under: folder, at: commit)
    }
}
