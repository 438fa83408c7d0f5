import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.serialized)
struct KillTests {
    /// Ends the job by SIGKILL as soon as its log says that it is at `step`.
    private func runAndKill(at step: String, _ channel: TemporaryChannel) async throws -> Bool {
        let line = """
            "$0" job --job-id 1 --run r1 --seed 7 --repo "$1" >/dev/null 2>&1 &
            job=$!
            while kill -0 $job 2>/dev/null; do
                if grep -q '"step" : "\(step)"' "$1/workspace_job_1/job.json" 2>/dev/null; then
                    kill -KILL $job; wait $job; exit 9
                elif grep -q '"step" : "assemble"' "$1/workspace_job_1/job.json" 2>/dev/null; then
                    sleep 0.2
                fi
            done
            """
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                "/bin/sh",
                ["-c", line, Program.path, channel.path],
                environment: channel.tenfold.environment
            )
        )
        return result.exitCode == 9
    }

    private func checkpoints(_ channel: TemporaryChannel) throws -> [String: [UInt8]] {
        let folder = "\(channel.path)/workspace_job_1/checkpoints"
        var found: [String: [UInt8]] = [:]
        for name in try LocalFiles().list(folder) { found[name] = try LocalFiles().read("\(folder)/\(name)") }
        return found
    }

    @Test func `a job killed at every step boundary finishes without doing a finished step again`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            try await channel.detect()
            let assigned = try await channel.tenfold(
                "assign",
                "--run",
                "r1",
                "--jobs",
                "1",
                "--repo",
                channel.path
            )
            #expect(assigned.exitCode == 0, "\(assigned.errorText)")

            var done: [String: [UInt8]] = [:]
            let steps = ["script", "visuals", "voice", "assemble", "validate", "hand_over"]
            for (index, step) in steps.enumerated() {
                #expect(try await runAndKill(at: step, channel), "the job was never seen at '\(step)'")
                let now = try checkpoints(channel)
                #expect(now.count >= index)
                for (name, contents) in done { #expect(now[name] == contents, "'\(name)' was done again") }
                done = now
            }
            let killed = try #require(
                try JobLog.load(from: Workspace(root: "\(channel.path)/workspace_job_1"), LocalFiles())
            )
            #expect(killed.lastingRecord.outcome == .errored)

            let last = try await channel.tenfold(
                "job",
                "--job-id",
                "1",
                "--run",
                "r1",
                "--seed",
                "7",
                "--repo",
                channel.path,
                "--json"
            )
            #expect(last.exitCode == 0, "\(last.errorText)")
            let record = try CanonicalJSON.decode(JobRecord.self, from: last.output)
            #expect(record.attempt == steps.count + 1)
            #expect(record.steps.map(\.name) == steps)
            #expect(record.steps.filter(\.reused).count >= steps.count - 1)

            for command in ["upload", "publish", "upload", "publish"] {
                let result = try await channel.tenfold(command, "--run", "r1", "--repo", channel.path)
                #expect(result.exitCode == 0, "\(command): \(result.errorText)")
            }
            let records = try await channel.published()
            #expect(records.jobs.count == 1)
            #expect(records.videos.count == 1)
            #expect(records.runs.count == 1)
            #expect(records.usage.filter { $0.operation == "upload" }.count <= 1)
        }
    }
}
