import CGit2

extension Repository {
    /// Opens the repository that a folder belongs to, looking upwards as git does.
    public static func open(at path: String) throws(GitError) -> Repository {
        try Library.start()
        let operation = Operation("open the repository", path)
        var made: OpaquePointer?
        let code = unsafe git_repository_open_ext(&made, path, 0, nil)
        if code == GIT_ENOTFOUND.rawValue {
            throw GitError(
                operation: operation.verb,
                subject: path,
                cause: .notFound,
                reason: "neither this folder nor one above it is a git repository",
                suggestion: "run `git init` there, or name another folder"
            )
        }
        try operation.check(code)
        return unsafe Repository(try operation.unwrap(made))
    }

    /// Makes an empty repository, and the folder where it is missing.
    public static func initialise(
        at path: String,
        bare: Bool = false,
        branch: String = "main"
    ) throws(GitError) -> Repository {
        try Library.start()
        let operation = Operation("make the repository", path)
        var made: OpaquePointer?
        var options = unsafe git_repository_init_options()
        try operation.check(unsafe git_repository_init_options_init(&options, 1))
        unsafe options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
        if bare { unsafe options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
        let code = unsafe branch.withCString { name in
            unsafe options.initial_head = unsafe name
            return unsafe git_repository_init_ext(&made, path, &options)
        }
        try operation.check(code)
        return unsafe Repository(try operation.unwrap(made))
    }
}
