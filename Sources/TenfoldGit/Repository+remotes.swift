import CGit2

extension Repository {
    /// The names of the remotes, sorted.
    public func remotes() throws(GitError) -> [String] {
        var names = unsafe git_strarray()
        try Operation("list the remotes of", place).check(unsafe git_remote_list(&names, handle))
        defer { unsafe git_strarray_dispose(&names) }
        return unsafe (0..<names.count).compactMap { index in
            unsafe names.strings[index].map { unsafe String(cString: $0) }
        }.sorted()
    }

    /// Adds a remote.
    public func addRemote(_ name: String, url: String) throws(GitError) {
        let operation = Operation("add the remote", "\(name) at \(url)")
        var made: OpaquePointer?
        try operation.check(unsafe git_remote_create(&made, handle, name, url))
        unsafe _ = Remote(try operation.unwrap(made))
    }

    /// The address of a remote, which may hold a password: never print it.
    public func url(ofRemote name: String) throws(GitError) -> String {
        try remote(name).url
    }

    func remote(_ name: String) throws(GitError) -> Remote {
        let operation = Operation("find the remote", "\(name) of \(place)")
        guard let addresses = RemoteAddresses(name, try settings()) else {
            throw GitError(
                operation: operation.verb,
                subject: operation.subject,
                cause: .notFound,
                reason: "there is no remote of this name",
                suggestion: "run `git remote add \(name) ADDRESS`"
            )
        }
        var made: OpaquePointer?
        var options = unsafe git_remote_create_options()
        try operation.check(unsafe git_remote_create_options_init(&options, 1))
        unsafe options.repository = unsafe handle
        unsafe options.flags = GIT_REMOTE_CREATE_SKIP_INSTEADOF.rawValue
        let code = unsafe "+refs/heads/*:refs/remotes/\(name)/*".withCString { refspec in
            unsafe options.fetchspec = unsafe refspec
            return unsafe git_remote_create_with_opts(&made, addresses.fetch, &options)
        }
        try operation.check(code)
        let remote = unsafe Remote(try operation.unwrap(made))
        try operation.check(unsafe git_remote_set_instance_pushurl(remote.handle, addresses.push))
        return remote
    }
}
