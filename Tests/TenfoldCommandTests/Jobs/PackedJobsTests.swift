import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

@testable import TenfoldCommand

@Suite(.serialized)
struct PackedJobsTests {
    @Test func `of three jobs on one runner one is bad and one is killed, and the third makes its video`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            let files = LocalFiles()
            try files.write([], to: "\(channel.path)/fail_workspace_job_1")
            try files.write([], to: "\(channel.path)/kill_workspace_job_2")
            let assigned = try await channel.tenfold("assign", "--run", "r1", "--repo", channel.path)
            #expect(assigned.exitCode == 0, "\(assigned.errorText)")

            let result = try await channel.tenfold(
                "job",
                "--job-id",
                "1-3",
                "--run",
                "r1",
                "--repo",
                channel.path,
                "--json"
            )
            #expect(result.exitCode == 1)
            #expect(result.errorText.contains("2 of 3 jobs left no video: 1, 2"))
            let records = try CanonicalJSON.decode([JobRecord].self, from: result.output)
            #expect(records.map(\.job) == [1, 2, 3])
            #expect(records.map(\.outcome) == [.errored, .errored, .succeeded])
            #expect(records[0].reason?.contains("it is bad") == true)
            #expect(records[1].reason?.contains("ended during 'validate' without a word") == true)
            let waiting = try Handover(channel: channel.path, files: files).waiting().values
            #expect(waiting.map(\.item.job) == [3])

            // Started again, only what is not done is done.
            try files.remove("\(channel.path)/kill_workspace_job_2")
            let again = try await channel.tenfold(
                "job",
                "--job-id",
                "2-3",
                "--run",
                "r1",
                "--repo",
                channel.path,
                "--json"
            )
            #expect(again.exitCode == 0, "\(again.errorText)")
            let resumed = try CanonicalJSON.decode([JobRecord].self, from: again.output)
            #expect(resumed.map(\.attempt) == [2, 1])
            #expect(
                resumed[0].steps.filter(\.reused).map(\.name) == ["script", "visuals", "voice", "assemble"]
            )
        }
    }

    @Test(arguments: [([2, 2], 2), ([75], 75), ([75, 1], 1), ([137], 1), ([137, 137], 1)])
    func `several jobs end as they agree to`(_ statuses: [Int], _ joint: Int) {
        #expect(Int(PackedJobs.status(of: statuses).rawValue) == joint)
    }
}
