import Templates
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@Suite(
    .enabled("jsonschema or PyYAML is not installed: pip install jsonschema pyyaml") {
        await JSONSchemaPeer.isInstalled()
    }
)
struct SchemaTests {
    @Test func `the schema is a valid schema, and says yes to what init writes`() async throws {
        let verdicts = try await JSONSchemaPeer.verdicts(on: [Template.initialConfiguration])
        #expect(verdicts == ["valid"])
    }

    @Test func `the schema says no to what is broken by rule, where a schema can see it`() async throws {
        let broken = BrokenConfigurationTests.byRule.filter(\.isSeenBySchema)
        #expect(broken.count > 100)
        let verdicts = try await JSONSchemaPeer.verdicts(on: broken.map(\.text))
        for (broken, verdict) in zip(broken, verdicts) {
            #expect(verdict == "invalid", "\(broken)")
        }
    }

    @Test func `what the program reads, the schema never refuses`() async throws {
        let read = BrokenConfigurationTests.byChance.prefix(200).map(\.text).filter { text in
            readConfiguration(Array(text.utf8), file: "tenfold.yml", environment: [:]).configuration != nil
        }
        #expect(read.count > 50)
        let verdicts = try await JSONSchemaPeer.verdicts(on: read)
        for (text, verdict) in zip(read, verdicts) where verdict != "valid" {
            Issue.record("\(verdict): \(text)")
        }
    }
}

/// An implementation of JSON Schema that nobody here wrote.
private enum JSONSchemaPeer {
    static func isInstalled() async -> Bool {
        do {
            return try await run("import yaml, jsonschema", []).exitCode == 0
        } catch {
            return false
        }
    }

    /// For each document: `valid`, `invalid` or `unreadable`.
    static func verdicts(on documents: [String]) async throws -> [String] {
        struct Question: Encodable {
            var schema = Configuration.jsonSchema
            var documents: [String]
        }
        let result = try await run(script, try CanonicalJSON.line(Question(documents: documents)))
        try #require(result.exitCode == 0, "\(result.errorText)")
        return try CanonicalJSON.decode([String].self, from: result.output)
    }

    private static func run(_ script: String, _ input: [UInt8]) async throws -> ProcessResult {
        try await SubprocessRunner().run(ProcessCommand("python3", ["-c", script], input: input))
    }

    private static let script = """
        import json, sys, yaml
        from jsonschema import Draft202012Validator
        question = json.load(sys.stdin)
        Draft202012Validator.check_schema(question["schema"])
        validator = Draft202012Validator(question["schema"])
        def verdict(text):
            try:
                document = yaml.safe_load(text)
            except Exception:
                return "unreadable"
            return "valid" if validator.is_valid(document) else "invalid"
        print(json.dumps([verdict(text) for text in question["documents"]]))
        """
}
