/// A value that a person wrote, with its place: what a parser gives, whatever the notation.
public struct SourceNode: Sendable, Equatable, Codable {
    /// What a value is.
    public enum Content: Sendable, Equatable, Codable {
        /// A text; in quotes it is never a number or a truth value.
        case scalar(String, isQuoted: Bool)
        /// Values in order.
        case list([SourceNode])
        /// Values by name, in the order they were written, each name once.
        case mapping([Entry])
    }

    /// A name with its value.
    public struct Entry: Sendable, Equatable, Codable {
        /// The name.
        public var name: String
        /// Where the name is.
        public var position: TextPosition
        /// The value.
        public var value: SourceNode

        /// Makes an entry.
        public init(name: String, position: TextPosition, value: SourceNode) {
            self.name = name
            self.position = position
            self.value = value
        }
    }

    /// What it is.
    public var content: Content
    /// Where it begins.
    public var position: TextPosition

    /// Makes a node.
    public init(_ content: Content, at position: TextPosition) {
        self.content = content
        self.position = position
    }

    /// What it is, in the words of a message.
    var kind: String {
        switch content {
        case .list: "a list"
        case .mapping: "a mapping"
        case .scalar where isNull: "empty"
        case .scalar: "a single value"
        }
    }

    /// True where nothing, `~` or `null` is written.
    var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }
}
