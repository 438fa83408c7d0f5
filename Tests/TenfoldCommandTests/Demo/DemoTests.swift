import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.serialized)
struct DemoTests {
    private struct Probe: Decodable {
        struct Stream: Decodable {
            var codec: String
            var width: Int?
            var height: Int?
            var frameRate: String

            enum CodingKeys: String, CodingKey {
                case codec = "codec_name"
                case frameRate = "r_frame_rate"
                case width, height
            }
        }
        var streams: [Stream]
    }

    private func demo(_ folder: String, jobs: Int) async throws -> RecordSet {
        let result = try await Program()(
            "demo",
            "--keep",
            folder,
            "--jobs",
            "\(jobs)",
            "--seed",
            "4",
            "--at",
            "2026-11-23T06:17:00Z",
            "--json"
        )
        #expect(result.exitCode == 0, "\(result.errorText)")
        let reader = WorkTreeReader(LocalFiles(), root: "\(folder)/channel")
        return RecordSet(try await MetricsSnapshot.load(from: reader))
    }

    /// What the first job made, without what a stopwatch decides.
    private func firstJob(_ records: RecordSet) throws -> (JobRecord, VideoRecord) {
        let still = Date(timeIntervalSince1970: 0)
        var job = try #require(records.jobs.first { $0.job == 1 })
        job.startedAt = still
        job.finishedAt = still
        job.phase = PhaseName("any")
        for step in job.steps.indices { job.steps[step].seconds = 0 }
        var video = try #require(records.videos.first { $0.job == 1 })
        video.publishedAt = still
        return (job, video)
    }

    @Test func `a day ends with three playable videos, a pushed commit and a page; its seed decides it all`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let day = "\(folder)/one"
            let records = try await demo(day, jobs: 3)
            #expect(records.jobs.map(\.outcome) == [.succeeded, .succeeded, .succeeded])
            #expect(records.runs.map(\.outcome) == [.succeeded])
            #expect(Set(records.videos.map(\.idea)).count == 3)
            for video in records.videos { try await expectPlayable("\(day)/channel/\(video.location)") }
            try await expectPushed("\(day)/remote.git")
            let left = try await Program.shell("git", "status", "--porcelain", in: "\(day)/channel")
            #expect(left.isEmpty, "the work tree is not clean: \(left)")

            // The best idea is the first job's, however many work beside it.
            let again = try await demo("\(folder)/two", jobs: 1)
            let (one, two) = (try firstJob(records), try firstJob(again))
            #expect(one.0 == two.0)
            #expect(one.1 == two.1, "the same file to the byte, by its hash")
            try expectSameScript(day, "\(folder)/two")
        }
    }

    private func expectPlayable(_ path: String) async throws {
        let probe = try await Program.shell(
            "ffprobe",
            "-v",
            "error",
            "-of",
            "json",
            "-show_entries",
            "stream=codec_name,width,height,r_frame_rate",
            path
        )
        let streams = try CanonicalJSON.decode(Probe.self, from: Array(probe.utf8)).streams
        #expect(streams.map(\.codec).sorted() == ["aac", "h264"])
        let picture = try #require(streams.first { $0.width != nil })
        #expect((picture.width, picture.height) == (1080, 1920))
        #expect(picture.frameRate == "30/1")
        let complaints = try await Program.shell("ffmpeg", "-v", "error", "-i", path, "-f", "null", "-")
        #expect(complaints.isEmpty)
    }

    private func expectPushed(_ remote: String) async throws {
        try await Program.shell("git", "fsck", "--strict", in: remote)
        let paths = try await Program.shell("git", "ls-tree", "-r", "--name-only", "main", in: remote)
        for path in [
            "tenfold.yml", "site/index.html", "data/metrics/jobs/2026-11-", "data/metrics/videos/2026-11-",
        ] {
            let isThere = paths.split(separator: "\n").contains { $0.hasPrefix(path) }
            #expect(isThere, "\(path) is not in the pushed commit")
        }
        #expect(!paths.contains("workspace_job"), "a workspace was committed")
    }

    private func expectSameScript(_ one: String, _ two: String) throws {
        func script(_ day: String) throws -> [UInt8] {
            let path = "\(day)/channel/workspace_job_1/checkpoints/script.json"
            let checkpoint = try #require(try LocalFiles().read(path))
            guard case .object(let fields) = try CanonicalJSON.decode(JSONValue.self, from: checkpoint),
                case .string(let value)? = fields["value"]
            else { return [] }
            return Array(value.utf8)
        }
        let first = try script(one)
        #expect(!first.isEmpty)
        #expect(try script(two) == first)
    }
}
