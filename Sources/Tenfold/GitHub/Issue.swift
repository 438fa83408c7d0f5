/// An issue of a repository on GitHub.
public struct Issue: Sendable, Equatable {
    /// Open or closed.
    public enum State: String, Sendable, Codable {
        /// To be looked at.
        case open
        /// Done with.
        case closed
    }

    /// Its number in the repository.
    public var number: Int
    /// The line in the list.
    public var title: String
    /// The text, in Markdown.
    public var body: String
    /// Open or closed.
    public var state: State
    /// The names of its labels.
    public var labels: [String]
    /// Its page.
    public var url: String

    /// Makes an issue.
    public init(
        number: Int,
        title: String,
        body: String = "",
        state: State = .open,
        labels: [String] = [],
        url: String = ""
    ) {
        self.number = number
        self.title = title
        self.body = body
        self.state = state
        self.labels = labels
        self.url = url
    }
}

/// What is to be different about an issue or pull request; what is nil stays.
public struct IssueChange: Sendable, Equatable {
    /// Why an issue is closed or opened again, as GitHub names it.
    public enum Reason: String, Sendable, Codable {
        /// What it was about is done.
        case completed
        /// Another issue is about the same.
        case duplicate
        /// It came back.
        case reopened
    }

    /// The line in the list.
    public var title: String?
    /// The text.
    public var body: String?
    /// Open or closed.
    public var state: Issue.State?
    /// Why ``state`` changes; for issues alone.
    public var reason: Reason?

    /// Makes a change.
    public init(
        title: String? = nil,
        body: String? = nil,
        state: Issue.State? = nil,
        reason: Reason? = nil
    ) {
        self.title = title
        self.body = body
        self.state = state
        self.reason = reason
    }

    /// True where nothing would change.
    public var isEmpty: Bool { self == IssueChange() }
}
