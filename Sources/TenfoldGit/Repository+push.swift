import CGit2

extension Repository {
    /// Offers a commit to a remote as the new tip of a branch; never forces.
    ///
    /// - Throws: ``GitError`` where the remote could not be reached or asked for other credentials; an answer,
    ///   also a refusal, is a ``PushOutcome``.
    public func push(
        _ commit: CommitID,
        to branch: String,
        remote remoteName: String = "origin",
        credentials: Credentials? = nil
    ) throws(GitError) -> PushOutcome {
        let remote = try remote(remoteName)
        let url = remote.pushURL
        let operation = Operation("push", "\(branch) to \(url)", with: credentials)
        try requireHistory(operation)
        let transfer = Transfer(url: url, credentials: credentials)
        defer { withExtendedLifetime(transfer) {} }
        var options = unsafe git_push_options()
        try operation.check(unsafe git_push_options_init(&options, 1))
        unsafe transfer.install(in: &options.callbacks)
        unsafe options.proxy_opts.type = GIT_PROXY_AUTO
        if LocalTransport.serves(url) { unsafe options.callbacks.transport = LocalTransport.make }
        let target = "refs/heads/\(branch)"
        let source = try PushSource(commit, in: self)
        let code = unsafe withStringArray("\(source.name):\(target)") {
            unsafe git_remote_push(remote.handle, $0, &options)
        }
        let failure = operation.error(code)
        try source.end()
        if code == GIT_ENONFASTFORWARD.rawValue {
            return .notFastForward("the remote has commits that are not here")
        }
        if let status = transfer.refusals[target] {
            return PushOutcome(
                status: redacted(status, secret: credentials?.password),
                words: redacted(transfer.remoteWords, secret: credentials?.password)
            )
        }
        // What fails after the remote's yes is only what this clone remembers of it.
        if let failure, !transfer.accepted.contains(target) { throw failure }
        return .accepted
    }

    private func requireHistory(_ operation: Operation) throws(GitError) {
        guard isShallow, !Library.pushesFromShallow else { return }
        throw GitError(
            operation: operation.verb,
            subject: operation.subject,
            cause: .shallow,
            reason: "\(place) is a shallow clone, which libgit2 can push from only since version 1.7",
            suggestion: "run `git fetch --unshallow`, or set `fetch-depth: 0` in the checkout step"
        )
    }
}
