import Tenfold

/// What a language model is asked, whatever the endpoint's dialect.
struct ModelRequest: Sendable, Equatable {
    /// One turn of the conversation.
    struct Turn: Sendable, Equatable {
        enum Speaker: String, Sendable { case user, assistant }

        var speaker: Speaker
        var text: String
    }

    /// The model's id.
    var model: String
    /// What the model is told of its task.
    var instructions: String
    /// The conversation so far; the last turn is the user's.
    var turns: [Turn]
    /// The name of the schema: letters, digits, underscores.
    var schemaName: String
    /// What the answer has to look like.
    var schema: JSONValue
    /// The most tokens of the answer, those of reasoning among them.
    var maxOutputTokens: Int
    /// How long a reasoning model may think, such as `low`; nil leaves it to the endpoint.
    var effort: String?

    /// The most tokens that what is sent can be: a token is never less than a byte, and rarely less than three.
    var inputTokens: Int {
        let texts = [instructions] + turns.map(\.text)
        return texts.reduce(0) { $0 + $1.utf8.count } / 3 + 500
    }
}

/// How an endpoint is asked for JSON, from the strictest to none; servers that do not know one refuse it.
enum StructuredForm: Int, Sendable, CaseIterable {
    /// By a schema that the answer is held to.
    case schema
    /// As any JSON object, with the schema beside it for servers that read it there.
    case object
    /// In words alone.
    case words

    /// The next weaker form; nil after the last.
    var weaker: StructuredForm? { StructuredForm(rawValue: rawValue + 1) }
}
