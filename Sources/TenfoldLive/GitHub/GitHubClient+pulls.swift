public import Tenfold

extension GitHubClient {
    /// See `GitHubRepository`.
    public func openPullRequests(from branch: String) async throws -> [PullRequest] {
        let call = GitHubCall(
            "list the pull requests of \(name)",
            .get,
            "\(path)/pulls",
            query: [("head", "\(owner):\(branch)"), ("state", "open")]
        )
        return try await api.pages([PullForm].self, call).joined().map(\.request)
    }

    /// See `GitHubRepository`.
    public func createPullRequest(
        title: String,
        body: String,
        from branch: String,
        to base: String
    ) async throws -> PullRequest {
        let call = try GitHubCall("open a pull request in \(name)", .post, "\(path)/pulls")
            .sending(["title": title, "body": body, "head": branch, "base": base])
        return try await api.value(PullForm.self, call).request
    }

    /// See `GitHubRepository`.
    public func updatePullRequest(_ number: Int, _ change: IssueChange) async throws -> PullRequest {
        let call = try GitHubCall(
            "update pull request \(number) of \(name)",
            .patch,
            "\(path)/pulls/\(number)"
        ).sending(ChangeForm(change))
        return try await api.value(PullForm.self, call).request
    }
}

private struct PullForm: Decodable {
    let number: Int
    let title: String
    let body: String?
    let url: String

    enum CodingKeys: String, CodingKey {
        case number
        case title
        case body
        case url = "html_url"
    }

    var request: PullRequest { PullRequest(number: number, title: title, body: body ?? "", url: url) }
}
