import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How a run begins on GitHub: by a schedule, late or not at all, or by a person.
@Suite(.serialized)
struct SlotTests {
    /// Runs `assign` as the plan job does, and gives what it hands to the jobs that follow.
    private func assign(
        _ channel: TemporaryChannel,
        run: String,
        _ variables: [String: String],
        at now: String = "2026-11-23T23:30:00Z"
    ) async throws -> (outputs: [String: String], summary: String) {
        let files = LocalFiles()
        let output = "\(channel.folder)/\(run).output"
        let summary = "\(channel.folder)/\(run).summary"
        let runner = [
            "TENFOLD_NOW": now, "GITHUB_OUTPUT": output, "GITHUB_STEP_SUMMARY": summary,
            "GITHUB_ACTIONS": "true",
        ]
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                Program.path,
                ["assign", "--run", run, "--repo", channel.path],
                environment: channel.tenfold.environment
                    .merging(runner) { $1 }.merging(variables) { $1 }
            )
        )
        #expect(result.exitCode == 0, "\(result.errorText)")
        let lines = String(decoding: try files.read(output) ?? [], as: UTF8.self).split(separator: "\n")
        var outputs: [String: String] = [:]
        for (name, value) in zip(lines, lines.dropFirst()) {
            guard let mark = name.firstRange(of: "<<") else { continue }
            outputs[String(name[..<mark.lowerBound])] = String(value)
        }
        return (outputs, String(decoding: try files.read(summary) ?? [], as: UTF8.self))
    }

    private func withChannel(_ body: (TemporaryChannel) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            try await body(channel)
        }
    }

    @Test func `a scheduled run gets its slot, says how late it is, and begins the same again`() async throws
    {
        try await withChannel { channel in
            let schedule = ["TENFOLD_SCHEDULE": "1 1 * * *"]
            let first = try await assign(channel, run: "r1", schedule)
            #expect(first.outputs["job_ids"] == #"["1","2","3"]"#)
            #expect(first.outputs["has_jobs"] == "true")
            #expect(first.outputs["phase"] == "3x")
            #expect(first.summary.contains("### 3 of 3 jobs have an idea"))
            #expect(first.summary.contains("min late"))
            let again = try await assign(channel, run: "r1", schedule, at: "2026-11-23T23:40:00Z")
            #expect(again.outputs == first.outputs)
            let starts = try await channel.published().events.starts()
            #expect(starts.map(\.start.room) == [3])
            #expect(starts[0].start.plannedAt != nil)
        }
    }

    @Test func `a state rolled back to 1x gets one job, whatever the file says, and surplus jobs do nothing`()
        async throws
    {
        try await withChannel { channel in
            let now = try #require(UTCTime.date("2026-11-23T12:00:00Z"))
            try await channel.note(
                Event(at: now, .phaseChanged(from: PhaseName("3x"), to: PhaseName("1x"), reason: "a test"))
            )
            let run = try await assign(channel, run: "r1", ["TENFOLD_SCHEDULE": "1 1 * * *"])
            #expect(run.outputs["job_ids"] == #"["1"]"#)
            #expect(run.outputs["phase"] == "1x")
            let surplus = try await channel.tenfold(
                "job",
                "--job-id",
                "3",
                "--run",
                "r1",
                "--repo",
                channel.path
            )
            #expect(surplus.exitCode == 0)
            #expect(surplus.outputText.contains("nothing to do: run r1 has no idea for job 3"))
        }
    }

    @Test func `an empty queue gives no job, and a dry run claims nothing`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            let empty = try await assign(channel, run: "r1", ["TENFOLD_SCHEDULE": "1 1 * * *"])
            #expect(empty.outputs["job_ids"] == "[]")
            #expect(empty.outputs["has_jobs"] == "false")
            let run = try #require(try await channel.published().runs.first)
            #expect(run.run == "r1" && run.outcome == .skipped && run.jobs == 0)
            #expect(run.latenessSeconds ?? 0 > 0)
            try await channel.detect()
            let dry = try await assign(channel, run: "r2", ["TENFOLD_DRY_RUN": "true", "TENFOLD_JOBS": "2"])
            #expect(dry.outputs["has_jobs"] == "false")
            let wished = try await assign(channel, run: "r3", ["TENFOLD_DRY_RUN": "", "TENFOLD_JOBS": "2"])
            #expect(wished.outputs["job_ids"] == #"["1","2"]"#)
            #expect(try await channel.published().events.starts().map(\.start.run) == ["r1", "r3"])
        }
    }

    @Test func `a job whose machine was lost counts as errored, once, and its idea returns`() async throws {
        try await withChannel { channel in
            _ = try await assign(channel, run: "r1", ["TENFOLD_JOBS": "3"])
            for job in ["1", "2"] {
                let made = try await channel.tenfold(
                    "job",
                    "--job-id",
                    job,
                    "--run",
                    "r1",
                    "--repo",
                    channel.path
                )
                #expect(made.exitCode == 0, "\(made.errorText)")
            }
            for _ in 0..<2 {
                let published = try await channel.tenfold(
                    "publish",
                    "--run",
                    "r1",
                    "--run-is-over",
                    "--repo",
                    channel.path
                )
                #expect(published.exitCode == 0, "\(published.errorText)")
                #expect(published.outputText.contains("2 of 3 jobs succeeded"))
            }
            let records = try await channel.published()
            #expect(records.runs.map(\.succeeded) == [2])
            #expect(records.jobs.count == 3)
            let lost = try #require(records.jobs.first { $0.job == 3 })
            #expect(lost.outcome == .errored)
            let idea = try #require(lost.idea)
            #expect(ChannelState(folding: records.events).isOpen(idea, at: lost.finishedAt))
            // The run again, all of it: what is done stays done, what was lost is handed out anew.
            let again = try await assign(channel, run: "r1", ["TENFOLD_JOBS": "3"])
            #expect(again.outputs["job_ids"] == #"["3"]"#)
            let done = try await channel.tenfold(
                "job",
                "--job-id",
                "1",
                "--run",
                "r1",
                "--repo",
                channel.path
            )
            #expect(done.outputText.contains("job 1 of run r1 is over: its idea succeeded"))
        }
    }
}
