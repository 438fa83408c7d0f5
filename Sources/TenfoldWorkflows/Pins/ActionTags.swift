public import Tenfold

/// What GitHub knows of an action's versions.
public protocol ActionTags: Sendable {
    /// The tags of an action's repository that are full versions, in any order.
    func tags(of repository: String) async throws -> [ActionTag]
    /// The commit a tag stands for, also behind an annotated tag, and the day since when it has.
    func resolve(_ tag: ActionTag, of repository: String) async throws -> (commit: String, since: Day)
}

/// A tag of an action's repository.
public struct ActionTag: Sendable, Hashable {
    /// The version it names.
    public var version: ActionVersion
    /// Its name as it is written there, such as `v7.0.1`.
    public var name: String
    /// The object it points to: a commit, or a tag object.
    public var object: String
    /// True where ``object`` is a tag object.
    public var isAnnotated: Bool

    /// Takes a tag; nil where its name is no full version.
    public init?(name: String, object: String, isAnnotated: Bool) {
        guard let version = ActionVersion(name) else { return nil }
        self.version = version
        self.name = name
        self.object = object
        self.isAnnotated = isAnnotated
    }
}
