import CGit2

/// What is being done to what: where an error comes from.
struct Operation {
    var verb: String
    var subject: String
    private var secret: String?
    private var reachesRemote = false

    init(_ verb: String, _ subject: String) {
        self.verb = verb
        self.subject = subject
    }

    /// An operation that talks to a remote: what the system refuses then is mostly the network.
    init(_ verb: String, _ subject: String, with credentials: Credentials?) {
        self.init(verb, subject)
        self.secret = credentials?.password
        self.reachesRemote = true
    }

    /// Throws unless a libgit2 call returned success, in the library's own words.
    ///
    /// Must follow the call at once: the words belong to the thread and last until the next call.
    @discardableResult
    func check(_ code: Int32) throws(GitError) -> Int32 {
        if let error = error(code) { throw error }
        return code
    }

    /// What ``check(_:)`` would throw, where the call must be cleaned up after first.
    func error(_ code: Int32) -> GitError? {
        code < 0 ? failure(code) : nil
    }

    /// The pointer that a libgit2 call made.
    func unwrap(_ pointer: OpaquePointer?) throws(GitError) -> OpaquePointer {
        guard let pointer = unsafe pointer else {
            throw GitError(operation: verb, subject: subject, cause: .other, reason: "libgit2 gave nothing")
        }
        return unsafe pointer
    }

    private func failure(_ code: Int32) -> GitError {
        let words = lastWords()
        let cause = cause(code, words)
        return GitError(
            operation: verb,
            subject: redacted(subject, secret: secret),
            cause: cause,
            reason: redacted(words.text, secret: secret),
            suggestion: suggestion(cause)
        )
    }

    private func lastWords() -> (text: String, category: UInt32) {
        guard let error = unsafe git_error_last(), let message = unsafe error.pointee.message else {
            return ("libgit2 gave no reason", 0)
        }
        let text = unsafe String(cString: message)
        return unsafe (text.isEmpty ? "libgit2 gave no reason" : text, UInt32(error.pointee.klass))
    }

    private func cause(_ code: Int32, _ words: (text: String, category: UInt32)) -> GitError.Cause {
        switch git_error_code(code) {
        case GIT_ENOTFOUND, GIT_EUNBORNBRANCH: return .notFound
        case GIT_EEXISTS: return .exists
        case GIT_EAUTH: return .authentication
        case GIT_ECERTIFICATE: return .certificate
        case GIT_ELOCKED: return .locked
        case GIT_ECONFLICT, GIT_EMODIFIED, GIT_EDIRECTORY: return .conflict
        case GIT_EOWNER: return .owner
        case GIT_EINVALIDSPEC: return .invalid
        default: break
        }
        if let status = httpStatus(words.text) { return cause(httpStatus: status) }
        switch git_error_t(words.category) {
        case GIT_ERROR_NET, GIT_ERROR_HTTP, GIT_ERROR_SSH: return .transport
        case GIT_ERROR_OS where reachesRemote: return .transport
        case GIT_ERROR_SSL: return .certificate
        default: return .other
        }
    }

    private func cause(httpStatus status: Int) -> GitError.Cause {
        switch status {
        case 401, 403: .authentication
        case 404, 410: .notFound
        case 408, 429, 500...: .transport
        default: .other
        }
    }

    private func suggestion(_ cause: GitError.Cause) -> String? {
        switch cause {
        case .authentication: "check that the token is valid and may write contents of this repository"
        case .certificate: "check the machine's clock and its ca-certificates package"
        case .transport: "check the address and the network, then try again"
        case .locked: "wait for the other git process to end; where none runs, remove the lock"
        case .owner: "run `git config --global --add safe.directory \(subject)`"
        case .notFound, .exists, .conflict, .shallow, .invalid, .other: nil
        }
    }
}

/// The status code in libgit2's words about an answer of a server.
private func httpStatus(_ words: String) -> Int? {
    words.firstRange(of: "status code: ").flatMap { Int(words[$0.upperBound...].prefix(3)) }
}
