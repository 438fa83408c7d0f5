import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

/// Files that were cut short or overwritten: what is good around them goes on.
@Suite(.serialized)
struct DamageTests {
    private let noise = Array("{\"record\":{\"run\":\"r1".utf8)

    private func withRun(_ body: (TemporaryChannel) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            try await peace("assign", channel, "--jobs", "2")
            try await body(channel)
        }
    }

    /// Runs a command that has to go well, and gives what it complains of.
    @discardableResult
    private func peace(_ command: String, _ channel: TemporaryChannel, run: String = "r1", _ more: String...)
        async throws
        -> String
    {
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                [command, "--run", run, "--repo", channel.path] + more,
                environment: channel.tenfold.environment,
                timeoutSeconds: 120
            )
        )
        #expect(result.exitCode == 0, "\(command): \(result.errorText)")
        return result.errorText
    }

    private func damage(_ file: String, _ channel: TemporaryChannel) throws {
        #expect(LocalFiles().exists("\(channel.path)/\(file)"))
        try LocalFiles().write(noise, to: "\(channel.path)/\(file)")
    }

    @Test(arguments: ["link", "path", "idea"])
    func `a forged description publishes no other file of the machine`(_ way: String) async throws {
        try await withRun { channel in
            try await peace("job", channel, "--job-id", "1")
            let folder = "\(channel.path)/handover/videos/r1-1"
            let secret = "\(channel.folder)/secret.txt"
            try LocalFiles().write(Array("s3cret".utf8), to: secret)
            let bytes = try #require(try LocalFiles().read("\(folder)/item.json"))
            var item = try CanonicalJSON.decode(UploadItem.self, from: bytes)
            switch way {
            case "link":
                item.captionsFile = "captions.srt"
                try await Program.shell("ln", "-s", secret, "\(folder)/captions.srt")
            case "path": item.captionsFile = "../../../../secret.txt"
            default: item.idea = "../../escaped"
            }
            try LocalFiles().write(CanonicalJSON.pretty(item), to: "\(folder)/item.json")
            let words = try await peace("upload", channel)
            #expect(words.contains("cannot read handover/videos/r1-1; it is kept in"))
            for idea in try LocalFiles().list("\(channel.path)/outbox") {
                #expect(try LocalFiles().list("\(channel.path)/outbox/\(idea)") == ["item.json", "video.md"])
            }
            #expect(!LocalFiles().exists("\(channel.folder)/escaped"))
        }
    }

    @Test func `a step that makes a link in place of a file hands nothing over`() async throws {
        let configuration = OwnSteps.configuration.replacing(
            "echo \"the work of job $TENFOLD_WORKSPACE\" > text.md",
            with: "ln -sf /etc/hostname text.md"
        )
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: configuration)
            try await channel.detect()
            try await peace("assign", channel, "--jobs", "1")
            let result = try await channel.tenfold(
                "job",
                "--job-id",
                "1",
                "--run",
                "r1",
                "--repo",
                channel.path
            )
            #expect(result.exitCode == 1)
            #expect(
                result.errorText.contains("cannot hand over text.md: it is a link to another place"),
                "\(result.errorText)"
            )
            #expect(try Handover(channel: channel.path, files: LocalFiles()).waiting().values.isEmpty)
        }
    }

    @Test func `an idea that is published is not offered again, though the record of its job is lost`()
        async throws
    {
        try await withRun { channel in
            try await peace("job", channel, "--job-id", "1-2")
            try await peace("upload", channel)
            try damage("handover/records/r1-1.json", channel)
            try LocalFiles().remove("\(channel.path)/workspace_job_1")
            _ = try await channel.tenfold("publish", "--run", "r1", "--run-is-over", "--repo", channel.path)
            try await peace("assign", channel, run: "r2", "--jobs", "8")
            let records = try await channel.published()
            let published = Set(records.videos.map(\.idea))
            #expect(published.count == 2)
            let claimed = ChannelState(folding: records.events).claims(of: "r2").map(\.idea)
            #expect(!claimed.isEmpty && published.isDisjoint(with: claimed))
        }
    }

    @Test func `a workspace that was moved aside twice stops no later run`() async throws {
        try await withRun { channel in
            let files = LocalFiles()
            try files.makeFolder("\(channel.path)/workspace_job_1.r1")
            try await peace("job", channel, "--job-id", "1")
            try await peace("publish", channel)
            try await peace("assign", channel, run: "r2", "--jobs", "1")
            try await peace("job", channel, run: "r2", "--job-id", "1")
            #expect(files.exists("\(channel.path)/workspace_job_1.r1.2/job.json"))
        }
    }

    @Test func `a damaged log of a workspace is replaced by its copy`() async throws {
        try await withRun { channel in
            try await peace("job", channel, "--job-id", "1")
            try damage("workspace_job_1/job.json", channel)
            let words = try await peace("job", channel, "--job-id", "1")
            #expect(words.contains("job.json is damaged; its copy in the handover is used"))
            try damage("workspace_job_1/job.json", channel)
            try damage("handover/records/r1-1.json", channel)
            #expect(try await peace("job", channel, "--job-id", "1").contains("the job begins anew"))
            #expect(LocalFiles().exists("\(channel.path)/workspace_job_1.damaged/job.json"))
        }
    }

    @Test func `one damaged file of the handover stops neither the lane nor the records`() async throws {
        try await withRun { channel in
            try await peace("job", channel, "--job-id", "1-2")
            try damage("handover/videos/r1-1/item.json", channel)
            let words = try await peace("upload", channel)
            #expect(
                words.contains(
                    "cannot read handover/videos/r1-1; it is kept in \(channel.path)/handover/damaged/videos-r1-1"
                )
            )
            try damage("handover/records/r1-1.json", channel)
            #expect(try await peace("publish", channel).contains("cannot read handover/records/r1-1.json"))
            let first = try await channel.published()
            #expect(first.videos.map(\.job).sorted() == [1, 2])
            #expect(first.jobs.map(\.outcome) == [.succeeded, .succeeded])

            // What the job made is still in its workspace: done again, nothing is lost and nothing is doubled.
            try await peace("job", channel, "--job-id", "1-2")
            try await peace("upload", channel)
            try await peace("publish", channel)
            let records = try await channel.published()
            #expect(records.videos.map(\.job).sorted() == [1, 2])
            #expect(records.jobs.map(\.outcome) == [.succeeded, .succeeded])
        }
    }
}
