/// A pull request of a repository on GitHub.
public struct PullRequest: Sendable, Equatable {
    /// Its number in the repository.
    public var number: Int
    /// The line in the list.
    public var title: String
    /// The text, in Markdown.
    public var body: String
    /// Its page.
    public var url: String

    /// Makes a pull request.
    public init(number: Int, title: String, body: String = "", url: String = "") {
        self.number = number
        self.title = title
        self.body = body
        self.url = url
    }
}
