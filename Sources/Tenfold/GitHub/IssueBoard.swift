/// Keeps one open issue for each key: opened when the matter comes up, updated in place, closed when it is over.
///
/// An issue is known by a label and by a mark in its body that readers do not see. Titles and search are no
/// keys: people change titles, and GitHub's search lags behind.
public struct IssueBoard: Sendable {
    /// What was done.
    public enum Outcome: Sendable, Equatable {
        /// A new issue was opened.
        case created(Issue)
        /// The closed one was opened again.
        case reopened(Issue)
        /// The open one says something new.
        case updated(Issue)
        /// The open one says it already.
        case unchanged(Issue)

        /// The issue.
        public var issue: Issue {
            switch self {
            case .created(let issue), .reopened(let issue), .updated(let issue), .unchanged(let issue): issue
            }
        }
    }

    /// The label that all issues of the product bear.
    public static let label = "tenfold"

    private let repository: any GitHubRepository
    private let sleeper: any Sleeper

    /// Keeps the issues of a repository.
    public init(_ repository: any GitHubRepository, sleeper: any Sleeper) {
        self.repository = repository
        self.sleeper = sleeper
    }

    /// Sees to it that exactly one open issue of the key says this.
    ///
    /// A request whose outcome is not known is followed by a look at the list, never by the same request: what
    /// was opened behind a timeout is found and used.
    ///
    /// - Throws: ``GitHubError``.
    public func raise(_ key: String, title: String, body: String) async throws -> Outcome {
        let body = Self.marked(body, key)
        var tries = 0
        while true {
            tries += 1
            do {
                if let found = try await update(key, title: title, body: body) { return found }
                let labels = [Self.label]
                return .created(try await repository.createIssue(title: title, body: body, labels: labels))
            } catch let error as GitHubError where error.cause == .unknownOutcome && tries < 3 {
                try await sleeper.sleep(seconds: 2 * Double(tries))
            }
        }
    }

    /// Closes what is open under the key; gives the numbers.
    ///
    /// - Throws: ``GitHubError``.
    @discardableResult
    public func settle(_ key: String, comment: String? = nil) async throws -> [Int] {
        let open = try await issues(of: key).filter { $0.state == .open }
        for issue in open {
            if let comment { try await say(comment, on: issue) }
            let change = IssueChange(state: .closed, reason: .completed)
            _ = try await repository.updateIssue(issue.number, change)
        }
        return open.map(\.number)
    }

    /// A comment that may have arrived is not repeated: it is there for people, and none depends on it.
    private func say(_ comment: String, on issue: Issue) async throws {
        do {
            try await repository.comment(on: issue.number, comment)
        } catch let error as GitHubError where error.cause == .unknownOutcome {}
    }

    /// Updates or reopens the key's issue; nil where it never had one.
    private func update(_ key: String, title: String, body: String) async throws -> Outcome? {
        let known = try await issues(of: key)
        let open = known.filter { $0.state == .open }.sorted { $0.number < $1.number }
        guard let issue = open.first else {
            guard let closed = known.max(by: { $0.number < $1.number }) else { return nil }
            let change = IssueChange(title: title, body: body, state: .open, reason: .reopened)
            return .reopened(try await repository.updateIssue(closed.number, change))
        }
        for double in open.dropFirst() {
            let change = IssueChange(state: .closed, reason: .duplicate)
            _ = try await repository.updateIssue(double.number, change)
        }
        guard issue.title != title || issue.body != body else { return .unchanged(issue) }
        return .updated(
            try await repository.updateIssue(issue.number, IssueChange(title: title, body: body))
        )
    }

    private func issues(of key: String) async throws -> [Issue] {
        try await repository.issues(labelled: Self.label).filter { $0.body.contains(Self.mark(key)) }
    }

    static func marked(_ body: String, _ key: String) -> String { "\(body)\n\n\(mark(key))" }

    /// A comment that Markdown does not show; a key with `--` in it would end the comment.
    private static func mark(_ key: String) -> String {
        "<!-- tenfold-key: \(key.split(separator: "--").joined(separator: "-")) -->"
    }
}
