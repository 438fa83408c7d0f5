import Tenfold
import TenfoldLive
import TenfoldTesting
import TenfoldWorkflows
import Testing

/// `tenfold pins` on a folder with a generated workflow.
struct PinsTests {
    private let files = LocalFiles()
    private let new = String(repeating: "b", count: 40)

    private func withWorkflow(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let pin = try #require(try PinLock.shipped()["actions/checkout"])
            try write("actions/checkout@\(pin.commit) # \(pin.version)", in: folder)
            try await body(folder)
        }
    }

    private func write(_ action: String, in folder: String) throws {
        let text = "# Written by tenfold\njobs:\n  one:\n    steps:\n      - uses: \(action)\n"
        try files.write(Array(text.utf8), to: "\(folder)/.github/workflows/generate.yml")
    }

    private func pins(
        _ arguments: String...,
        in folder: String,
        environment: [String: String?] = [:]
    ) async throws -> ProcessResult {
        try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                ["pins"] + arguments,
                directory: folder,
                environment: Program().environment.merging(environment) { $1 },
                timeoutSeconds: 60
            )
        )
    }

    @Test func `a bot's edit fails the check with its line, is taken in, and then passes`() async throws {
        try await withWorkflow { folder in
            #expect(try await pins("check", in: folder).exitCode == 0)
            try write("actions/checkout@\(new) # v7.9.0", in: folder)
            let check = try await pins("check", in: folder)
            #expect(check.exitCode == 1)
            #expect(check.errorText.hasPrefix(".github/workflows/generate.yml:5:15: error: actions/checkout"))
            let dry = try await pins("import", "--dry-run", in: folder)
            #expect(dry.outputText == "actions/checkout  v7.0.1 -> v7.9.0  bbbbbbbbbb\n")
            #expect(!files.exists("\(folder)/\(PinLock.path)"))
            let taken = try await pins("import", in: folder)
            #expect(taken.exitCode == 0)
            #expect(taken.errorText.contains("no tenfold.yml here"))
            let lock = try PinLock.read(try #require(try files.read("\(folder)/\(PinLock.path)")))
            #expect(lock["actions/checkout"]?.commit == new)
            #expect(lock["actions/checkout"]?.date.description == "2026-11-23")
            #expect(try await pins("check", in: folder).exitCode == 0)
        }
    }

    @Test func `an older version is refused with its line and taken by force`() async throws {
        try await withWorkflow { folder in
            try write("actions/checkout@\(new) # v6.0.0", in: folder)
            let refused = try await pins("import", in: folder)
            #expect(refused.exitCode == 1)
            #expect(refused.errorText.contains("v6.0.0 is older than v7.0.1"))
            #expect(!files.exists("\(folder)/\(PinLock.path)"))
            let forced = try await pins("import", "--force", in: folder)
            #expect(forced.exitCode == 0)
            #expect(forced.outputText.contains("a new major version"))
        }
    }

    @Test func `another's workflow is its own business, a damaged lock is not`() async throws {
        try await withTemporaryFolder { folder in
            let text = "jobs:\n  one:\n    steps:\n      - uses: actions/checkout@v4\n"
            try files.write(Array(text.utf8), to: "\(folder)/.github/workflows/own.yml")
            #expect(try await pins("check", in: folder).exitCode == 0)
            try files.write(Array("{".utf8), to: "\(folder)/\(PinLock.path)")
            let damaged = try await pins("check", in: folder)
            #expect(damaged.exitCode == 2)
            #expect(damaged.errorText.hasPrefix(".github/tenfold-pins.json:"))
        }
    }

    @Test func `update asks for the actions in use alone, and follows annotated tags`() async throws {
        let old = try #require(try PinLock.shipped()["actions/checkout"])
        let refs = """
            [{"ref":"refs/tags/v7.0.1","object":{"sha":"\(old.commit)","type":"commit"}},
             {"ref":"refs/tags/v7","object":{"sha":"\(old.commit)","type":"commit"}},
             {"ref":"refs/tags/v7.1.0","object":{"sha":"\(String(repeating: "c", count: 40))","type":"tag"}}]
            """
        let commit = #"{"committer":{"date":"2026-10-01T00:00:00Z"}}"#
        let server = try ScriptedServer([
            .init(200, refs), .init(200, commit), .init(404),
            .init(
                200,
                #"{"object":{"sha":"\#(new)","type":"commit"},"tagger":{"date":"2026-10-02T00:00:00Z"}}"#
            ),
            .init(200, commit), .init(200, #"{"published_at":"2026-11-01T00:00:00Z"}"#),
        ])
        try await withWorkflow { folder in
            let result = try await pins("update", in: folder, environment: ["GITHUB_API_URL": server.address])
            #expect(result.exitCode == 0, "\(result.errorText)")
            #expect(result.outputText == "actions/checkout  v7.0.1 -> v7.1.0  bbbbbbbbbb\n")
            let lock = try PinLock.read(try #require(try files.read("\(folder)/\(PinLock.path)")))
            #expect(lock["actions/checkout"]?.source == .api)
            #expect(try server.requests.map(\.path).allSatisfy { $0.hasPrefix("/repos/actions/checkout/") })
            #expect(try server.requests.count == 6)
        }
    }
}
