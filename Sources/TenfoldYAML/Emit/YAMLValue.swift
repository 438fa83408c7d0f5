/// A value to be written as YAML: a tree that carries its comments and blank lines.
///
/// ``YAMLNode`` is what was read, with its places; this is what is meant, without style: how a text is quoted is
/// decided when it is written.
public enum YAMLValue: Sendable, Hashable {
    /// A text, quoted where any reader would else take it for something else.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// `true` or `false`.
    case boolean(Bool)
    /// Nothing, written as nothing.
    case null
    /// A scalar exactly as it stands, such as `1.10`: its reader decides what it is.
    case plain(String)
    /// Values in order.
    case list([YAMLItem], YAMLCollectionStyle = .block)
    /// Values by name, in the order they are written.
    case mapping([YAMLEntry], YAMLCollectionStyle = .block)
}

/// A value of a list, with what a person is told about it.
public struct YAMLItem: Sendable, Hashable {
    /// The value.
    public var value: YAMLValue
    /// What is written around it.
    public var note: YAMLNote

    /// Makes an item.
    public init(_ value: YAMLValue, note: YAMLNote = YAMLNote()) {
        self.value = value
        self.note = note
    }
}

/// A name and its value, with what a person is told about it.
public struct YAMLEntry: Sendable, Hashable {
    /// The name: one line of at most 128 bytes.
    public var key: String
    /// True where the name is written as it stands although old readers take it for a truth value, such as `on`.
    public var keyIsPlain: Bool
    /// The value.
    public var value: YAMLValue
    /// What is written around it.
    public var note: YAMLNote

    /// Makes an entry.
    public init(_ key: String, _ value: YAMLValue, note: YAMLNote = YAMLNote(), keyIsPlain: Bool = false) {
        self.key = key
        self.keyIsPlain = keyIsPlain
        self.value = value
        self.note = note
    }
}

/// What is written around a value for a person to read; each comment is a line without its `#`.
public struct YAMLNote: Sendable, Hashable {
    /// True where an empty line sets it apart from what came before.
    public var isApart: Bool
    /// The lines of comment above it.
    public var above: [String]
    /// The comment at the end of its first line.
    public var beside: String?

    /// Makes a note.
    public init(isApart: Bool = false, above: [String] = [], beside: String? = nil) {
        self.isApart = isApart
        self.above = above
        self.beside = beside
    }

    /// True where nothing is written.
    public var isEmpty: Bool { !isApart && above.isEmpty && beside == nil }
}
