extension Shape {
    /// A list of values of one shape.
    static func list<Item>(of item: Shape<Item>) -> Shape where Value == [Item] {
        Shape(schema: ["type": "array", "items": item.schema]) { node, reader in
            guard case .list(let nodes) = node.content else {
                reader.problem(
                    at: node.position,
                    "must be a list, but is \(node.kind)",
                    suggestion: "write [first, second], or one '- item' a line"
                )
                return nil
            }
            return nodes.enumerated().compactMap { index, node in
                reader.descend(to: "\(index + 1)", at: node.position) { item.read(node, &$0) }
            }
        }
    }

    /// A mapping whose names the person chooses; `kind` is what each is, `rule` what its name may be.
    static func named<Item>(
        _ kind: String,
        _ rule: NameRule,
        atLeast least: Int = 0,
        of item: @escaping (String) -> Shape<Item>
    ) -> Shape where Value == [Item] {
        Shape(schema: namedSchema(rule, least, item("").schema)) { node, reader in
            guard let entries = entries(of: node, &reader) else { return nil }
            if entries.count < least {
                reader.problem(at: node.position, "needs at least \(least) \(kind)")
            }
            return entries.compactMap { entry in
                reader.descend(to: entry.name, at: entry.position) { reader in
                    if !rule.allows(entry.name) {
                        reader.problem(
                            at: entry.position,
                            "this name is not allowed",
                            suggestion: rule.description
                        )
                    }
                    return item(entry.name).read(entry.value, &reader)
                }
            }
        }
    }

    /// A mapping from names the person chooses to simple values.
    static func table<Item>(
        _ kind: String,
        _ rule: NameRule,
        of item: Shape<Item>
    ) -> Shape where Value == [String: Item] {
        Shape<[(String, Item)]>.named(kind, rule) { name in item.map { (name, $0) } }
            .map { Dictionary($0) { first, _ in first } }
    }

    /// The entries of a mapping; anything else is noted.
    static func entries(of node: SourceNode, _ reader: inout ConfigurationReader) -> [SourceNode.Entry]? {
        guard case .mapping(let entries) = node.content else {
            reader.problem(
                at: node.position,
                "must be a mapping, but is \(node.kind)",
                suggestion: "write 'name: value' below it, indented by two spaces"
            )
            return nil
        }
        return entries
    }
}

private func namedSchema(_ rule: NameRule, _ least: Int, _ item: JSONValue) -> JSONValue {
    [
        "type": "object",
        "propertyNames": ["pattern": .string(rule.pattern)],
        "additionalProperties": item,
        "minProperties": .integer(least),
    ]
}

/// What names a person may choose.
struct NameRule {
    /// The rule in words, as a suggestion.
    let description: String
    /// The rule as a regular expression.
    let pattern: String
    /// The rule itself.
    let allows: (String) -> Bool

    /// Lower-case letters, digits and `_`, such as `image_search`.
    static var identifier: NameRule {
        NameRule(
            description: "use lower-case letters, digits and '_', such as image_search",
            pattern: "^[a-z][a-z0-9_]{0,39}$"
        ) { name in
            name.utf8.count <= 40 && ("a"..."z").contains(name.unicodeScalars.first ?? " ")
                && name.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "_" }
        }
    }

    /// Letters, digits, `_` and `-`, such as `10x`.
    static var phase: NameRule {
        NameRule(
            description: "use letters, digits, '_' and '-', such as 10x",
            pattern: "^[A-Za-z0-9_-]{1,40}$"
        ) { name in
            (1...40).contains(name.utf8.count)
                && name.unicodeScalars.allSatisfy {
                    "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "_" || $0 == "-"
                }
        }
    }

    /// As shells take them, such as `API_KEY`.
    static var variable: NameRule {
        NameRule(
            description: "use letters, digits and '_', such as API_KEY",
            pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
            allows: isVariableName
        )
    }
}
