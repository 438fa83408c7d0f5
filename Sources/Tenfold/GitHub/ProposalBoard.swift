/// Keeps one open pull request for a branch.
public struct ProposalBoard: Sendable {
    private let repository: any GitHubRepository
    private let sleeper: any Sleeper

    /// Keeps the pull requests of a repository.
    public init(_ repository: any GitHubRepository, sleeper: any Sleeper) {
        self.repository = repository
        self.sleeper = sleeper
    }

    /// Sees to it that exactly one open pull request offers the branch and says this; true where it is new.
    ///
    /// - Throws: ``GitHubError``.
    public func offer(_ branch: String, to base: String, title: String, body: String) async throws -> (
        request: PullRequest, isNew: Bool
    ) {
        var tries = 0
        while true {
            tries += 1
            do {
                if let open = try await repository.openPullRequests(from: branch).first {
                    guard open.title != title || open.body != body else { return (open, false) }
                    let change = IssueChange(title: title, body: body)
                    return (try await repository.updatePullRequest(open.number, change), false)
                }
                return (
                    try await repository.createPullRequest(title: title, body: body, from: branch, to: base),
                    true
                )
            } catch let error as GitHubError where error.cause == .unknownOutcome && tries < 3 {
                try await sleeper.sleep(seconds: 2 * Double(tries))
            }
        }
    }

    /// Closes what offers the branch; gives the numbers.
    ///
    /// - Throws: ``GitHubError``.
    @discardableResult
    public func withdraw(_ branch: String, comment: String) async throws -> [Int] {
        let open = try await repository.openPullRequests(from: branch)
        for request in open {
            try await repository.comment(on: request.number, comment)
            _ = try await repository.updatePullRequest(request.number, IssueChange(state: .closed))
        }
        return open.map(\.number)
    }
}
