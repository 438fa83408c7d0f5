import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// The phase as a person sets it at the terminal, and what the next run makes of it.
@Suite(.serialized)
struct PhaseTests {
    private func withChannel(_ body: (TemporaryChannel) async throws -> Void) async throws {
        try await withTemporaryFolder { try await body(try await TemporaryChannel(in: $0)) }
    }

    private func phase(_ channel: TemporaryChannel, _ arguments: String...) async throws -> ProcessResult {
        try await phase(channel, arguments)
    }

    private func phase(_ channel: TemporaryChannel, _ arguments: [String]) async throws -> ProcessResult {
        try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                ["phase"] + arguments + ["--repo", channel.path],
                environment: channel.tenfold.environment,
                timeoutSeconds: 60
            )
        )
    }

    private func commits(_ channel: TemporaryChannel) async throws -> Int? {
        Int(try await GitCommand(SubprocessRunner())("rev-list", "--count", "main", in: channel.remote))
    }

    @Test func `the gate is asked on the way up, and its words are the answer`() async throws {
        try await withChannel { channel in
            let before = try await phase(channel)
            #expect(before.outputText.hasPrefix("phase 1x, the one tenfold.yml begins with"))
            let far = try await phase(channel, "set", "10x")
            #expect(far.exitCode == 3)
            #expect(far.errorText.contains("has not worked in 3x; set 3x first, or use --force"))
            let unknown = try await phase(channel, "set", "3")
            #expect(unknown.exitCode == 2)
            #expect(unknown.errorText.contains("tenfold.yml has 1x, 3x, 10x"))
            for more in [[], ["--dry-run"]] {
                let closed = try await phase(channel, ["set", "3x"] + more)
                #expect(closed.exitCode == 3)
                #expect(closed.errorText.contains("1x does not go to 3x yet: "), "\(closed.errorText)")
                #expect(closed.errorText.contains("--force with --reason"))
            }
            let unreasoned = try await phase(channel, "set", "3x", "--force")
            #expect(unreasoned.exitCode == 2)
            #expect(unreasoned.errorText.contains("--force needs --reason"))
            #expect(try await phase(channel).outputText.hasPrefix("phase 1x"))
        }
    }

    @Test func `by force with a reason, as one pushed commit, and the files follow`() async throws {
        try await withChannel { channel in
            let files = "\(channel.path)/.github/workflows"
            let old = try await commits(channel)
            let force = ["--force", "--reason", "steady numbers"]
            let dry = try await phase(channel, ["set", "3x", "--dry-run"] + force)
            #expect(dry.outputText.contains("would go from 1x to 3x"))
            #expect(dry.errorText.contains("would write .github/workflows/generate.yml"))
            let set = try await phase(channel, ["set", "3x"] + force)
            #expect(set.exitCode == 0, "\(set.errorText)")
            #expect(try await commits(channel) == old.map { $0 + 1 })
            let generate = String(
                decoding: try LocalFiles().read("\(files)/generate.yml") ?? [],
                as: UTF8.self
            )
            #expect(generate.contains("max-parallel: 3"))
            #expect(set.errorText.contains("writes .github/workflows/generate.yml"))
            let check = try await channel.tenfold("generate", "--check", "--repo", channel.path)
            #expect(check.exitCode == 0, "\(check.outputText)\(check.errorText)")
            let again = try await phase(channel, "set", "3x")
            #expect(again.outputText.contains("the channel is in 3x already"))
            #expect(try await phase(channel).outputText.hasPrefix("phase 3x since 2026-11-23T06:17"))
            let history = try await phase(channel, "history").outputText
            #expect(history.contains("in 3x  by a person: steady numbers"), "\(history)")
            #expect(try await phase(channel, ["set", "10x"] + force).exitCode == 0)
            #expect(try await phase(channel, "set", "1x").exitCode == 0)
            #expect(try await phase(channel, ["set", "10x"] + force).exitCode == 0)
            let json = try await phase(channel, "history", "--json")
            guard case .object(let report) = try CanonicalJSON.decode(JSONValue.self, from: json.output),
                case .array(let moves) = report["moves"]
            else { return #expect(Bool(false), "\(json.outputText)") }
            #expect(report["phase"] == "10x")
            #expect(moves.count == 4)
        }
    }

    @Test func `a file changed by hand stays, the phase is set, and the command says so`() async throws {
        try await withChannel { channel in
            let track = "\(channel.path)/.github/workflows/track.yml"
            let edited = Array((try LocalFiles().read(track) ?? []) + Array("# mine\n".utf8))
            try LocalFiles().write(edited, to: track)
            let set = try await phase(channel, "set", "3x", "--force", "--reason", "test")
            #expect(set.exitCode == 1)
            #expect(
                set.errorText.contains("cannot write .github/workflows/track.yml: it was changed by hand")
            )
            #expect(try LocalFiles().read(track) == edited)
            #expect(try await phase(channel).outputText.hasPrefix("phase 3x"))
        }
    }

    @Test func `rolled back to 1x, the next run has one job whatever the files say`() async throws {
        try await withChannel { channel in
            try await channel.detect()
            let three = try await phase(channel, "set", "3x", "--force", "--reason", "test")
            #expect(three.exitCode == 0)
            #expect(try await jobs(of: "r1", channel) == #"["1","2","3"]"#)
            #expect(try await phase(channel, "set", "1x", "--reason", "rollback").exitCode == 0)
            #expect(try await jobs(of: "r2", channel) == #"["1"]"#)
        }
    }

    /// The matrix that `assign` hands to the workflow.
    private func jobs(of run: String, _ channel: TemporaryChannel) async throws -> String? {
        let output = "\(channel.folder)/output-\(run)"
        var program = channel.tenfold
        program.environment["GITHUB_OUTPUT"] = output
        let result = try await program("assign", "--run", run, "--repo", channel.path)
        #expect(result.exitCode == 0, "\(result.errorText)")
        let lines = String(decoding: try LocalFiles().read(output) ?? [], as: UTF8.self).split(
            separator: "\n"
        )
        return zip(lines, lines.dropFirst()).first { $0.0.hasPrefix("job_ids<<") }.map { String($0.1) }
    }
}
