/// Names and values in the order they are written, such as an `env` or a `with`.
public struct Fields: Sendable, Hashable {
    /// A name and its value.
    public struct Field: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: FieldValue

        /// Makes a field.
        public init(_ name: String, _ value: FieldValue) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in order.
    public var list: [Field]

    /// Makes fields of a list.
    public init(_ list: [Field]) {
        self.list = list
    }

    /// True where there are none.
    public var isEmpty: Bool { list.isEmpty }

    /// These, then those.
    public static func + (first: Fields, second: Fields) -> Fields { Fields(first.list + second.list) }
}

extension Fields: ExpressibleByDictionaryLiteral {
    /// Makes fields in the order they are written.
    public init(dictionaryLiteral elements: (String, FieldValue)...) {
        list = elements.map { Field($0.0, $0.1) }
    }
}

/// The value of a field.
public enum FieldValue: Sendable, Hashable {
    /// A text, in which expressions may stand.
    case text(Text)
    /// A whole number.
    case integer(Int)
    /// `true` or `false`.
    case boolean(Bool)
}

extension FieldValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral
{
    /// Takes a text.
    public init(stringLiteral text: String) {
        self = .text(Text(text))
    }

    /// Takes a text with expressions in it.
    public init(stringInterpolation text: Text.StringInterpolation) {
        self = .text(Text(stringInterpolation: text))
    }

    /// Takes a truth value.
    public init(booleanLiteral flag: Bool) {
        self = .boolean(flag)
    }

    /// Takes a number.
    public init(integerLiteral number: Int) {
        self = .integer(number)
    }

    /// Takes a single expression.
    public static func expression(_ expression: Expression) -> FieldValue { .text(Text(expression)) }
}
