public import TenfoldYAML

/// A job of a workflow: steps on one machine.
public struct Job: Sendable, Hashable {
    /// Its id, by which others need it.
    public var id: Identifier
    /// Lines of comment above it.
    public var comment: [String]
    /// What GitHub shows.
    public var name: Text
    /// The jobs that come before it.
    public var needs: [Identifier]
    /// When it runs; nil where it runs after all it needs have succeeded.
    public var condition: Expression?
    /// The machine.
    public var runner: RunnerLabel
    /// The most minutes it may run.
    public var timeoutMinutes: Int
    /// Whose secrets it may read.
    public var environment: JobEnvironment?
    /// What may not run beside it.
    public var concurrency: Concurrency?
    /// What its token may do; nothing else.
    public var permissions: [Permission]
    /// How it may use the cache; nil where GitHub decides.
    ///
    /// Not written at ``FeatureLevel/compat``.
    public var cacheMode: CacheMode?
    /// What it tells the jobs that need it.
    public var outputs: [JobOutput]
    /// As how many jobs it runs; nil for one.
    public var strategy: Strategy?
    /// Variables of all its steps.
    public var variables: Fields
    /// The steps.
    public var steps: [Step]
    /// Keys that this model lacks.
    public var others: [YAMLEntry]

    /// Makes a job.
    public init(
        _ id: Identifier,
        comment: [String] = [],
        name: Text,
        needs: [Identifier] = [],
        if condition: Expression? = nil,
        on runner: RunnerLabel,
        timeoutMinutes: Int,
        environment: JobEnvironment? = nil,
        concurrency: Concurrency? = nil,
        permissions: [Permission],
        cacheMode: CacheMode? = nil,
        outputs: [JobOutput] = [],
        strategy: Strategy? = nil,
        variables: Fields = [:],
        steps: [Step],
        others: [YAMLEntry] = []
    ) {
        self.id = id
        self.comment = comment
        self.name = name
        self.needs = needs
        self.condition = condition
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        self.environment = environment
        self.concurrency = concurrency
        self.permissions = permissions
        self.cacheMode = cacheMode
        self.outputs = outputs
        self.strategy = strategy
        self.variables = variables
        self.steps = steps
        self.others = others
    }
}

/// A job that a user wrote in GitHub's own words.
public struct OwnJob: Sendable, Hashable {
    /// Its id.
    public var id: Identifier
    /// Its keys and values as they were written.
    public var entries: [YAMLEntry]

    /// Makes a job.
    public init(_ id: Identifier, _ entries: [YAMLEntry]) {
        self.id = id
        self.entries = entries
    }
}

/// How a job may use the repository's cache.
///
/// Source: GitHub changelog, 10 September 2026.
public enum CacheMode: String, Sendable, Codable, CaseIterable {
    /// Restores and saves.
    case write
    /// Restores only.
    case read
    /// Saves only.
    case writeOnly = "write-only"
    /// Neither.
    case none
}

/// Something a job tells the jobs that need it.
public struct JobOutput: Sendable, Hashable {
    /// Its name.
    public var name: Identifier
    /// Its value.
    public var value: Expression
    /// The most characters it can have; GitHub takes a megabyte of two-byte characters from a job.
    public var mostCharacters: Int

    /// Makes an output.
    public init(_ name: Identifier, _ value: Expression, mostCharacters: Int) {
        self.name = name
        self.value = value
        self.mostCharacters = mostCharacters
    }
}
