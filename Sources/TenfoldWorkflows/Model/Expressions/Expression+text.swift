extension Expression {
    /// The text between `${{` and `}}`, with no more parentheses than needed.
    public var text: String { written(inside: 0) }

    /// How tightly it binds; greater is tighter.
    ///
    /// Source: docs.github.com, "Evaluate expressions", in the order of its table of operators.
    private var rank: Int {
        switch node {
        case .binary(let relation, _, _): relation.rank
        case .not: 5
        case .null, .boolean, .integer, .string, .context, .call: 6
        }
    }

    private func written(inside outer: Int) -> String {
        let text =
            switch node {
            case .null: "null"
            case .boolean(let flag): flag ? "true" : "false"
            case .integer(let number): "\(number)"
            case .string(let text): Self.quoted(text)
            case .context(let context, let path): path.reduce(context.rawValue, Self.member)
            case .call(let function, let arguments):
                "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
            case .not(let value): "!" + value.written(inside: rank)
            // To the left of its own kind nothing is needed: all operators group from the left.
            case .binary(let relation, let left, let right):
                "\(left.written(inside: rank)) \(relation.rawValue) \(right.written(inside: rank + 1))"
            }
        return rank < outer ? "(\(text))" : text
    }

    private static func member(of value: String, _ name: String) -> String {
        Identifier.isValid(name) ? "\(value).\(name)" : "\(value)[\(quoted(name))]"
    }

    private static func quoted(_ text: String) -> String {
        var scalars: String.UnicodeScalarView = "'".unicodeScalars
        for scalar in text.unicodeScalars {
            if scalar == "'" { scalars.append(scalar) }
            scalars.append(scalar)
        }
        return String(scalars) + "'"
    }
}

extension Expression.Operator {
    fileprivate var rank: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .unequal: 3
        case .less, .atMost, .greater, .atLeast: 4
        }
    }
}

extension Expression {
    /// The text with its `${{ }}`.
    var embedded: String { "${{ \(text) }}" }

    /// Every expression in it, itself first.
    var all: [Expression] {
        switch node {
        case .null, .boolean, .integer, .string, .context: [self]
        case .call(_, let arguments): [self] + arguments.flatMap(\.all)
        case .not(let value): [self] + value.all
        case .binary(_, let left, let right): [self] + left.all + right.all
        }
    }

    /// The parts that must all hold.
    var conjuncts: [Expression] {
        if case .binary(.and, let left, let right) = node { left.conjuncts + right.conjuncts } else { [self] }
    }
}

extension Text {
    /// The text as it is written; words that would begin an expression are put into one.
    var written: String {
        parts.map { part in
            switch part {
            case .words(let words):
                words.pieces(around: "${{").joined(separator: Expression.string("${{").embedded)
            case .expression(let expression): expression.embedded
            }
        }.joined()
    }
}

extension String {
    /// What stands between the places where a text of ASCII stands, found byte by byte.
    func pieces(around mark: StaticString) -> [String] {
        let mark = Array("\(mark)".utf8)
        guard let first = mark.first, utf8.contains(first) else { return [self] }
        let bytes = Array(utf8)
        var pieces: [[UInt8]] = [[]]
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: mark) {
                pieces.append([])
                index += mark.count
            } else {
                pieces[pieces.count - 1].append(bytes[index])
                index += 1
            }
        }
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}
