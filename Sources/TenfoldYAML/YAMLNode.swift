/// A value of a YAML document: a tree to read from a text or to write as one.
public struct YAMLNode: Sendable, Hashable {
    /// What a node is.
    public enum Content: Sendable, Hashable {
        /// A text, which its reader may take for a number or a truth value.
        case scalar(String, YAMLScalarStyle)
        /// Values in order.
        case sequence([YAMLNode], YAMLCollectionStyle)
        /// Values by name, in the order they are written.
        case mapping([YAMLPair], YAMLCollectionStyle)
    }

    /// What it is.
    public var content: Content
    /// The tag where one is written, in full, such as `tag:yaml.org,2002:str`.
    public var tag: String?
    /// Where it begins in the text it was read from.
    public var position: YAMLPosition?

    /// Makes a node.
    public init(_ content: Content, tag: String? = nil, position: YAMLPosition? = nil) {
        self.content = content
        self.tag = tag
        self.position = position
    }

    /// Makes a scalar.
    public static func scalar(_ text: String, style: YAMLScalarStyle = .plain) -> YAMLNode {
        YAMLNode(.scalar(text, style))
    }

    /// Makes a sequence.
    public static func sequence(_ items: [YAMLNode], style: YAMLCollectionStyle = .block) -> YAMLNode {
        YAMLNode(.sequence(items, style))
    }

    /// Makes a mapping.
    public static func mapping(_ pairs: [YAMLPair], style: YAMLCollectionStyle = .block) -> YAMLNode {
        YAMLNode(.mapping(pairs, style))
    }
}

/// A name and its value in a mapping.
public struct YAMLPair: Sendable, Hashable {
    /// The name: always a scalar in what was read.
    public var key: YAMLNode
    /// The value.
    public var value: YAMLNode

    /// Makes a pair.
    public init(_ key: YAMLNode, _ value: YAMLNode) {
        self.key = key
        self.value = value
    }

    /// Makes a pair with a plain name.
    public init(_ key: String, _ value: YAMLNode) {
        self.init(.scalar(key), value)
    }
}

extension YAMLNode {
    /// The text of a scalar; nil for others.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}

/// How a scalar is written.
public enum YAMLScalarStyle: Sendable, Hashable {
    /// As it is.
    case plain
    /// In `'`.
    case singleQuoted
    /// In `"`.
    case doubleQuoted
    /// After `|`, line by line.
    case literal
    /// After `>`, lines joined.
    case folded
}

/// How a sequence or mapping is written.
public enum YAMLCollectionStyle: Sendable, Hashable {
    /// By indentation.
    case block
    /// In brackets or braces.
    case flow
}

/// A place in a text; both numbers count from 1.
public struct YAMLPosition: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
