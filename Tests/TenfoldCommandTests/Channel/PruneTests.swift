import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

/// What `tenfold metrics prune` keeps.
struct PruneTests {
    /// Eight months, the first and the last in part, with a job on every day.
    private static let history = ChannelHistory(
        stretches: [.init("1x", days: 200, jobs: 1, required: 5, reason: "it begins")],
        slots: [0]
    )

    private func months(_ channel: TemporaryChannel) throws -> [String] {
        try LocalFiles().list("\(channel.path)/data/metrics/jobs").filter { $0.hasSuffix(".jsonl") }
    }

    @Test func `as many months stay as tenfold.yml says, and what the others add up to`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(
                in: folder,
                configuration: "version: 1\nmetrics: { keep_months: 5 }\n"
            )
            let jobs = Self.history.records().jobs
            for (month, own) in Dictionary(grouping: jobs, by: { UTCTime.month($0.time) }) {
                let lines = try own.flatMap { try CanonicalJSON.line(try Stored($0)) + [UInt8(ascii: "\n")] }
                try LocalFiles().write(lines, to: "\(channel.path)/data/metrics/jobs/\(month).jsonl")
            }
            let all = try months(channel)
            #expect(all.count == 8)
            #expect(try await channel.tenfold("metrics", "rebuild", "--repo", channel.path).exitCode == 0)
            let before = try await figures(channel)

            let dry = try await channel.tenfold("metrics", "prune", "--dry-run", "--repo", channel.path)
            #expect(dry.outputText == "would remove 3 files of 3 months; their rollups stay\n")
            #expect(try months(channel) == all)
            let pruned = try await channel.tenfold("metrics", "prune", "--repo", channel.path)
            #expect(pruned.outputText == "removed 3 files of 3 months; their rollups stay\n")
            #expect(try months(channel) == Array(all.suffix(5)))
            #expect(try await figures(channel) == before)

            let asked = try await channel.tenfold(
                "metrics",
                "prune",
                "--keep-months",
                "4",
                "--repo",
                channel.path
            )
            #expect(asked.outputText == "removed 1 file of 1 month; their rollups stay\n")
            #expect(try months(channel) == Array(all.suffix(4)))
        }
    }

    private func figures(_ channel: TemporaryChannel) async throws -> String {
        let export = try await channel.tenfold(
            "metrics",
            "export",
            "--format",
            "openmetrics",
            "--repo",
            channel.path
        )
        #expect(export.exitCode == 0, "\(export.errorText)")
        return export.outputText
    }
}
