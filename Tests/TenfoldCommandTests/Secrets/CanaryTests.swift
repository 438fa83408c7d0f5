import Foundation
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// A canary in every variable that holds a secret: whatever fails, it must be nowhere afterwards.
///
/// `TENFOLD_CANARY_RUNS` says how many faulted runs to make; 500 is the full measure.
struct CanaryTests {
    private static let runs =
        ProcessInfo.processInfo.environment["TENFOLD_CANARY_RUNS"].flatMap { Int($0) } ?? 5
    private static let seed =
        ProcessInfo.processInfo.environment["TENFOLD_CANARY_SEED"].flatMap { UInt64($0) } ?? 1

    private static let variables = [
        "OPENAI_API_KEY", "PEXELS_API_KEY", "PIXABAY_API_KEY", "YOUTUBE_CLIENT_SECRET",
        "YOUTUBE_REFRESH_TOKEN",
        "GITHUB_TOKEN", "GH_TOKEN", "MY_SERVICE_PASSWORD",
    ]

    private static func canary(_ name: String) -> String { "canary-\(name.lowercased())-4d1f0c" }

    private func configuration(_ address: String) -> String {
        """
        version: 1
        start_phase: 1x
        phases:
          1x: { generation: { parallel_jobs: 1 }, scoring: { rejection_threshold: 0 }, success: { min_jobs: 1 } }
        pipeline:
          script: { use: openai, model: m, base_url: "\(address)/v1" }
          visuals: { use: pexels, base_url: "\(address)" }
          voice: { use: openai, base_url: "\(address)/v1", voice: a }
          assemble: { run: "printf '{}'" }
          validate: { run: "echo ${MY_SERVICE_PASSWORD:-none} >&2; exit 1" }
          upload: { use: outbox }

        """
    }

    @Test func `a canary secret is in no file, log, artifact, commit or error of faulted runs`() async throws
    {
        try await withTemporaryFolder { folder in
            var outcomes: [String: Int] = [:]
            for run in 0..<Self.runs {
                let place = "\(folder)/\(run)"
                try LocalFiles().makeFolder(place)
                let said = try await faultedRun(in: place, seed: Self.seed + UInt64(run))
                let search =
                    "grep -rla canary- '\(place)'; git -C '\(place)/remote.git' log -p --all | grep -a canary-; true"
                let found = try await Program.shell("sh", "-c", search)
                #expect(found == "", "run \(run)")
                #expect(!said.contains("canary-"), "run \(run): \(said)")
                outcomes[said.contains("succeeded") ? "succeeded" : "failed", default: 0] += 1
                try LocalFiles().remove(place)
            }
            #expect(outcomes.values.reduce(0, +) == Self.runs)
        }
    }

    private func faultedRun(in folder: String, seed: UInt64) async throws -> String {
        let server = try FaultyServices.start(seed: seed)
        let channel = try await TemporaryChannel(in: folder, configuration: configuration(server.address))
        try await channel.detect(seed: 1)
        var tenfold = channel.tenfold
        for name in Self.variables { tenfold.environment[name] = Self.canary(name) }
        tenfold.environment["TENFOLD_LOG"] = "http"
        tenfold.environment["GITHUB_STEP_SUMMARY"] = "\(folder)/summary.md"
        var said = ""
        for arguments in [["assign"], ["job", "--job-id", "1"], ["upload"], ["publish"]] {
            let result = try await SubprocessRunner().run(
                ProcessCommand(
                    Program.path,
                    arguments + ["--run", "r1", "--repo", channel.path],
                    environment: tenfold.environment,
                    timeoutSeconds: 300
                )
            )
            said += result.outputText + result.errorText
        }
        #expect(said.contains("POST \(server.address)/v1/chat/completions"))
        return said
    }
}
