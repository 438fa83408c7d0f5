/// A text that cannot be read as one YAML document.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where the problem is.
    public var position: YAMLPosition
    /// What is wrong, in one sentence without a full stop.
    public var problem: String
    /// What to do, in one sentence without a full stop.
    public var suggestion: String?

    /// Makes an error.
    public init(at position: YAMLPosition, _ problem: String, suggestion: String? = nil) {
        self.position = position
        self.problem = problem
        self.suggestion = suggestion
    }

    /// `line:column: problem (suggestion)`.
    public var description: String {
        "\(position.line):\(position.column): \(problem)" + (suggestion.map { " (\($0))" } ?? "")
    }
}
