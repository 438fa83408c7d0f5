public import Tenfold
public import TenfoldGit
public import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A branch of a git remote, reached through a local repository.
public actor GitRemote: RepositoryRemote {
    private let repository: Repository
    private let remote: String
    private let branch: String
    private let author: CommitAuthor
    private let credentials: Credentials?
    private let clock: any WallClock
    private let line: WriterLine?

    /// Reaches `branch` of `remote` from the repository at a path.
    ///
    /// - Parameters:
    ///   - author: Whose name the commits bear.
    ///   - line: Where this machine's writers wait for each other; nil where they do not.
    /// - Throws: `GitError` where there is no repository.
    public init(
        repository path: String,
        remote: String = "origin",
        branch: String,
        author: CommitAuthor = CommitAuthor(),
        credentials: Credentials? = nil,
        clock: any WallClock,
        line: WriterLine? = nil
    ) throws {
        self.repository = try Repository.open(at: path)
        self.remote = remote
        self.branch = branch
        self.author = author
        self.credentials = credentials
        self.clock = clock
        self.line = line
    }

    /// See `RepositoryRemote`.
    public func turn(withinSeconds seconds: Double) async -> (any Sendable)? {
        guard let line, let address = try? repository.url(ofRemote: remote) else { return nil }
        return await line.turn(at: "\(address) \(branch)", withinSeconds: seconds)
    }

    /// See `RepositoryRemote`.
    public func fetchTip() throws -> String? {
        try translated {
            try repository.fetch(branch, from: remote, credentials: credentials)?.hex
        }
    }

    /// See `RepositoryRemote`.
    public func read(_ path: String, at commit: String?) throws -> [UInt8]? {
        guard let commit = commit.flatMap({ CommitID($0) }) else { return nil }
        return try translated { try repository.read(path, at: commit) }
    }

    /// See `RepositoryRemote`.
    public func paths(under folder: String, at commit: String?) throws -> [String] {
        guard let commit = commit.flatMap({ CommitID($0) }) else { return [] }
        return try translated { try repository.paths(under: folder, at: commit) }
    }

    /// See `RepositoryRemote`.
    public func entries(under folder: String, at commit: String?) throws -> [FileEntry] {
        guard let commit = commit.flatMap({ CommitID($0) }) else { return [] }
        return try translated {
            try repository.entries(under: folder, at: commit).map { FileEntry(path: $0.path, id: $0.id) }
        }
    }

    /// See `RepositoryRemote`.
    public func push(_ proposed: ProposedCommit, on tip: String?) throws -> PushAnswer {
        try translated {
            let commit = try repository.commit(
                proposed.changes,
                on: tip.flatMap { CommitID($0) },
                author: Author(name: author.name, email: author.email, time: clock.now),
                message: author.signed(proposed.message)
            )
            return switch try repository.push(commit, to: branch, remote: remote, credentials: credentials) {
            case .accepted: .accepted(commit.hex)
            case .notFastForward(let words), .cannotLock(let words): .outrun(words)
            case .declined(let words): .declined(words)
            }
        }
    }

    /// See `RepositoryRemote`.
    public func follow(_ commit: String) throws -> LocalState {
        guard let commit = CommitID(commit) else { return .keptBack("\(commit) is no commit") }
        return try translated {
            switch try repository.fastForward(branch, to: commit) {
            case .done: .followed
            case .keptBack(let words): .keptBack(words)
            }
        }
    }

    private func translated<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as GitError {
            throw RemoteFailure(error.description, isTransient: error.isTransient)
        }
    }
}

extension ProposedCommit {
    fileprivate var changes: [Change] {
        writes.map { .write(path: $0.path, contents: $0.contents) } + removals.map { .remove(path: $0) }
    }
}
