public import TenfoldYAML

/// A step of a job.
public struct Step: Sendable, Hashable {
    /// What a step does.
    public enum Work: Sendable, Hashable {
        /// Runs a script.
        case run(Script, shell: Shell?, folder: Text?)
        /// Runs an action.
        case uses(ActionReference, with: Fields)
        /// What a user wrote in GitHub's own words: all keys of the step.
        case own([YAMLEntry])
    }

    /// Its id, by which later steps read its outputs.
    public var id: Identifier?
    /// Lines of comment above it.
    public var comment: [String]
    /// What GitHub shows; not written for a user's own step, which has its own.
    public var name: Text
    /// When it runs; nil where it runs unless something failed before.
    public var condition: Expression?
    /// What it does.
    public var work: Work
    /// Its variables; the only way for an expression to reach a script.
    public var variables: Fields
    /// The most minutes it may run; nil for as long as the job may.
    public var timeoutMinutes: Int?
    /// True where the job goes on when it fails.
    public var continuesOnError: Bool
    /// Keys that this model lacks.
    public var others: [YAMLEntry]

    /// Makes a step of its parts.
    public init(
        id: Identifier? = nil,
        comment: [String] = [],
        name: Text,
        if condition: Expression? = nil,
        work: Work,
        variables: Fields = [:],
        timeoutMinutes: Int? = nil,
        continuesOnError: Bool = false,
        others: [YAMLEntry] = []
    ) {
        self.id = id
        self.comment = comment
        self.name = name
        self.condition = condition
        self.work = work
        self.variables = variables
        self.timeoutMinutes = timeoutMinutes
        self.continuesOnError = continuesOnError
        self.others = others
    }
}

extension Step {
    /// Makes a step that runs a script.
    public static func run(
        _ script: Script,
        id: Identifier? = nil,
        comment: [String] = [],
        name: Text,
        if condition: Expression? = nil,
        variables: Fields = [:],
        shell: Shell? = nil,
        folder: Text? = nil,
        timeoutMinutes: Int? = nil,
        continuesOnError: Bool = false
    ) -> Step {
        Step(
            id: id,
            comment: comment,
            name: name,
            if: condition,
            work: .run(script, shell: shell, folder: folder),
            variables: variables,
            timeoutMinutes: timeoutMinutes,
            continuesOnError: continuesOnError
        )
    }

    /// Makes a step that runs an action.
    public static func uses(
        _ action: ActionReference,
        with inputs: Fields = [:],
        id: Identifier? = nil,
        comment: [String] = [],
        name: Text,
        if condition: Expression? = nil,
        variables: Fields = [:],
        timeoutMinutes: Int? = nil,
        continuesOnError: Bool = false
    ) -> Step {
        Step(
            id: id,
            comment: comment,
            name: name,
            if: condition,
            work: .uses(action, with: inputs),
            variables: variables,
            timeoutMinutes: timeoutMinutes,
            continuesOnError: continuesOnError
        )
    }

    /// Makes a step of what a user wrote.
    public static func own(_ entries: [YAMLEntry]) -> Step {
        Step(name: "", work: .own(entries))
    }
}
