import Tenfold

/// Holds a document against a JSON Schema: as much of the standard as the product's own schemas use.
///
/// Keywords: `type`, `properties`, `required`, `additionalProperties: false`, `items`, `enum`, `minItems`,
/// `maxItems`, `minLength`, `maxLength` (JSON Schema 2020-12, core and validation).
struct SchemaCheck {
    private(set) var problems: [String] = []

    /// What is wrong with a document, each a sentence with the place; none where it fits.
    static func problems(of document: JSONValue, against schema: JSONValue) -> [String] {
        var check = SchemaCheck()
        check.check(document, schema, at: "")
        return check.problems
    }

    private mutating func check(_ value: JSONValue, _ schema: JSONValue, at place: String) {
        if let type = schema["type"]?.text, !Self.fits(value, type) {
            return note(place, "is \(Self.name(value)), and has to be \(type)")
        }
        if case .array(let allowed)? = schema["enum"], !allowed.contains(value) {
            note(place, "is not one of \(allowed.compactMap(\.text).joined(separator: ", "))")
        }
        switch value {
        case .object(let members): check(members, schema, at: place)
        case .array(let values): check(values, schema, at: place)
        case .string(let text):
            limit(text.unicodeScalars.count, schema, "minLength", "maxLength", "characters", at: place)
        default: break
        }
    }

    private mutating func check(_ members: [String: JSONValue], _ schema: JSONValue, at place: String) {
        let properties = schema["properties"]
        for name in (schema["required"]?.list ?? []).compactMap(\.text) where members[name] == nil {
            note(place, "lacks '\(name)'")
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let inner = place.isEmpty ? name : "\(place).\(name)"
            if let property = properties?[name] {
                check(value, property, at: inner)
            } else if schema["additionalProperties"] == .bool(false) {
                note(inner, "is not asked for")
            }
        }
    }

    private mutating func check(_ values: [JSONValue], _ schema: JSONValue, at place: String) {
        limit(values.count, schema, "minItems", "maxItems", "entries", at: place)
        guard let items = schema["items"] else { return }
        for (index, value) in values.enumerated() { check(value, items, at: "\(place)[\(index)]") }
    }

    private mutating func limit(
        _ count: Int,
        _ schema: JSONValue,
        _ least: String,
        _ most: String,
        _ unit: String,
        at place: String
    ) {
        if case .integer(let bound)? = schema[least], count < bound {
            note(place, "has \(count) \(unit), and needs at least \(bound)")
        }
        if case .integer(let bound)? = schema[most], count > bound {
            note(place, "has \(count) \(unit), and may have at most \(bound)")
        }
    }

    private mutating func note(_ place: String, _ words: String) {
        problems.append("\(place.isEmpty ? "the document" : "'\(place)'") \(words)")
    }

    private static func fits(_ value: JSONValue, _ type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null),
            ("integer", .integer), ("number", .integer), ("number", .number):
            true
        default: false
        }
    }

    private static func name(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "a boolean"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
