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
                let obstacles = try checkOut(commit, operation)
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
    private func checkOut(_ commit: CommitID, _ operation: Operation) throws(GitError) -> [String] {
        let tree = try tree(of: commit)
        let obstacles = Obstacles()
        defer { withExtendedLifetime(obstacles) {} }
        var options = unsafe git_checkout_options()
        try operation.check(unsafe git_checkout_options_init(&options, 1))
        unsafe options.checkout_strategy = GIT_CHECKOUT_SAFE.rawValue
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
        let code = unsafe git_checkout_tree(handle, tree.handle, &options)
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
