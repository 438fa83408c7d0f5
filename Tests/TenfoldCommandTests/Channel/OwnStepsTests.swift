import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

/// A channel whose steps are the user's own commands: fast, and no video at all.
@Suite(.serialized)
struct OwnStepsTests {
    private func withChannel(_ body: (TemporaryChannel) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            try await body(channel)
        }
    }

    private func run(_ channel: TemporaryChannel, _ arguments: String...) async throws -> ProcessResult {
        try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                arguments + ["--repo", channel.path],
                environment: channel.tenfold.environment,
                timeoutSeconds: 120
            )
        )
    }

    @Test func `a command reads the job as JSON and its file is published`() async throws {
        try await withChannel { channel in
            for arguments in [["assign", "--jobs", "1"], ["job", "--job-id", "1"], ["upload"], ["publish"]] {
                let result = try await SubprocessRunner().run(
                    ProcessCommand(
                        Program.path,
                        arguments + ["--run", "r1", "--repo", channel.path],
                        environment: channel.tenfold.environment
                    )
                )
                #expect(result.exitCode == 0, "\(arguments[0]): \(result.errorText)")
            }
            let asked = try #require(try LocalFiles().read("\(channel.path)/workspace_job_1/asked.json"))
            guard case .object(let document) = try CanonicalJSON.decode(JSONValue.self, from: asked) else {
                Issue.record("the command was not given an object")
                return
            }
            #expect(document["step"] == .string("script"))
            #expect(document["run"] == .string("r1"))
            let video = try #require(try await channel.published().videos.first)
            #expect(LocalFiles().exists("\(channel.path)/\(video.location)"))
            #expect(video.location.hasSuffix("video.md"))
        }
    }

    @Test func `a job that fails does not stop the others, and two of three are enough`() async throws {
        try await withChannel { channel in
            #expect(try await run(channel, "assign", "--run", "r1").exitCode == 0)
            try LocalFiles().write([], to: "\(channel.path)/fail_workspace_job_2")
            let codes = try await [
                run(channel, "job", "--job-id", "1", "--run", "r1").exitCode,
                run(channel, "job", "--job-id", "2", "--run", "r1").exitCode,
                run(channel, "job", "--job-id", "3", "--run", "r1").exitCode,
            ]
            #expect(codes == [0, 1, 0])
            #expect(try await run(channel, "upload", "--run", "r1").exitCode == 0)
            #expect(try await run(channel, "publish", "--run", "r1").exitCode == 0)
            let records = try await channel.published()
            #expect(records.runs.map(\.succeeded) == [2])
            #expect(records.videos.count == 2)
            let failed = try #require(records.jobs.first { $0.job == 2 })
            #expect(failed.outcome == .errored)
            #expect(failed.reason?.contains("it is bad") == true)
            let state = ChannelState(folding: records.events)
            #expect(failed.idea.map { state.isOpen($0, at: failed.finishedAt) } == true)
        }
    }

    @Test func `publishing leaves a person's own files beside the dashboard`() async throws {
        try await withChannel { channel in
            try LocalFiles().write(Array("example.org\n".utf8), to: "\(channel.path)/site/CNAME")
            try await Program.shell("git", "add", "site/CNAME", in: channel.path)
            try await channel.commit("Name the page")
            try await Program.shell("git", "push", "-q", "origin", "main", in: channel.path)
            for command in [["assign", "--jobs", "1"], ["job", "--job-id", "1"], ["publish"]] {
                let result = try await SubprocessRunner().run(
                    ProcessCommand(
                        Program.path,
                        command + ["--run", "r1", "--repo", channel.path],
                        environment: channel.tenfold.environment
                    )
                )
                #expect(result.exitCode == 0, "\(command[0]): \(result.errorText)")
            }
            let paths = try await Program.shell(
                "git",
                "ls-tree",
                "-r",
                "--name-only",
                "main",
                in: channel.remote
            )
            #expect(paths.split(separator: "\n").contains("site/CNAME"))
            #expect(paths.split(separator: "\n").contains("site/index.html"))
        }
    }

    @Test func `jobs beyond the queue have nothing to do and say so`() async throws {
        try await withChannel { channel in
            let assigned = try await run(channel, "assign", "--run", "r1", "--jobs", "40", "--json")
            let assignment = try CanonicalJSON.decode(Assignment.self, from: assigned.output)
            let idle = try #require(assignment.shares.first { $0.idea == nil })
            let result = try await run(channel, "job", "--job-id", "\(idle.job)", "--run", "r1")
            #expect(result.exitCode == 0)
            #expect(result.outputText.contains("nothing to do"))
        }
    }

    @Test func `overlapping runs in two clones never take one idea`() async throws {
        try await withChannel { channel in
            let other = "\(channel.folder)/other"
            try await Program.shell("git", "clone", "-q", "-b", "main", channel.remote, other)
            let results = try await withThrowingTaskGroup(of: ProcessResult.self) { group in
                for (run, path) in [("r1", channel.path), ("r2", other), ("r3", "\(channel.folder)/third")] {
                    if run == "r3" {
                        try await Program.shell("git", "clone", "-q", "-b", "main", channel.remote, path)
                    }
                    group.addTask {
                        try await channel.tenfold(
                            "assign",
                            "--run",
                            run,
                            "--jobs",
                            "2",
                            "--repo",
                            path,
                            "--json"
                        )
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let taken = try results.flatMap {
                try CanonicalJSON.decode(Assignment.self, from: $0.output).shares.compactMap(\.idea?.id)
            }
            #expect(results.map(\.exitCode) == [0, 0, 0])
            #expect(taken.count == 6)
            #expect(Set(taken).count == 6)
        }
    }
}
