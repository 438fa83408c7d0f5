@testable import TenfoldWorkflows

/// A reader of expressions by GitHub's table of operators, written apart from what prints them.
struct ExpressionParser {
    private var rest: Substring

    /// Reads a whole expression; nil where it is none.
    static func parse(_ text: String) -> Expression? {
        var parser = ExpressionParser(rest: text[...])
        guard let expression = parser.level(0) else { return nil }
        parser.skipSpaces()
        return parser.rest.unicodeScalars.isEmpty ? expression : nil
    }

    /// The loosest operators first; all group from the left.
    private static let levels: [[Expression.Operator]] = [
        [.or], [.and], [.equal, .unequal], [.atMost, .atLeast, .less, .greater],
    ]

    private mutating func level(_ index: Int) -> Expression? {
        guard index < Self.levels.count else { return unary() }
        guard var left = level(index + 1) else { return nil }
        while true {
            skipSpaces()
            guard let relation = Self.levels[index].first(where: { take($0.rawValue) }) else { return left }
            guard let right = level(index + 1) else { return nil }
            left = Expression(.binary(relation, left, right))
        }
    }

    private mutating func unary() -> Expression? {
        skipSpaces()
        if take("!") { return unary().map { Expression(.not($0)) } }
        if take("(") {
            guard let inner = level(0) else { return nil }
            skipSpaces()
            return take(")") ? inner : nil
        }
        if take("'") { return string().map { Expression(.string($0)) } }
        return word()
    }

    /// Up to a quote that is not doubled.
    private mutating func string() -> String? {
        var text = String.UnicodeScalarView()
        while let scalar = rest.unicodeScalars.popFirst() {
            if scalar != "'" {
                text.append(scalar)
            } else if rest.unicodeScalars.first == "'" {
                rest.unicodeScalars.removeFirst()
                text.append("'")
            } else {
                return String(text)
            }
        }
        return nil
    }

    private mutating func word() -> Expression? {
        let name = takeName()
        if let number = Int(name) { return Expression(.integer(number)) }
        switch name {
        case "null": return Expression(.null)
        case "true", "false": return Expression(.boolean(name == "true"))
        default: break
        }
        if let function = Expression.Function(rawValue: name) { return call(function) }
        guard let context = Expression.Context(rawValue: name) else { return nil }
        var path: [String] = []
        while true {
            if take(".") {
                path.append(takeName())
            } else if take("['") {
                guard let name = string(), take("]") else { return nil }
                path.append(name)
            } else {
                return Expression(.context(context, path))
            }
        }
    }

    private mutating func call(_ function: Expression.Function) -> Expression? {
        guard take("(") else { return nil }
        if take(")") { return Expression(.call(function, [])) }
        var arguments: [Expression] = []
        repeat {
            guard let argument = level(0) else { return nil }
            arguments.append(argument)
            skipSpaces()
        } while take(",")
        return take(")") ? Expression(.call(function, arguments)) : nil
    }

    private mutating func takeName() -> String {
        let name = rest.unicodeScalars.prefix {
            $0.isASCII
                && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-")
        }
        rest = rest[name.endIndex...]
        return String(name)
    }

    private mutating func skipSpaces() {
        while rest.unicodeScalars.first == " " { rest.unicodeScalars.removeFirst() }
    }

    private mutating func take(_ sign: String) -> Bool {
        guard rest.unicodeScalars.starts(with: sign.unicodeScalars) else { return false }
        rest.unicodeScalars.removeFirst(sign.unicodeScalars.count)
        return true
    }
}
