/// What GitHub's plans give a repository's environments.
///
/// Source: GitHub's documentation, "Managing environments for deployment", as of November 2026.
extension RepositorySettings {
    /// True where environments may hold secrets: a private repository of a free account has none.
    public var hasEnvironments: Bool { visibility == .public || plan != .free }

    /// True where GitHub can have a person agree before a job starts: in a private repository with Enterprise alone.
    public var hasReviewers: Bool { visibility == .public || plan == .enterprise }
}
