import Tenfold

/// What a language model answered, whatever the endpoint's dialect.
struct ModelReply: Sendable, Equatable {
    /// How the answer ended.
    enum Ending: Sendable, Equatable {
        /// By itself.
        case complete
        /// At the most tokens it was allowed.
        case cutOff
        /// By a filter of the service.
        case filtered
        /// With words in which the model declines.
        case refused(String)
    }

    /// The text.
    var text: String
    /// How it ended.
    var ending: Ending
    /// The tokens it took; nil where the endpoint does not count.
    var usage: TokenUsage?
    /// The model that answered.
    var model: String?
    /// The tier it was billed by, such as `flex`.
    var tier: String?
}

/// The tokens of one call.
struct TokenUsage: Sendable, Equatable {
    /// Tokens sent.
    var input: Int
    /// Those of the input that the service still knew.
    var cached: Int
    /// Those of the input that it wrote down to know them again.
    var written: Int
    /// Tokens received, those of reasoning among them.
    var output: Int
    /// True where ``cached`` is surely a part of ``input``.
    var inputHoldsCached: Bool

    /// All tokens that count against a limit.
    var total: Int { input + output }
}

/// How an endpoint is spoken to: the body that goes out, and what comes back.
protocol OpenAIDialect: Sendable {
    /// The path below the base address.
    var path: String { get }
    /// The request's body.
    func body(_ request: ModelRequest, as form: StructuredForm) -> JSONValue
    /// Reads an answer; nil where it is none of this dialect.
    func reply(_ answer: JSONValue) -> ModelReply?
}

extension JSONValue {
    /// A whole number.
    var whole: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }
}
