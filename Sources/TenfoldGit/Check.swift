import CGit2

/// What is being done to what: where an error comes from.
struct Operation {
    var verb: String
    var subject: String
    var secret: String?

    init(_ verb: String, _ subject: String, secret: String? = nil) {
        self.verb = verb
        self.subject = subject
        self.secret = secret
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
        if [401, 403].contains(where: { words.text.contains("status code: \($0)") }) {
            return .authentication
        }
        switch git_error_t(words.category) {
        case GIT_ERROR_NET, GIT_ERROR_HTTP, GIT_ERROR_SSH, GIT_ERROR_OS: return .transport
        case GIT_ERROR_SSL: return .certificate
        default: return .other
        }
    }

    private func suggestion(_ cause: GitError.Cause) -> String? {
        switch cause {
        case .authentication: "check that the token is valid and may write contents of this repository"
        case .certificate: "check the machine's clock and its ca-certificates package"
        case .transport: "check the address and the network, then try again"
        case .locked: "wait for the other git process to end, then try again"
        case .owner: "run `git config --global --add safe.directory \(subject)`"
        case .notFound, .exists, .conflict, .shallow, .invalid, .other: nil
        }
    }
}
