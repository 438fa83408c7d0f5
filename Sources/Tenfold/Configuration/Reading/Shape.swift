/// What a value may be, said once: it reads the value, and it is printed as JSON Schema.
struct Shape<Value> {
    /// Reads a value; what is wrong is noted, and then there is none.
    let read: (SourceNode, inout ConfigurationReader) -> Value?
    private let makeSchema: () -> JSONValue

    /// Makes a shape; the schema is only built where somebody asks for it.
    init(
        schema: @autoclosure @escaping () -> JSONValue,
        read: @escaping (SourceNode, inout ConfigurationReader) -> Value?
    ) {
        self.makeSchema = schema
        self.read = read
    }

    /// The same rule for editors.
    var schema: JSONValue { makeSchema() }
}

extension Shape {
    /// A shape whose values are made from those of this one; a maker that gives nil says why.
    func making<Other>(
        _ make: @escaping (Value, SourceNode, inout ConfigurationReader) -> Other?
    ) -> Shape<Other> {
        Shape<Other>(schema: schema) { node, reader in
            read(node, &reader).flatMap { make($0, node, &reader) }
        }
    }

    /// A shape whose values are made from those of this one.
    func map<Other>(_ make: @escaping (Value) -> Other) -> Shape<Other> {
        making { value, _, _ in make(value) }
    }

    /// This shape with another schema, where the combinators say too little.
    func described(by schema: @autoclosure @escaping () -> JSONValue) -> Shape {
        Shape(schema: schema(), read: read)
    }

    /// This shape, or another where the value is a mapping.
    func orMapping(_ other: Shape) -> Shape {
        Shape(schema: ["anyOf": [schema, other.schema]]) { node, reader in
            if case .mapping = node.content { other.read(node, &reader) } else { read(node, &reader) }
        }
    }
}
