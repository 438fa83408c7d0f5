import CGit2

extension Repository {
    /// Brings a branch of a remote here; gives its tip, or nil where the remote has no such branch (yet).
    ///
    /// The tracking reference follows where it can. Where a lock that a killed process left holds it, that costs
    /// the next fetch some work and nothing else: the remote has told its tip.
    public func fetch(
        _ branch: String,
        from remoteName: String = "origin",
        credentials: Credentials? = nil
    ) throws(GitError) -> CommitID? {
        let remote = try remote(remoteName)
        let url = remote.url
        let operation = Operation("fetch", "\(branch) from \(url)", with: credentials)
        let transfer = Transfer(url: url, credentials: credentials)
        defer { withExtendedLifetime(transfer) {} }
        var options = unsafe git_fetch_options()
        try operation.check(unsafe git_fetch_options_init(&options, 1))
        unsafe transfer.install(in: &options.callbacks)
        unsafe options.proxy_opts.type = GIT_PROXY_AUTO
        unsafe options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE
        try operation.check(
            unsafe git_remote_connect(
                remote.handle,
                GIT_DIRECTION_FETCH,
                &options.callbacks,
                &options.proxy_opts,
                nil
            )
        )
        defer { unsafe git_remote_disconnect(remote.handle) }
        guard let tip = try advertisedTip(of: branch, remote, operation) else {
            _ = unsafe git_reference_remove(handle, "refs/remotes/\(remoteName)/\(branch)")
            return nil
        }
        if try self.tip(of: branch, remote: remoteName) == tip { return tip }
        let refspec = "+refs/heads/\(branch):refs/remotes/\(remoteName)/\(branch)"
        try operation.check(
            unsafe withStringArray(refspec) { unsafe git_remote_download(remote.handle, $0, &options) }
        )
        _ = unsafe git_remote_update_tips(remote.handle, &options.callbacks, 0, options.download_tags, nil)
        return tip
    }

    private func advertisedTip(
        of branch: String,
        _ remote: borrowing Remote,
        _ operation: Operation
    ) throws(GitError) -> CommitID? {
        var heads: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
        var count = 0
        try operation.check(unsafe git_remote_ls(&heads, &count, remote.handle))
        for index in 0..<count {
            guard let head = unsafe heads?[index], let name = unsafe head.pointee.name else { continue }
            if unsafe String(cString: name) == "refs/heads/\(branch)" {
                return unsafe CommitID(head.pointee.oid)
            }
        }
        return nil
    }
}

/// Calls `body` with a list of one string as libgit2 knows it.
func withStringArray<Result>(
    _ text: String,
    _ body: (UnsafePointer<git_strarray>) -> Result
) -> Result {
    var bytes = text.utf8CString
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        var first = buffer.baseAddress
        return unsafe withUnsafeMutablePointer(to: &first) { strings in
            var array = unsafe git_strarray(strings: strings, count: 1)
            return unsafe body(&array)
        }
    }
}
