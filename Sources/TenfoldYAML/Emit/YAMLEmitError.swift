/// A tree that cannot be written as YAML.
public struct YAMLEmitError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The names that lead to the value, joined by dots; empty for the document.
    public var path: String
    /// Why not, in one sentence without a full stop.
    public var reason: String

    /// Makes an error.
    public init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The same error, seen from one step further out.
    func below(_ step: String) -> YAMLEmitError {
        YAMLEmitError(path.isEmpty ? step : "\(step).\(path)", reason)
    }

    /// One sentence.
    public var description: String {
        "cannot write \(path.isEmpty ? "the document" : "'\(path)'") as YAML: \(reason)"
    }
}
