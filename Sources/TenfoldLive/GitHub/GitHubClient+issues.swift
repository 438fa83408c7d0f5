public import Tenfold

extension GitHubClient {
    /// See `GitHubRepository`.
    public func issues(labelled label: String) async throws -> [Issue] {
        let call = GitHubCall(
            "list the issues of \(name)",
            .get,
            "\(path)/issues",
            query: [("labels", label), ("state", "all"), ("sort", "created"), ("direction", "desc")]
        )
        return try await api.pages([IssueForm].self, call).joined()
            .filter { $0.pullRequest == nil }
            .map(\.issue)
    }

    /// See `GitHubRepository`.
    public func createIssue(title: String, body: String, labels: [String]) async throws -> Issue {
        let call = try GitHubCall("create an issue in \(name)", .post, "\(path)/issues")
            .sending(NewIssue(title: title, body: body, labels: labels))
        return try await api.value(IssueForm.self, call).issue
    }

    /// See `GitHubRepository`.
    public func updateIssue(_ number: Int, _ change: IssueChange) async throws -> Issue {
        let call = try GitHubCall("update issue \(number) of \(name)", .patch, "\(path)/issues/\(number)")
            .sending(ChangeForm(change))
        return try await api.value(IssueForm.self, call).issue
    }

    /// See `GitHubRepository`.
    public func comment(on number: Int, _ body: String) async throws {
        let call = try GitHubCall(
            "comment on issue \(number) of \(name)",
            .post,
            "\(path)/issues/\(number)/comments"
        ).sending(["body": body])
        _ = try await api.send(call)
    }
}

private struct NewIssue: Encodable {
    let title: String
    let body: String
    let labels: [String]
}

/// A change as the API takes it.
struct ChangeForm: Encodable {
    let title: String?
    let body: String?
    let state: Issue.State?
    let reason: IssueChange.Reason?

    init(_ change: IssueChange) {
        title = change.title
        body = change.body
        state = change.state
        reason = change.reason
    }

    enum CodingKeys: String, CodingKey {
        case title
        case body
        case state
        case reason = "state_reason"
    }
}

private struct IssueForm: Decodable {
    struct Label: Decodable { let name: String? }
    struct Link: Decodable {}

    let number: Int
    let title: String
    let body: String?
    let state: Issue.State
    let labels: [Label]?
    let url: String
    let pullRequest: Link?

    enum CodingKeys: String, CodingKey {
        case number
        case title
        case body
        case state
        case labels
        case url = "html_url"
        case pullRequest = "pull_request"
    }

    var issue: Issue {
        Issue(
            number: number,
            title: title,
            body: body ?? "",
            state: state,
            labels: (labels ?? []).compactMap(\.name),
            url: url
        )
    }
}
