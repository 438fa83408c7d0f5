/// What GitHub works out when a workflow runs: a tree of contexts, functions, operators and literals.
///
/// Trees are made by the functions below, which know how many arguments each takes; they are never made of text.
public struct Expression: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        case null
        case boolean(Bool)
        case integer(Int)
        case string(String)
        case context(Context, [String])
        case call(Function, [Expression])
        case not(Expression)
        case binary(Operator, Expression, Expression)
    }

    let node: Node

    init(_ node: Node) {
        self.node = node
    }
}

extension Expression {
    /// What GitHub knows while a workflow runs.
    ///
    /// Source: docs.github.com, "Contexts reference".
    public enum Context: String, Sendable, CaseIterable {
        /// The event, the repository and the run.
        case github
        /// Variables of the workflow, the job and the step.
        case env
        /// Configuration variables of the repository.
        case vars
        /// The job that runs.
        case job
        /// Steps that ran before.
        case steps
        /// The machine.
        case runner
        /// Secrets; only in a job with an environment.
        case secrets
        /// How the matrix is run.
        case strategy
        /// This job's values of the matrix.
        case matrix
        /// The jobs this one needs.
        case needs
        /// What was given by hand.
        case inputs
    }

    /// The functions of expressions.
    ///
    /// `always()` is missing: it also runs when a person has cancelled the run.
    public enum Function: String, Sendable, CaseIterable {
        /// True where a text holds another, or a list a value.
        case contains
        /// True where a text begins with another.
        case startsWith
        /// True where a text ends with another.
        case endsWith
        /// Puts values into `{0}`.
        case format
        /// Joins a list.
        case join
        /// Writes a value as JSON.
        case toJSON
        /// Reads JSON.
        case fromJSON
        /// The hash of files.
        case hashFiles
        /// The first value whose condition holds.
        case `case`
        /// True where nothing before has failed.
        case success
        /// True where something before has failed.
        case failure
        /// True where the run was cancelled.
        case cancelled

        /// True for those that ask how the run went, and so replace the condition that GitHub would add.
        var asksForStatus: Bool { [.success, .failure, .cancelled].contains(self) }
    }

    /// The operators between two expressions.
    public enum Operator: String, Sendable, CaseIterable {
        /// Smaller.
        case less = "<"
        /// Smaller or equal.
        case atMost = "<="
        /// Greater.
        case greater = ">"
        /// Greater or equal.
        case atLeast = ">="
        /// Equal; texts without regard to capitals.
        case equal = "=="
        /// Not equal.
        case unequal = "!="
        /// Both.
        case and = "&&"
        /// Either.
        case or = "||"
    }
}
