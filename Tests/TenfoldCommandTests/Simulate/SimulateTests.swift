import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// `tenfold simulate` and the leases of `tenfold assign`, run as a person runs them.
struct SimulateTests {
    private let tenfold = Program()
    private let configuration = """
        version: 1
        start_phase: 3x
        phases:
          3x: { generation: { parallel_jobs: 3 }, scoring: { rejection_threshold: 0 }, success: { min_jobs: 2 } }
        resources:
          youtube:
            limits:
              units: { amount: 3600, unit: units, window: { day: America/Los_Angeles }, costs: { upload: 1600 } }

        """

    @Test func `a report for people, the same as JSON, and a picture`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: configuration)
            let picture = "\(folder)/week.svg"
            let words = try await tenfold(
                "simulate",
                "--days",
                "30",
                "--svg",
                picture,
                "--repo",
                channel.path
            )
            #expect(words.exitCode == 0, "\(words.errorText)")
            #expect(
                words.outputText.contains("  refusals  none: no service was asked for more than it gives\n")
            )
            let drawn = try #require(try LocalFiles().read(picture))
            #expect(String(decoding: drawn, as: UTF8.self).contains("<svg xmlns="))
            let json = try await tenfold("simulate", "--days", "30", "--json", "--repo", channel.path)
            let report = try CanonicalJSON.decode(SimulationReport.self, from: json.output)
            #expect(words.outputText.contains(report.lines[0].text))
        }
    }

    @Test func `an unknown phase is named with those there are`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: configuration)
            let result = try await tenfold("simulate", "--phase", "20x", "--repo", channel.path)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("cannot simulate the phase '20x'"))
            #expect(result.errorText.contains("its phases are 3x"))
        }
    }

    @Test func `assign hands out what is paid for, says what is missing, and never the same units twice`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: configuration)
            try await channel.detect()
            let first = try await tenfold("assign", "--run", "a", "--jobs", "3", "--repo", channel.path)
            #expect(first.exitCode == 0, "\(first.errorText)")
            #expect(first.outputText.contains(", may spend 1600 of youtube.units\n"))
            #expect(first.outputText.contains("job 3  not handed out\n"))
            #expect(
                first.errorText.contains(
                    "cannot hand out more than 2 jobs: 3420 units of youtube.units are free in this day in "
                        + "America/Los_Angeles, and a job needs 1600"
                )
            )
            let second = try await tenfold(
                "assign",
                "--run",
                "b",
                "--jobs",
                "3",
                "--json",
                "--repo",
                channel.path
            )
            let assignment = try CanonicalJSON.decode(Assignment.self, from: second.output)
            #expect(assignment.busyJobs == [])
            #expect(assignment.shortage?.free == 220)
        }
    }
}
