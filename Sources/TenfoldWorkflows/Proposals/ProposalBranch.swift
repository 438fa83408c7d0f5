/// The branch on which changed workflow files are offered.
public protocol ProposalBranch: Sendable {
    /// The branch's name.
    var name: String { get }
    /// The branch it is offered to.
    var base: String { get }
    /// Which of the files differ on the base as it is at the remote now.
    func differing(_ files: [ProposedFile]) async throws -> [ProposedFile]
    /// Puts the files on the branch, on top of the base's newest commit, and pushes it; never by force.
    func put(_ files: [ProposedFile], message: String) async throws -> ProposalPush
}

/// A file as it should be.
public struct ProposedFile: Sendable, Equatable {
    /// The path below the repository.
    public var path: String
    /// What should be there; nil where the file should go.
    public var contents: [UInt8]?

    /// Makes a file.
    public init(path: String, contents: [UInt8]?) {
        self.path = path
        self.contents = contents
    }
}

/// What became of files that were put on a branch.
public enum ProposalPush: Sendable, Equatable {
    /// The branch has them now.
    case pushed
    /// The branch had them already.
    case unchanged
    /// The remote does not take them, in its words.
    case declined(String)
}
