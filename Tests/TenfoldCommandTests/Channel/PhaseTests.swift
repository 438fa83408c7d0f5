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
        try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                ["phase"] + arguments + ["--repo", channel.path],
                environment: channel.tenfold.environment,
                timeoutSeconds: 60
            )
        )
    }

    @Test func `up one phase at a time, with the reason in the history and one pushed commit`() async throws {
        try await withChannel { channel in
            let before = try await phase(channel)
            #expect(before.outputText.hasPrefix("phase 1x, the one tenfold.yml begins with"))
            let far = try await phase(channel, "set", "10x")
            #expect(far.exitCode == 3)
            #expect(far.errorText.contains("has not worked in 3x; set 3x first, or use --force"))
            let unknown = try await phase(channel, "set", "3")
            #expect(unknown.exitCode == 2)
            #expect(unknown.errorText.contains("tenfold.yml has 1x, 3x, 10x"))
            let dry = try await phase(channel, "set", "3x", "--dry-run")
            #expect(dry.outputText.contains("would go from 1x to 3x"))
            let old = try await GitCommand(SubprocessRunner())(
                "rev-list",
                "--count",
                "main",
                in: channel.remote
            )
            let set = try await phase(channel, "set", "3x", "--reason", "steady numbers")
            #expect(set.exitCode == 0, "\(set.errorText)")
            let new = try await GitCommand(SubprocessRunner())(
                "rev-list",
                "--count",
                "main",
                in: channel.remote
            )
            #expect(Int(new) == Int(old).map { $0 + 1 })
            let again = try await phase(channel, "set", "3x")
            #expect(again.outputText.contains("the channel is in 3x already"))
            #expect(try await phase(channel).outputText.hasPrefix("phase 3x since 2026-11-23T06:17"))
            let history = try await phase(channel, "history").outputText
            #expect(history.contains("in 3x  by a person: steady numbers"), "\(history)")
            #expect(try await phase(channel, "set", "10x").exitCode == 0)
            #expect(try await phase(channel, "set", "1x").exitCode == 0)
            #expect(try await phase(channel, "set", "10x", "--force").exitCode == 0)
            let json = try await phase(channel, "history", "--json")
            guard case .object(let report) = try CanonicalJSON.decode(JSONValue.self, from: json.output),
                case .array(let moves) = report["moves"]
            else { return #expect(Bool(false), "\(json.outputText)") }
            #expect(report["phase"] == "10x")
            #expect(moves.count == 4)
        }
    }

    @Test func `rolled back to 1x, the next run has one job whatever the files say`() async throws {
        try await withChannel { channel in
            try await channel.detect()
            let three = try await phase(channel, "set", "3x")
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
