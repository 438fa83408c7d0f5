import CGit2

/// What became of a branch that was to follow a remote.
public enum FastForward: Sendable, Equatable {
    /// Branch and files are at the commit now, or were already.
    case done
    /// Nothing was touched; why, in words.
    case keptBack(String)
}

extension Repository {
    /// Moves a local branch, and the work tree where it is checked out, forward to a commit.
    ///
    /// Files that the user changed are never touched: where one stands in the way, nothing moves.
    public func fastForward(_ branch: String, to commit: CommitID) throws(GitError) -> FastForward {
        let operation = Operation("move \(branch) of \(place) to", commit.hex)
        let old = try tip(of: branch)
        if let old, old != commit, try !descends(commit, from: old) {
            return .keptBack("the local branch \(branch) has commits that the remote lacks")
        }
        if old != commit {
            if workTree != nil, try currentBranch() == branch {
                let obstacles = try moveWorkTree(to: commit, operation)
                if !obstacles.isEmpty {
                    return .keptBack("these files have local changes: \(obstacles.joined(separator: ", "))")
                }
            }
            try move(branch, from: old, to: commit, operation)
        }
        return .done
    }

    /// True where `old` is among the ancestors of `new`.
    public func descends(_ new: CommitID, from old: CommitID) throws(GitError) -> Bool {
        var new = try new.raw
        var old = try old.raw
        let code = unsafe git_graph_descendant_of(handle, &new, &old)
        return try Operation("compare the histories of", place).check(code) == 1
    }

    /// Checks the commit's files out; gives the paths in the way, and then has touched nothing.
    ///
    /// A file that already says what the commit says is in nobody's way.
    private func moveWorkTree(to commit: CommitID, _ operation: Operation) throws(GitError) -> [String] {
        let obstacles = try checkOut(commit, GIT_CHECKOUT_SAFE.rawValue, operation)
        var changed: [String] = []
        for path in obstacles where try !hasContents(of: commit, path) { changed.append(path) }
        guard changed.isEmpty, !obstacles.isEmpty else { return changed }
        let alone = GIT_CHECKOUT_FORCE.rawValue | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH.rawValue
        for path in obstacles { _ = try checkOut(commit, alone, only: path, operation) }
        let others = GIT_CHECKOUT_SAFE.rawValue | GIT_CHECKOUT_ALLOW_CONFLICTS.rawValue
        _ = try checkOut(commit, others, operation)
        return []
    }

    /// True where the file in the work tree is what the commit has.
    private func hasContents(of commit: CommitID, _ path: String) throws(GitError) -> Bool {
        let operation = Operation("compare", "\(path) of \(place)")
        guard let entry = try entry(path, in: try tree(of: commit), operation) else { return false }
        var found = git_oid()
        let code = unsafe git_repository_hashfile(&found, handle, path, GIT_OBJECT_BLOB, nil)
        if code == GIT_ENOTFOUND.rawValue { return false }
        try operation.check(code)
        return unsafe git_oid_equal(&found, git_tree_entry_id(entry.handle)) != 0
    }

    private func checkOut(
        _ commit: CommitID,
        _ strategy: UInt32,
        only path: String? = nil,
        _ operation: Operation
    ) throws(GitError) -> [String] {
        let tree = try tree(of: commit)
        let obstacles = Obstacles()
        defer { withExtendedLifetime(obstacles) {} }
        var options = unsafe git_checkout_options()
        try operation.check(unsafe git_checkout_options_init(&options, 1))
        unsafe options.checkout_strategy = strategy
        unsafe options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT.rawValue
        unsafe options.notify_payload = Unmanaged.passUnretained(obstacles).toOpaque()
        unsafe options.notify_cb = { _, path, _, _, _, payload in
            if let path = unsafe path, let payload = unsafe payload {
                unsafe Unmanaged<Obstacles>.fromOpaque(payload).takeUnretainedValue().paths.append(
                    String(cString: path)
                )
            }
            return 0
        }
        let code =
            if let path {
                unsafe withStringArray(path) { paths in
                    unsafe options.paths = unsafe paths.pointee
                    return unsafe git_checkout_tree(handle, tree.handle, &options)
                }
            } else {
                unsafe git_checkout_tree(handle, tree.handle, &options)
            }
        if code == GIT_ECONFLICT.rawValue { return obstacles.paths }
        try operation.check(code)
        return []
    }

    private func move(
        _ branch: String,
        from old: CommitID?,
        to commit: CommitID,
        _ operation: Operation
    ) throws(GitError) {
        var new = try commit.raw
        let name = "refs/heads/\(branch)"
        var made: OpaquePointer?
        if let old {
            var expected = try old.raw
            try operation.check(
                unsafe git_reference_create_matching(&made, handle, name, &new, 1, &expected, "fast-forward")
            )
        } else {
            try operation.check(unsafe git_reference_create(&made, handle, name, &new, 0, "fast-forward"))
        }
        unsafe _ = Reference(try operation.unwrap(made))
    }
}

private final class Obstacles {
    var paths: [String] = []
}
