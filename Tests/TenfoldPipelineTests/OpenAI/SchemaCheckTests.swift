import Tenfold
import Testing

@testable import TenfoldPipeline

struct SchemaCheckTests {
    private static let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["a", "b"],
        "properties": [
            "a": ["type": "string", "minLength": 2, "maxLength": 4],
            "b": ["type": "array", "minItems": 1, "items": ["type": "string", "enum": ["x", "y"]]],
            "c": ["type": "number"],
        ],
    ]

    private static let cases: [(JSONValue, [String])] = [
        (["a": "ok", "b": ["x"], "c": 1], []),
        (["a": "ok", "b": ["y"], "c": .number(1.5)], []),
        (["a": "o", "b": ["x"]], ["'a' has 1 characters, and needs at least 2"]),
        (["a": "okokok", "b": ["x"]], ["'a' has 6 characters, and may have at most 4"]),
        (["b": []], ["the document lacks 'a'", "'b' has 0 entries, and needs at least 1"]),
        (["a": 1, "b": ["z"]], ["'a' is a number, and has to be string", "'b[0]' is not one of x, y"]),
        (["a": "ok", "b": ["x"], "d": .null], ["'d' is not asked for"]),
        ([], ["the document is an array, and has to be object"]),
    ]

    @Test(arguments: SchemaCheckTests.cases)
    func `each problem is named with its place`(_ document: JSONValue, _ problems: [String]) {
        #expect(SchemaCheck.problems(of: document, against: Self.schema) == problems)
    }

    @Test func `the script's own schema asks for every member it describes`() throws {
        func check(_ schema: JSONValue) {
            guard case .object(let properties)? = schema["properties"] else { return }
            #expect(Set((schema["required"]?.list ?? []).compactMap(\.text)) == Set(properties.keys))
            #expect(schema["additionalProperties"] == false)
            for value in properties.values {
                check(value)
                if let items = value["items"] { check(items) }
            }
        }
        check(ScriptDraft.schema)
    }
}
