import CGit2

/// How a file of the work tree compares with the newest commit.
public enum FileStatus: String, Sendable {
    /// As in the commit, or in neither.
    case unchanged
    /// Not known to git.
    case untracked
    /// Changed, added, removed or renamed by somebody.
    case changed
    /// Left out by a rule in `.gitignore`.
    case ignored
}

extension Repository {
    /// How a file compares with the newest commit.
    public func status(of path: String) throws(GitError) -> FileStatus {
        var flags: UInt32 = 0
        let code = unsafe git_status_file(&flags, handle, path)
        if code == GIT_ENOTFOUND.rawValue { return .unchanged }
        try Operation("compare", "\(path) of \(place)").check(code)
        return switch flags {
        case GIT_STATUS_CURRENT.rawValue: .unchanged
        case GIT_STATUS_WT_NEW.rawValue: .untracked
        case GIT_STATUS_IGNORED.rawValue: .ignored
        default: .changed
        }
    }
}
