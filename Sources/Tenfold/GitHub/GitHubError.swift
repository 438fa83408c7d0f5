#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Something that GitHub did not do, in words a person can act on.
public struct GitHubError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of obstacle it was, for callers that decide.
    public enum Cause: String, Sendable {
        /// The token is missing, wrong or out of date.
        case unauthorized
        /// The token's rights are too few.
        case forbidden
        /// There is no such thing, or the token may not see it.
        case notFound
        /// The repository has the feature switched off.
        case disabled
        /// The request does not fit the state of things: it is there already, or changed meanwhile.
        case conflict
        /// The request itself is wrong.
        case invalid
        /// A limit on requests is used up; ``GitHubError/retryAt`` says until when.
        case limited
        /// GitHub may or may not have done it: look before asking again.
        case unknownOutcome
        /// GitHub cannot be reached, or fails on its side; nothing was changed.
        case unavailable
        /// The answer is not what GitHub describes.
        case unreadable
    }

    /// What was to be done, such as `create an issue in ada/channel`.
    public var operation: String
    /// What kind of obstacle it was.
    public var cause: Cause
    /// The status code; nil where there was no answer.
    public var status: Int?
    /// GitHub's or the system's words.
    public var reason: String
    /// Where GitHub describes the request.
    public var documentation: String?
    /// When it may be asked again.
    public var retryAt: Date?
    /// What to do next.
    public var suggestion: String?

    /// Makes an error.
    public init(
        operation: String,
        cause: Cause,
        status: Int? = nil,
        reason: String,
        documentation: String? = nil,
        retryAt: Date? = nil,
        suggestion: String? = nil
    ) {
        self.operation = operation
        self.cause = cause
        self.status = status
        self.reason = reason
        self.documentation = documentation
        self.retryAt = retryAt
        self.suggestion = suggestion
    }

    /// One sentence, where to read more, and what to do.
    public var description: String {
        var text = "cannot \(operation): \(reason)"
        if let documentation { text += " (see \(documentation))" }
        if let retryAt { text += "; it may be asked again at \(UTCTime.text(retryAt))" }
        if let suggestion { text += "; \(suggestion)" }
        return text
    }
}
