/// As how many jobs one job runs, and how many of them at a time.
public struct Strategy: Sendable, Hashable {
    /// A number that is known when the file is written, or when it runs.
    public enum Count: Sendable, Hashable {
        /// Known now.
        case fixed(Int)
        /// Worked out by an earlier job.
        case expression(Expression)
    }

    /// The values that make the jobs.
    public var matrix: Matrix
    /// True where one failing job cancels the others.
    public var failsFast: Bool
    /// How many run at a time; nil for as many as GitHub has machines.
    public var mostParallel: Count?

    /// Makes a strategy.
    public init(matrix: Matrix, failsFast: Bool = false, mostParallel: Count? = nil) {
        self.matrix = matrix
        self.failsFast = failsFast
        self.mostParallel = mostParallel
    }
}

extension Strategy.Count: ExpressibleByIntegerLiteral {
    /// A number that is known now.
    public init(integerLiteral number: Int) {
        self = .fixed(number)
    }
}

/// The values that make the jobs of a strategy.
public enum Matrix: Sendable, Hashable {
    /// One job for each combination of the axes' values.
    case axes([MatrixAxis])
    /// All of it worked out by an earlier job, as JSON of axes or of an `include`.
    case expression(Expression)
}

/// A name and the values it takes.
public struct MatrixAxis: Sendable, Hashable {
    /// The values of an axis.
    public enum Values: Sendable, Hashable {
        /// Written out.
        case list([FieldValue])
        /// Worked out by an earlier job, as a JSON list.
        case expression(Expression)
    }

    /// The name.
    public var name: Identifier
    /// The values.
    public var values: Values

    /// Makes an axis.
    public init(_ name: Identifier, _ values: Values) {
        self.name = name
        self.values = values
    }
}
