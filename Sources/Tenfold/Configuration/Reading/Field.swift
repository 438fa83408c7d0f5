/// One key of a mapping: its name, what it means, what it may hold and where its value goes.
struct Field<Owner> {
    let name: String
    let summary: String
    let schema: () -> JSONValue
    let isRequired: Bool
    let read: (SourceNode, inout Owner, inout ConfigurationReader) -> Void

    /// A key that may be left out; the owner's own value holds then.
    static func key<Value>(
        _ name: String,
        _ property: WritableKeyPath<Owner, Value>,
        _ shape: Shape<Value>,
        _ summary: String
    ) -> Field {
        field(name, property, shape, summary, isRequired: false)
    }

    /// A key that may be left out; there is no value then.
    static func key<Value>(
        _ name: String,
        _ property: WritableKeyPath<Owner, Value?>,
        _ shape: Shape<Value>,
        _ summary: String
    ) -> Field {
        field(name, property, shape.map(Optional.some), summary, isRequired: false)
    }

    /// A key that has to be there.
    static func required<Value>(
        _ name: String,
        _ property: WritableKeyPath<Owner, Value>,
        _ shape: Shape<Value>,
        _ summary: String
    ) -> Field {
        field(name, property, shape, summary, isRequired: true)
    }

    private static func field<Value>(
        _ name: String,
        _ property: WritableKeyPath<Owner, Value>,
        _ shape: Shape<Value>,
        _ summary: String,
        isRequired: Bool
    ) -> Field {
        let store: (SourceNode, inout Owner, inout ConfigurationReader) -> Void = { node, owner, reader in
            if let value = shape.read(node, &reader) { owner[keyPath: property] = value }
        }
        return Field(
            name: name,
            summary: summary,
            schema: { shape.schema },
            isRequired: isRequired,
            read: store
        )
    }
}

extension Shape {
    /// A mapping with known keys; keys left out keep the value they have in `start`.
    static func object(_ start: Value, _ fields: [Field<Value>]) -> Shape {
        Shape(schema: objectSchema(fields)) { node, reader in
            guard let entries = entries(of: node, &reader) else { return nil }
            var value = start
            for entry in entries {
                reader.descend(to: entry.name, at: entry.position) { reader in
                    if let field = fields.first(where: { $0.name == entry.name }) {
                        field.read(entry.value, &value, &reader)
                    } else {
                        reader.problem(
                            at: entry.position,
                            "is not a known key",
                            suggestion: suggestion(for: entry.name, among: fields)
                        )
                    }
                }
            }
            for field in fields where field.isRequired && !isMeant(field, by: entries, among: fields) {
                reader.problem(
                    at: node.position,
                    "the key '\(field.name)' is missing",
                    suggestion: String(field.summary.dropLast())
                )
            }
            return value
        }
    }
}

private func objectSchema<Owner>(_ fields: [Field<Owner>]) -> JSONValue {
    let properties = fields.map { ($0.name, $0.schema().adding("description", .string($0.summary))) }
    return [
        "type": "object",
        "properties": .object(Dictionary(properties) { first, _ in first }),
        "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
        "additionalProperties": false,
    ]
}

/// True where a key is there, or one that is probably this one misspelt.
private func isMeant<Owner>(
    _ field: Field<Owner>,
    by entries: [SourceNode.Entry],
    among fields: [Field<Owner>]
) -> Bool {
    entries.contains {
        $0.name == field.name || likelyMeant($0.name, among: fields.map(\.name)) == field.name
    }
}

/// A key that is spelt nearly so, one that belongs deeper, or else all there are.
private func suggestion<Owner>(for name: String, among fields: [Field<Owner>]) -> String {
    if let meant = likelyMeant(name, among: fields.map(\.name)) { return "did you mean '\(meant)'?" }
    for field in fields {
        if let path = field.schema().path(toProperty: name) {
            return "move it under '\(([field.name] + path).joined(separator: "."))'"
        }
    }
    return "known keys are \(fields.map(\.name).joined(separator: ", "))"
}

extension JSONValue {
    /// The keys that lead from this schema to the mapping that has a property of this name.
    fileprivate func path(toProperty name: String) -> [String]? {
        guard case .object(let schema) = self else { return nil }
        if let path = schema["additionalProperties"]?.path(toProperty: name) { return ["…"] + path }
        guard case .object(let properties)? = schema["properties"] else { return nil }
        if properties[name] != nil { return [] }
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
            if let path = value.path(toProperty: name) { return [key] + path }
        }
        return nil
    }
}
