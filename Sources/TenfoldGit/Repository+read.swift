import CGit2

extension Repository {
    /// A file's bytes as of a commit; nil where the commit has no such file.
    public func read(_ path: String, at commit: CommitID) throws(GitError) -> [UInt8]? {
        let operation = Operation("read", "\(path) at \(commit)")
        let tree = try tree(of: commit)
        guard let entry = try entry(path, in: tree, operation),
            unsafe git_tree_entry_type(entry.handle) == GIT_OBJECT_BLOB
        else { return nil }
        var made: OpaquePointer?
        try operation.check(unsafe git_blob_lookup(&made, handle, git_tree_entry_id(entry.handle)))
        let blob = unsafe Blob(try operation.unwrap(made))
        guard let start = unsafe git_blob_rawcontent(blob.handle) else { return [] }
        let size = unsafe Int(git_blob_rawsize(blob.handle))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: size))
    }

    /// The paths of all files below a folder as of a commit, sorted; the root's where it is empty.
    public func paths(under folder: String, at commit: CommitID) throws(GitError) -> [String] {
        try entries(under: folder, at: commit).map(\.path)
    }

    /// All files below a folder as of a commit, each with the id of its content, sorted by path.
    public func entries(under folder: String, at commit: CommitID) throws(GitError)
        -> [(path: String, id: String)]
    {
        let operation = Operation("list", "\(folder) at \(commit)")
        let root = try tree(of: commit)
        if folder.isEmpty { return try files(in: root, prefix: "", operation).sorted { $0.path < $1.path } }
        guard let entry = try entry(folder, in: root, operation),
            unsafe git_tree_entry_type(entry.handle) == GIT_OBJECT_TREE
        else { return [] }
        var made: OpaquePointer?
        try operation.check(unsafe git_tree_lookup(&made, handle, git_tree_entry_id(entry.handle)))
        let tree = unsafe Tree(try operation.unwrap(made))
        return try files(in: tree, prefix: folder + "/", operation).sorted { $0.path < $1.path }
    }

    func tree(of commit: CommitID) throws(GitError) -> Tree {
        let operation = Operation("read the commit", commit.hex)
        let commit = try self.commit(commit)
        var made: OpaquePointer?
        try operation.check(unsafe git_commit_tree(&made, commit.handle))
        return unsafe Tree(try operation.unwrap(made))
    }

    func commit(_ id: CommitID) throws(GitError) -> Commit {
        let operation = Operation("read the commit", id.hex)
        var raw = try id.raw
        var made: OpaquePointer?
        try operation.check(unsafe git_commit_lookup(&made, handle, &raw))
        return unsafe Commit(try operation.unwrap(made))
    }

    func entry(
        _ path: String,
        in tree: borrowing Tree,
        _ operation: Operation
    ) throws(GitError) -> TreeEntry? {
        var made: OpaquePointer?
        let code = unsafe git_tree_entry_bypath(&made, tree.handle, path)
        if code == GIT_ENOTFOUND.rawValue { return nil }
        try operation.check(code)
        return unsafe TreeEntry(try operation.unwrap(made))
    }

    private func files(
        in tree: borrowing Tree,
        prefix: String,
        _ operation: Operation
    ) throws(GitError) -> [(path: String, id: String)] {
        var found: [(path: String, id: String)] = []
        for index in 0..<(unsafe git_tree_entrycount(tree.handle)) {
            guard let entry = unsafe git_tree_entry_byindex(tree.handle, index),
                let name = unsafe git_tree_entry_name(entry)
            else { continue }
            let path = unsafe prefix + String(cString: name)
            switch unsafe git_tree_entry_type(entry) {
            case GIT_OBJECT_BLOB:
                if let id = unsafe git_tree_entry_id(entry) {
                    unsafe found.append((path, CommitID(id.pointee).hex))
                }
            case GIT_OBJECT_TREE:
                var made: OpaquePointer?
                try operation.check(unsafe git_tree_lookup(&made, handle, git_tree_entry_id(entry)))
                let child = unsafe Tree(try operation.unwrap(made))
                found += try files(in: child, prefix: path + "/", operation)
            default: break
            }
        }
        return found
    }
}
