public import Tenfold
public import TenfoldGit
public import TenfoldWorkflows

/// A branch of a git remote on which workflow files are offered.
public actor GitProposals: ProposalBranch {
    /// See `ProposalBranch`.
    public nonisolated let name: String
    /// See `ProposalBranch`.
    public nonisolated let base: String
    private let repository: Repository
    private let remote: String
    private let credentials: Credentials?
    private let clock: any WallClock

    /// Offers on the branch `name` what differs from `base`, through the repository at a path.
    ///
    /// - Parameter credentials: Of somebody who may write workflows.
    /// - Throws: `GitError` where there is no repository.
    public init(
        repository path: String,
        remote: String = "origin",
        base: String,
        name: String = "tenfold/workflows",
        credentials: Credentials? = nil,
        clock: any WallClock
    ) throws {
        self.repository = try Repository.open(at: path)
        self.remote = remote
        self.base = base
        self.name = name
        self.credentials = credentials
        self.clock = clock
    }

    /// See `ProposalBranch`.
    public func differing(_ files: [ProposedFile]) throws -> [ProposedFile] {
        let tip = try repository.fetch(base, from: remote, credentials: credentials)
        return try differing(files, at: tip)
    }

    /// See `ProposalBranch`.
    ///
    /// The commit has the base's files, and its own history behind it: what a person added to the branch stays in
    /// that history, and no push has to be forced.
    public func put(_ files: [ProposedFile], message: String) throws -> ProposalPush {
        for _ in 1...3 {
            let tip = try repository.fetch(base, from: remote, credentials: credentials)
            let old = try repository.fetch(name, from: remote, credentials: credentials)
            if let old, try differing(files, at: old).isEmpty { return .unchanged }
            let commit = try repository.commit(
                files.map { file in
                    file.contents.map { .write(path: file.path, contents: $0) } ?? .remove(path: file.path)
                },
                on: tip,
                merging: try unmerged(old, in: tip),
                author: Author(name: "Tenfold", email: "tenfold@users.noreply.github.com", time: clock.now),
                message: message
            )
            switch try repository.push(commit, to: name, remote: remote, credentials: credentials) {
            case .accepted: return .pushed
            case .declined(let words): return .declined(words)
            case .notFastForward, .cannotLock: continue
            }
        }
        return .declined("others push to \(name) all the time")
    }

    /// The branch's own tip, where the base does not have it yet.
    private func unmerged(_ old: CommitID?, in tip: CommitID?) throws -> CommitID? {
        guard let old, let tip, old != tip else { return nil }
        return try repository.descends(tip, from: old) ? nil : old
    }

    private func differing(_ files: [ProposedFile], at commit: CommitID?) throws -> [ProposedFile] {
        guard let commit else { return files }
        return try files.filter { try repository.read($0.path, at: commit) != $0.contents }
    }
}
