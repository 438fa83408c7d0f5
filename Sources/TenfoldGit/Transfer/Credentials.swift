/// A name and a password for a remote; never printed.
public struct Credentials: Sendable, Equatable, CustomStringConvertible {
    /// The user's name.
    public var username: String
    /// The password or token.
    public var password: String

    /// Makes credentials.
    public init(username: String, password: String) {
        self.username = username
        self.password = password
    }

    /// A GitHub token of any kind: personal, of an app, or of a workflow job.
    public static func token(_ token: String) -> Credentials {
        Credentials(username: "x-access-token", password: token)
    }

    /// The user's name alone.
    public var description: String { "\(username):***" }
}
