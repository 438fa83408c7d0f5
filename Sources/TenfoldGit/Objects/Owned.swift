import CGit2

/// Owns a commit object.
@safe
struct Commit: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_commit_free(handle) }
}

/// Owns a tree object.
@safe
struct Tree: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_tree_free(handle) }
}

/// Owns an entry of a tree.
@safe
struct TreeEntry: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_tree_entry_free(handle) }
}

/// Owns a blob object.
@safe
struct Blob: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_blob_free(handle) }
}

/// Owns an index.
@safe
struct Index: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_index_free(handle) }
}

/// Owns a reference.
@safe
struct Reference: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_reference_free(handle) }
}

/// Owns a remote.
@safe
struct Remote: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_remote_free(handle) }

    /// Where it is fetched from; may hold a password: never print it.
    var url: String { unsafe git_remote_url(handle).map { unsafe String(cString: $0) } ?? "" }
    /// Where it is pushed to; may hold a password: never print it.
    var pushURL: String { unsafe git_remote_pushurl(handle).map { unsafe String(cString: $0) } ?? url }
}

/// Owns a state of git's settings.
@safe
struct Settings: ~Copyable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { unsafe self.handle = handle }
    deinit { unsafe git_config_free(handle) }
}
