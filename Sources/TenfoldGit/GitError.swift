/// Something that git could not do, in words a person can act on.
public struct GitError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of obstacle it was, for callers that decide.
    public enum Cause: String, Sendable {
        /// A repository, commit, branch or remote is not there.
        case notFound
        /// Something of this name is there already.
        case exists
        /// The remote wants other credentials, or grants too few rights.
        case authentication
        /// The remote's certificate is not trusted.
        case certificate
        /// The remote cannot be reached, or broke off.
        case transport
        /// Another process holds a lock.
        case locked
        /// The files are in the way of each other.
        case conflict
        /// The repository belongs to another user.
        case owner
        /// The history is cut off, and this libgit2 cannot work with that.
        case shallow
        /// A path, name or address is malformed.
        case invalid
        /// Anything else; the words tell.
        case other
    }

    /// The verb, such as `push`.
    public var operation: String
    /// What it was done to, such as `main to https://example.org/owner/name`.
    public var subject: String
    /// What kind of obstacle it was.
    public var cause: Cause
    /// The library's own words, without secrets.
    public var reason: String
    /// What to do next.
    public var suggestion: String?

    /// Makes an error; addresses lose their passwords.
    public init(
        operation: String,
        subject: String,
        cause: Cause,
        reason: String,
        suggestion: String? = nil
    ) {
        self.operation = operation
        self.subject = redacted(subject)
        self.cause = cause
        self.reason = redacted(reason)
        self.suggestion = suggestion
    }

    /// One sentence, and what to do.
    public var description: String {
        let sentence = "cannot \(operation) \(subject): \(reason)"
        return suggestion.map { "\(sentence); \($0)" } ?? sentence
    }

    /// True where the same call may work a little later.
    public var isTransient: Bool { cause == .transport || cause == .locked }
}
