public import TenfoldYAML

/// When a workflow runs.
public struct Triggers: Sendable, Hashable {
    /// The times of day.
    public var schedules: [Schedule]
    /// By hand, with these inputs; nil where it cannot be started so.
    public var dispatch: [DispatchInput]?
    /// When somebody pushes.
    public var push: GitFilter?
    /// When somebody proposes a change.
    public var pullRequest: GitFilter?
    /// Keys that this model lacks.
    public var others: [YAMLEntry]

    /// Makes triggers.
    public init(
        schedules: [Schedule] = [],
        dispatch: [DispatchInput]? = nil,
        push: GitFilter? = nil,
        pullRequest: GitFilter? = nil,
        others: [YAMLEntry] = []
    ) {
        self.schedules = schedules
        self.dispatch = dispatch
        self.push = push
        self.pullRequest = pullRequest
        self.others = others
    }
}

/// A time at which a workflow runs, on the clock of a zone.
///
/// GitHub may fire hours late, or not at all.
public struct Schedule: Sendable, Hashable {
    /// The minutes at which it fires.
    public var cron: Cron
    /// The IANA zone whose clock counts, such as `America/Los_Angeles`; nil for UTC.
    public var zone: String?
    /// A comment beside it.
    public var comment: String?

    /// Makes a schedule.
    public init(_ cron: Cron, zone: String? = nil, comment: String? = nil) {
        self.cron = cron
        self.zone = zone
        self.comment = comment
    }
}

/// Which pushes or proposals count.
public struct GitFilter: Sendable, Hashable {
    /// The branches, as patterns; all where empty.
    public var branches: [String]
    /// The tags, as patterns.
    public var tags: [String]
    /// The files, as patterns; all where empty.
    public var paths: [String]

    /// Makes a filter.
    public init(branches: [String] = [], tags: [String] = [], paths: [String] = []) {
        self.branches = branches
        self.tags = tags
        self.paths = paths
    }
}

/// Something a person may give when they start a workflow by hand.
public struct DispatchInput: Sendable, Hashable {
    /// What kind of value it is, with the one that holds where nothing is given.
    public enum Kind: Sendable, Hashable {
        /// A line of text.
        case text(default: String?)
        /// A number.
        case number(default: Int?)
        /// Yes or no.
        case boolean(default: Bool)
        /// One of some.
        case choice([String], default: String?)
        /// The name of an environment.
        case environment
    }

    /// Its name.
    public var name: Identifier
    /// What GitHub shows beside the field.
    public var description: String
    /// What kind of value it is.
    public var kind: Kind
    /// True where it must be given.
    public var isRequired: Bool

    /// Makes an input.
    public init(_ name: Identifier, _ description: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.description = description
        self.kind = kind
        self.isRequired = isRequired
    }
}
