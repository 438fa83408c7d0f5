import CGit2

/// Starts libgit2 once for the life of the process; it may be used from any thread after that.
enum Library {
    private static let started: Int32 = {
        let count = git_libgit2_init()
        tenfold_set_timeouts(30_000, 60_000)
        return count
    }()

    /// Makes sure that the library is ready.
    static func start() throws(GitError) {
        try Operation("start", "libgit2").check(started)
    }

    /// True where this version of the library can push from a shallow clone.
    static var pushesFromShallow: Bool { tenfold_pushes_from_shallow() != 0 }
}
