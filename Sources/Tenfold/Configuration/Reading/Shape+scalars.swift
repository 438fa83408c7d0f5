extension Shape {
    /// One value, with the environment read in; `expected` completes "must be".
    fileprivate static func scalar(
        _ expected: String,
        schema: @autoclosure @escaping () -> JSONValue,
        quotes: Quotes,
        mayHoldSecrets: Bool = false,
        _ make: @escaping (MaskedText) -> Value?
    ) -> Shape {
        Shape(schema: schema()) { node, reader in
            guard case .scalar(let text, let isQuoted) = node.content, !node.isNull else {
                reader.problem(at: node.position, "must be \(expected), but is \(node.kind)")
                return nil
            }
            let isVariable = text.contains("${")
            if !isVariable, let refusal = quotes.refusal(text, isQuoted: isQuoted) {
                reader.problem(
                    at: node.position,
                    "must be \(expected), but \(refusal.reason)",
                    suggestion: refusal.suggestion
                )
                return nil
            }
            guard let expanded = reader.expand(text, at: node.position, mayHoldSecrets: mayHoldSecrets)
            else { return nil }
            if let value = make(expanded) { return value }
            reader.problem(at: node.position, "must be \(expected), but is '\(shortened("\(expanded)"))'")
            return nil
        }
    }
}

/// What quotes around a value mean.
private enum Quotes {
    /// They make it a text, which is not wanted.
    case never
    /// They make it a text, which is wanted.
    case whereNeeded
    /// They are a matter of taste.
    case either

    func refusal(_ text: String, isQuoted: Bool) -> (reason: String, suggestion: String)? {
        switch self {
        case .never where isQuoted: ("is a text in quotes", "remove the quotes")
        case .whereNeeded where !isQuoted && isTypedByYAML(text):
            ("is read as a number or a truth value", "put it in quotes: \"\(text)\"")
        default: nil
        }
    }
}

/// True for plain scalars that YAML 1.2 takes for something else than text.
private func isTypedByYAML(_ text: String) -> Bool {
    ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) || decimal(text) != nil
}

/// A number in decimal notation; nil for anything else, also for what YAML may take for octal.
func decimal(_ text: String) -> Double? {
    let digits = text.unicodeScalars.filter { "0"..."9" ~= $0 }.count
    let isPlain = text.unicodeScalars.allSatisfy { "0"..."9" ~= $0 || "+-.eE".unicodeScalars.contains($0) }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let isOctal = unsigned.hasPrefix("0") && unsigned.dropFirst().first?.isNumber == true
    guard digits > 0, isPlain, !isOctal, let number = Double(text), number.isFinite else { return nil }
    return number
}

private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
}

extension Shape where Value == String {
    /// A text that is no secret, at most `limit` characters on one line.
    static func text(_ expected: String = "a text", limit: Int = 200) -> Shape {
        scalar(
            expected,
            schema: ["type": "string", "minLength": 1, "maxLength": .integer(limit)],
            quotes: .whereNeeded
        ) { text in
            let value = text.reveal()
            let isClean = !value.unicodeScalars.contains { $0.properties.generalCategory == .control }
            return !value.isEmpty && value.unicodeScalars.count <= limit && isClean ? value : nil
        }
    }

    /// One of a list of words, which are `kind`s.
    static func word(_ kind: String, among words: [String]) -> Shape {
        Shape<MaskedText>.scalar(
            "one of \(words.joined(separator: ", "))",
            schema: .variable(or: ["enum": .array(words.map(JSONValue.string))]),
            quotes: .either
        ) { $0 }.making { text, node, reader in
            if words.contains(text.reveal()) { return text.reveal() }
            let meant = text.isMasked ? nil : likelyMeant(text.reveal(), among: words)
            reader.problem(
                at: node.position,
                "'\(shortened("\(text)"))' is no \(kind); known are \(words.joined(separator: ", "))",
                suggestion: meant.map { "did you mean '\($0)'?" }
            )
            return nil
        }
    }
}

extension Shape where Value: RawRepresentable<String> & CaseIterable {
    /// One of an enumeration's words, which are `kind`s.
    static func word(_ kind: String) -> Shape {
        Shape<String>.word(kind, among: Value.allCases.map(\.rawValue)).making { word, _, _ in
            Value(rawValue: word)
        }
    }
}

extension Shape where Value == MaskedText {
    /// A text that may hold secrets.
    static var maskedText: Shape {
        scalar(
            "a text",
            schema: ["type": "string", "minLength": 1],
            quotes: .whereNeeded,
            mayHoldSecrets: true
        ) { $0.reveal().isEmpty ? nil : $0 }
    }
}

extension Shape where Value == Int {
    /// A whole number.
    static func integer(_ range: ClosedRange<Int>) -> Shape {
        scalar(
            range.count == 1
                ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)",
            schema: .variable(
                or: [
                    "type": "integer",
                    "minimum": .integer(range.lowerBound),
                    "maximum": .integer(range.upperBound),
                ]
            ),
            quotes: .never
        ) { text in
            decimal(text.reveal()).flatMap(Int.init(exactly:)).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Shape where Value == Double {
    /// A number.
    static func number(_ range: ClosedRange<Double>, _ expected: String) -> Shape {
        scalar(
            expected,
            schema: .variable(
                or: [
                    "type": "number",
                    "minimum": .figure(range.lowerBound),
                    "maximum": .figure(range.upperBound),
                ]
            ),
            quotes: .never
        ) { text in
            decimal(text.reveal()).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A share such as `5%` or `0.05`, as a fraction of 1.
    static func share(upTo most: Double) -> Shape {
        scalar(
            "a share from 0% to \(Int(most * 100))%, such as 5% or 0.05",
            schema: ["anyOf": [["type": "number", "minimum": 0, "maximum": .figure(most)], percentSchema]],
            quotes: .either
        ) { text in
            let value = text.reveal()
            let share =
                value.hasSuffix("%") ? decimal(String(value.dropLast())).map { $0 / 100 } : decimal(value)
            return share.flatMap { (0...most).contains($0) ? $0 : nil }
        }
    }

    /// A share such as `15%`, or any number over 0.
    static var amount: Shape {
        scalar(
            "a share such as 15%, or a number over 0",
            schema: ["anyOf": [["type": "number", "exclusiveMinimum": 0], percentSchema]],
            quotes: .either
        ) { text in
            let value = text.reveal()
            let amount =
                value.hasSuffix("%") ? decimal(String(value.dropLast())).map { $0 / 100 } : decimal(value)
            return amount.flatMap { $0 > 0 ? $0 : nil }
        }
    }
}

private let percentSchema: JSONValue = [
    "type": "string", "pattern": #"^([0-9]+(\.[0-9]+)?%|\$\{.+\})$"#,
]

extension JSONValue {
    /// This schema, or a text that reads a variable.
    static func variable(or schema: JSONValue) -> JSONValue {
        ["anyOf": [schema, ["type": "string", "pattern": #"\$\{.+\}"#]]]
    }
}

extension Shape<Bool> {
    /// `true` or `false`.
    static var truth: Shape {
        Shape<String>.word("answer", among: ["true", "false"]).map { $0 == "true" }
            .described(by: .variable(or: ["type": "boolean"]))
    }
}
