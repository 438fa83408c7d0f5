/// A text in which expressions may stand: `"metrics-\(matrix("shard"))"` is `metrics-${{ matrix.shard }}`.
public struct Text: Sendable, Hashable {
    /// A stretch of a text.
    public enum Part: Sendable, Hashable {
        /// What stands there as it is.
        case words(String)
        /// What GitHub puts there.
        case expression(Expression)
    }

    /// The stretches in order; never two of words beside each other, and none empty.
    public private(set) var parts: [Part]

    /// Takes a text without expressions; `${{` in it is kept as these three characters.
    public init(_ words: String) {
        parts = words.isEmpty ? [] : [.words(words)]
    }

    /// Takes a single expression.
    public init(_ expression: Expression) {
        parts = [.expression(expression)]
    }

    /// Takes stretches, joining words that follow words.
    public init(_ parts: [Part]) {
        self.parts = []
        for part in parts {
            switch (self.parts.last, part) {
            case (_, .words("")): break
            case (.words(let before)?, .words(let more)):
                self.parts[self.parts.count - 1] = .words(before + more)
            default: self.parts.append(part)
            }
        }
    }

    /// The expressions in it, in order.
    public var expressions: [Expression] {
        parts.compactMap { part in
            if case .expression(let expression) = part { expression } else { nil }
        }
    }
}

extension Text: ExpressibleByStringInterpolation {
    /// Collects the stretches of an interpolated text.
    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        /// Makes an empty text.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds words.
        public mutating func appendLiteral(_ literal: String) {
            parts.append(.words(literal))
        }

        /// Adds an expression.
        public mutating func appendInterpolation(_ expression: Expression) {
            parts.append(.expression(expression))
        }

        /// Adds words that the program knows.
        public mutating func appendInterpolation(_ words: String) {
            parts.append(.words(words))
        }

        /// Adds an id.
        public mutating func appendInterpolation(_ id: Identifier) {
            parts.append(.words(id.description))
        }

        /// Adds a number that the program knows.
        public mutating func appendInterpolation(_ number: Int) {
            parts.append(.words("\(number)"))
        }
    }

    /// Takes a text without expressions.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// Takes a text with expressions in it.
    public init(stringInterpolation text: StringInterpolation) {
        self.init(text.parts)
    }
}
