import CGit2

/// A git repository, owned: one handle, freed when the value ends.
///
/// Not `Sendable`, as libgit2's handles are not: open one where it is used, opening is cheap.
@safe
public struct Repository: ~Copyable {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit {
        unsafe git_repository_free(handle)
    }

    /// The folder with the repository's own files: `.git`, or the repository itself where it is bare.
    public var gitFolder: String {
        unsafe git_repository_path(handle).map { unsafe withoutSlash(String(cString: $0)) } ?? ""
    }

    /// The folder with the checked-out files; nil where the repository is bare.
    public var workTree: String? {
        unsafe git_repository_workdir(handle).map { unsafe withoutSlash(String(cString: $0)) }
    }

    /// True where the history was cut off when the repository was cloned.
    public var isShallow: Bool {
        unsafe git_repository_is_shallow(handle) == 1
    }

    /// The folder to name in messages.
    var place: String { workTree ?? gitFolder }
}

private func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
}
