extension Expression {
    /// A text.
    public static func string(_ text: String) -> Expression { Expression(.string(text)) }
    /// A whole number.
    public static func integer(_ number: Int) -> Expression { Expression(.integer(number)) }
    /// `true` or `false`.
    public static func boolean(_ flag: Bool) -> Expression { Expression(.boolean(flag)) }
    /// Nothing.
    public static let null = Expression(.null)

    /// A value of a context, such as `.context(.github, "event", "schedule")`.
    public static func context(_ context: Context, _ path: String...) -> Expression {
        Expression(.context(context, path))
    }

    /// A value of the event, the repository or the run, such as `.github("ref_name")`.
    public static func github(_ path: String...) -> Expression { Expression(.context(.github, path)) }
    /// A variable of the workflow, the job or the step.
    public static func env(_ name: String) -> Expression { Expression(.context(.env, [name])) }
    /// A configuration variable of the repository.
    public static func vars(_ name: String) -> Expression { Expression(.context(.vars, [name])) }
    /// A secret.
    public static func secrets(_ name: String) -> Expression { Expression(.context(.secrets, [name])) }
    /// A value of the machine, such as `temp`.
    public static func runner(_ name: String) -> Expression { Expression(.context(.runner, [name])) }
    /// This job's value of the matrix.
    public static func matrix(_ name: String) -> Expression { Expression(.context(.matrix, [name])) }
    /// What was given by hand.
    public static func inputs(_ name: Identifier) -> Expression {
        Expression(.context(.inputs, [name.description]))
    }
    /// An output of a step that ran before in this job.
    public static func output(_ name: String, ofStep step: Identifier) -> Expression {
        Expression(.context(.steps, [step.description, "outputs", name]))
    }
    /// How a step of this job ended, before `continue-on-error` is applied.
    public static func outcome(ofStep step: Identifier) -> Expression {
        Expression(.context(.steps, [step.description, "outcome"]))
    }
    /// An output of a job that this one needs.
    public static func output(_ name: String, of job: Identifier) -> Expression {
        Expression(.context(.needs, [job.description, "outputs", name]))
    }
    /// How a job that this one needs ended: `success`, `failure`, `cancelled` or `skipped`.
    public static func result(of job: Identifier) -> Expression {
        Expression(.context(.needs, [job.description, "result"]))
    }
    /// The job's token.
    public static let token = Expression(.context(.github, ["token"]))
}

extension Expression {
    /// True where a text holds another, or a list a value.
    public static func contains(_ whole: Expression, _ part: Expression) -> Expression {
        Expression(.call(.contains, [whole, part]))
    }
    /// True where a text begins with another.
    public static func startsWith(_ text: Expression, _ start: Expression) -> Expression {
        Expression(.call(.startsWith, [text, start]))
    }
    /// True where a text ends with another.
    public static func endsWith(_ text: Expression, _ end: Expression) -> Expression {
        Expression(.call(.endsWith, [text, end]))
    }
    /// Puts values into `{0}`, `{1}` and so on.
    public static func format(_ pattern: String, _ first: Expression, _ more: Expression...) -> Expression {
        Expression(.call(.format, [.string(pattern), first] + more))
    }
    /// Joins a list.
    public static func join(_ list: Expression, _ separator: String) -> Expression {
        Expression(.call(.join, [list, .string(separator)]))
    }
    /// Writes a value as JSON.
    public static func toJSON(_ value: Expression) -> Expression { Expression(.call(.toJSON, [value])) }
    /// Reads JSON.
    public static func fromJSON(_ text: Expression) -> Expression { Expression(.call(.fromJSON, [text])) }
    /// The hash of the files that match patterns; empty where none does.
    public static func hashFiles(_ first: String, _ more: String...) -> Expression {
        Expression(.call(.hashFiles, ([first] + more).map(Expression.string)))
    }
    /// One value where a condition holds, else another.
    public static func choose(_ value: Expression, if condition: Expression, else other: Expression)
        -> Expression
    {
        Expression(.call(.case, [condition, value, other]))
    }
    /// True where nothing before has failed.
    public static let success = Expression(.call(.success, []))
    /// True where something before has failed.
    public static let failure = Expression(.call(.failure, []))
    /// True where the run was cancelled.
    public static let cancelled = Expression(.call(.cancelled, []))
}

extension Expression {
    /// Both.
    public static func && (left: Expression, right: Expression) -> Expression {
        Expression(.binary(.and, left, right))
    }
    /// Either.
    public static func || (left: Expression, right: Expression) -> Expression {
        Expression(.binary(.or, left, right))
    }
    /// The opposite.
    public static prefix func ! (value: Expression) -> Expression { Expression(.not(value)) }
    /// Compares with another value.
    public func compared(_ relation: Operator, to other: Expression) -> Expression {
        Expression(.binary(relation, self, other))
    }
    /// True where both are equal; texts without regard to capitals.
    public func `is`(_ other: Expression) -> Expression { compared(.equal, to: other) }
    /// True where both differ.
    public func isNot(_ other: Expression) -> Expression { compared(.unequal, to: other) }
}

extension Expression: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// A text.
    public init(stringLiteral text: String) {
        self.init(.string(text))
    }
    /// A truth value.
    public init(booleanLiteral flag: Bool) {
        self.init(.boolean(flag))
    }
    /// A whole number.
    public init(integerLiteral number: Int) {
        self.init(.integer(number))
    }
}
