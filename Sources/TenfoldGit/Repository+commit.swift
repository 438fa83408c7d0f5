import CGit2

extension Repository {
    /// Makes a commit on top of another straight in the object database.
    ///
    /// No index, work tree or branch changes: ``push(_:to:remote:credentials:)`` and
    /// ``fastForward(_:to:)`` move those.
    ///
    /// - Parameters:
    ///   - changes: What differs from the parent; all other files stay as they are.
    ///   - parent: The commit to build on; nil for the first of a history.
    ///   - merged: A commit whose history becomes a part of this one's, while none of its files do.
    public func commit(
        _ changes: [Change],
        on parent: CommitID?,
        merging merged: CommitID? = nil,
        author: Author,
        message: String
    ) throws(GitError) -> CommitID {
        let operation = Operation("commit", "\(changes.count) changes to \(place)")
        let tree = try writeTree(changes, on: parent, operation)
        let signature = try Signature(author)
        var parents: [git_oid] = []
        for id in [parent, merged].compactMap(\.self) { parents.append(try id.raw) }
        var id = git_oid()
        try operation.check(
            unsafe parents.withUnsafeMutableBufferPointer { parents in
                unsafe tenfold_commit_create(
                    &id,
                    handle,
                    signature.handle,
                    message,
                    tree.handle,
                    parents.baseAddress,
                    parents.count
                )
            }
        )
        return CommitID(id)
    }

    /// Applies the changes to an index in memory: it knows about folders that become empty, and refuses paths
    /// that git would not check out.
    private func writeTree(
        _ changes: [Change],
        on parent: CommitID?,
        _ operation: Operation
    ) throws(GitError) -> Tree {
        var made: OpaquePointer?
        try operation.check(unsafe git_index_new(&made))
        let index = unsafe Index(try operation.unwrap(made))
        if let parent {
            let base = try tree(of: parent)
            try operation.check(unsafe git_index_read_tree(index.handle, base.handle))
        }
        for change in changes {
            try require(change.path)
            try apply(change, to: index)
        }
        var id = git_oid()
        try operation.check(unsafe git_index_write_tree_to(&id, index.handle, handle))
        var tree: OpaquePointer?
        try operation.check(unsafe git_tree_lookup(&tree, handle, &id))
        return unsafe Tree(try operation.unwrap(tree))
    }

    /// libgit2 refuses all other bad paths itself, but takes a leading slash for none.
    private func require(_ path: String) throws(GitError) {
        guard path.hasPrefix("/") else { return }
        throw GitError(operation: "write", subject: path, cause: .invalid, reason: "the path is absolute")
    }

    private func apply(_ change: Change, to index: borrowing Index) throws(GitError) {
        switch change {
        case .remove(let path):
            let code = unsafe git_index_remove(index.handle, path, 0)
            if code != GIT_ENOTFOUND.rawValue { try Operation("remove", path).check(code) }
        case .write(let path, let contents):
            let operation = Operation("write", path)
            var entry = unsafe git_index_entry()
            try operation.check(
                unsafe git_blob_create_from_buffer(&entry.id, handle, contents, contents.count)
            )
            let old = unsafe git_index_get_bypath(index.handle, path, 0)
            unsafe entry.mode = unsafe old?.pointee.mode ?? UInt32(GIT_FILEMODE_BLOB.rawValue)
            let code = unsafe path.withCString { name in
                unsafe entry.path = unsafe name
                return unsafe git_index_add(index.handle, &entry)
            }
            try operation.check(code)
        }
    }
}
