/// A JSON value that knows where it stands in the text, so that messages can say it.
struct PositionedJSON {
    /// The six kinds of value; a number keeps its digits.
    enum Content {
        case null
        case bool(Bool)
        case number(String)
        case string(String)
        case array([PositionedJSON])
        case object([Member])
    }

    /// A key with its value, in the order of the text.
    struct Member {
        var key: String
        var value: PositionedJSON
    }

    var content: Content
    /// Where the value starts.
    var offset: Int

    /// The value of a key; nil where this is no object or has no such key.
    subscript(key: String) -> PositionedJSON? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string; nil where this is none.
    var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    /// The values of an array; nil where this is none.
    var array: [PositionedJSON]? {
        if case .array(let values) = content { values } else { nil }
    }

    /// True for null.
    var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The kind with its article, for a message.
    var kind: String {
        switch content {
        case .null: "null"
        case .bool: "a Boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
