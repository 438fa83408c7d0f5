import CGit2

extension Repository {
    /// The newest commit of a local branch; nil where there is no such branch.
    public func tip(of branch: String) throws(GitError) -> CommitID? {
        try target(of: "refs/heads/\(branch)")
    }

    /// The newest commit of a remote's branch as of the last fetch; nil where it was not there.
    public func tip(of branch: String, remote: String) throws(GitError) -> CommitID? {
        try target(of: "refs/remotes/\(remote)/\(branch)")
    }

    /// The checked-out branch, also where it has no commit yet; nil where HEAD is detached.
    public func currentBranch() throws(GitError) -> String? {
        let operation = Operation("read HEAD of", place)
        var made: OpaquePointer?
        try operation.check(unsafe git_reference_lookup(&made, handle, "HEAD"))
        let head = unsafe Reference(try operation.unwrap(made))
        guard let target = unsafe git_reference_symbolic_target(head.handle) else { return nil }
        let name = unsafe String(cString: target)
        return name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : nil
    }

    private func target(of name: String) throws(GitError) -> CommitID? {
        var id = git_oid()
        let code = unsafe git_reference_name_to_id(&id, handle, name)
        if code == GIT_ENOTFOUND.rawValue { return nil }
        try Operation("read", "\(name) of \(place)").check(code)
        return CommitID(id)
    }
}
