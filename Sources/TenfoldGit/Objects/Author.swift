import CGit2

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Who made a commit, and when.
public struct Author: Sendable, Hashable {
    /// The name, such as `Ada Lovelace`.
    public var name: String
    /// The address, such as `ada@example.org`.
    public var email: String
    /// The moment; git keeps whole seconds.
    public var time: Date

    /// Makes an author.
    public init(name: String, email: String, time: Date) {
        self.name = name
        self.email = email
        self.time = time
    }
}

/// Owns a libgit2 signature.
@safe
struct Signature: ~Copyable {
    let handle: UnsafeMutablePointer<git_signature>

    init(_ author: Author) throws(GitError) {
        var made: UnsafeMutablePointer<git_signature>?
        let operation = Operation("sign as", "\(author.name) <\(author.email)>")
        let seconds = git_time_t(author.time.timeIntervalSince1970.rounded(.down))
        try operation.check(unsafe git_signature_new(&made, author.name, author.email, seconds, 0))
        guard let made = unsafe made else {
            throw GitError(operation: "sign as", subject: author.name, cause: .other, reason: "no signature")
        }
        unsafe self.handle = made
    }

    deinit { unsafe git_signature_free(handle) }
}
