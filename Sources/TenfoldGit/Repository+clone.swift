import CGit2

extension Repository {
    /// Copies a remote repository with its history and checks out a branch.
    ///
    /// - Parameters:
    ///   - url: An `https://` or `file://` address, or a path.
    ///   - path: The folder to make.
    ///   - branch: The branch to check out; nil for the remote's own.
    ///   - credentials: What to answer when the remote asks.
    public static func clone(
        _ url: String,
        to path: String,
        bare: Bool = false,
        branch: String? = nil,
        credentials: Credentials? = nil
    ) throws(GitError) -> Repository {
        try Library.start()
        let operation = Operation("clone", "\(url) to \(path)", with: credentials)
        let transfer = Transfer(url: url, credentials: credentials)
        var options = unsafe git_clone_options()
        try operation.check(unsafe git_clone_options_init(&options, 1))
        unsafe options.bare = bare ? 1 : 0
        unsafe transfer.install(in: &options.fetch_opts.callbacks)
        unsafe options.fetch_opts.proxy_opts.type = GIT_PROXY_AUTO
        var made: OpaquePointer?
        let code = unsafe withOptionalCString(branch) { name in
            unsafe options.checkout_branch = unsafe name
            return unsafe git_clone(&made, url, path, &options)
        }
        _ = consume transfer
        try operation.check(code)
        return unsafe Repository(try operation.unwrap(made))
    }
}

/// Calls `body` with the text as C knows it, or nil.
func withOptionalCString<Result>(
    _ text: String?,
    _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
    guard let text else { return body(nil) }
    return unsafe text.withCString { unsafe body($0) }
}
