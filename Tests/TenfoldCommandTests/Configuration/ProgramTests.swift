import Templates
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// The built program, run as a person runs it.
struct ProgramTests {
    private let files = LocalFiles()

    private func tenfold(_ arguments: String..., in folder: String) async throws -> ProcessResult {
        try await tenfold(words: arguments.joined(separator: " "), in: folder)
    }

    private func tenfold(words: String, in folder: String) async throws -> ProcessResult {
        try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                words.split(separator: " ").map(String.init),
                directory: folder,
                environment: ["GITHUB_ACTIONS": nil, "NO_COLOR": "1"],
                timeoutSeconds: 60
            )
        )
    }

    private func withRepository(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let made = try await SubprocessRunner().run(
                ProcessCommand("git", ["init", "--quiet", "--initial-branch", "main", folder])
            )
            try #require(made.exitCode == 0)
            try await body(folder)
        }
    }

    @Test func `init, then doctor: all is well, and a second init writes nothing`() async throws {
        try await withRepository { folder in
            let dry = try await tenfold("init", "--dry-run", in: folder)
            #expect(dry.exitCode == 0)
            #expect(try files.list(folder) == [".git"])

            let first = try await tenfold("init", in: folder)
            #expect(first.exitCode == 0)
            #expect(try files.list(folder) == [".git", ".github", ".gitignore", "data", "tenfold.yml"])
            #expect(try files.read("\(folder)/tenfold.yml") == Array(Template.initialConfiguration.utf8))

            let doctor = try await tenfold("doctor", "--json", in: folder)
            #expect(doctor.exitCode == 0, "\(doctor.outputText)")
            let findings = try CanonicalJSON.decode([[String: String]].self, from: doctor.output)
            // Where its jobs are to get the program only the owner knows.
            let open = findings.filter { $0["grade"] != "ok" }
            #expect(open.map { $0["subject"] } == ["workflows"], "\(open)")
            #expect(open.first?["words"]?.contains("workflows.program") == true)

            try files.write(Array("version: 1\n".utf8), to: "\(folder)/tenfold.yml")
            let second = try await tenfold("init", in: folder)
            #expect(second.exitCode == 2)
            #expect(second.errorText.contains("--force"))
            #expect(try files.read("\(folder)/tenfold.yml") == Array("version: 1\n".utf8))
        }
    }

    @Test func `init outside a repository says what to do and writes nothing`() async throws {
        try await withTemporaryFolder { folder in
            let result = try await tenfold("init", in: folder)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("git init"))
            #expect(try files.list(folder) == [])
        }
    }

    @Test func `a broken configuration ends doctor and schema with 2 and a place`() async throws {
        let all = BrokenConfiguration.byRule(from: Template.initialConfiguration)
        try await withRepository { folder in
            for broken in stride(from: 0, to: all.count, by: all.count / 12).map({ all[$0] }) {
                try files.write(Array(broken.text.utf8), to: "\(folder)/tenfold.yml")
                let schema = try await tenfold("schema", "--check", "tenfold.yml", in: folder)
                #expect(schema.exitCode == 2, "\(broken)")
                #expect(schema.output.isEmpty)
                let said = schema.errorText
                #expect(said.firstMatch(of: #/^tenfold\.yml:\d+:\d+: /#) != nil, "\(said)")
            }
            let doctor = try await tenfold("doctor", in: folder)
            #expect(doctor.exitCode == 2)
            #expect(doctor.outputText.contains(#/configuration: tenfold\.yml:\d+:\d+: /#))
            #expect(try files.list(folder) == [".git", "tenfold.yml"])
        }
    }

    @Test func `wrong arguments end with 2, help and version with 0`() async throws {
        for arguments in ["--no-such-option", "no-such-command", "schema --check /no/such/file"] {
            let result = try await tenfold(words: arguments, in: "/")
            #expect(result.exitCode == 2, "\(arguments)")
            #expect(result.output.isEmpty && !result.errorOutput.isEmpty)
        }
        for argument in ["--help", "--version"] {
            let result = try await tenfold(argument, in: "/")
            #expect(result.exitCode == 0)
            #expect(!result.output.isEmpty && result.errorOutput.isEmpty)
        }
    }

    @Test func `the printed schema is the model's own`() async throws {
        let result = try await tenfold("schema", in: "/")
        #expect(result.output == (try CanonicalJSON.pretty(Configuration.jsonSchema)))
    }
}
