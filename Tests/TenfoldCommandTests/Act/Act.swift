import Tenfold
import TenfoldLive
import TenfoldTesting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Runs a channel's generated `generate.yml` with act, on this machine and without a network.
///
/// Every job has a folder of its own; actions are small stand-ins of the same inputs and outputs, in `StandIns/`.
/// act knows GitHub's syntax of 2025, so the files are written at the level `compat`.
struct Act {
    /// How a run ended.
    struct Run {
        /// What act ended with: 0 where the run is green.
        let exitCode: Int
        /// All it said.
        let log: String

        /// The names of the jobs that ran to their end, such as `Generate (2)`, and whether they succeeded.
        var jobs: [String: Bool] {
            let ends = log.split(separator: "\n").filter {
                $0.contains("Job succeeded") || $0.contains("Job failed")
            }
            return Dictionary(
                ends.compactMap { line in
                    guard let slash = line.firstIndex(of: "/"), let end = line.firstIndex(of: "]") else {
                        return nil
                    }
                    var name = line[line.index(after: slash)..<end]
                    // A job of a matrix is followed by its number there: "Generate (2)-2".
                    if let close = name.lastIndex(of: ")") { name = name[...close] }
                    let words = name.split(separator: " ").joined(separator: " ")
                    return (words, line.contains("Job succeeded"))
                },
                uniquingKeysWith: { $0 && $1 }
            )
        }
    }

    let channel: TemporaryChannel

    /// What the workflows of these tests are written for.
    static let settings = "workflows: { runs_on: [self-hosted], feature_level: compat }\n"

    /// Whether act is on this machine.
    static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/act") }

    /// Lays out a channel with its workflow files, and pushes it.
    init(in folder: String, configuration: String, files: [String: [UInt8]] = [:]) async throws {
        channel = try await TemporaryChannel(in: folder, configuration: configuration)
        for (name, contents) in files { try LocalFiles().write(contents, to: "\(channel.path)/\(name)") }
        let generated = try await channel.tenfold("generate", "--repo", channel.path)
        guard generated.exitCode == 0 else {
            throw FileStoreError(operation: "generate in", path: channel.path, reason: generated.errorText)
        }
        try await Program.shell("git", "add", "--all", in: channel.path)
        try await channel.commit("Write the workflows")
        try await Program.shell("git", "push", "-q", "origin", "main", in: channel.path)
    }

    /// Runs the workflow as its first schedule does, at the end of the day.
    func run() async throws -> Run {
        let workflow = ".github/workflows/generate.yml"
        let text = String(decoding: try LocalFiles().read("\(channel.path)/\(workflow)") ?? [], as: UTF8.self)
        let event = "\(channel.folder)/event.json"
        try LocalFiles().write(CanonicalJSON.line(["schedule": cron(of: text)]), to: event)
        let variables = [
            "STAND_IN_FOLDER": channel.folder, "STAND_IN_PROGRAM": Program.path, "GITHUB_RUN_ID": "77",
            "TENFOLD_NOW": "2026-11-23T23:40:00Z",
        ]
        try LocalFiles().makeFolder("\(channel.folder)/artifacts")
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                "act",
                ["schedule", "--workflows", workflow, "--platform", "self-hosted=-self-hosted"]
                    + ["--no-skip-checkout", "--eventpath", event]
                    + actions(of: text).flatMap { ["--local-repository", $0] }
                    + variables.sorted { $0.key < $1.key }.flatMap { ["--env", "\($0.key)=\($0.value)"] },
                directory: channel.path,
                environment: channel.tenfold.environment.merging(["XDG_CACHE_HOME": "\(channel.folder)/act"])
                { $1 },
                timeoutSeconds: 600
            )
        )
        return Run(exitCode: result.exitCode, log: result.outputText + result.errorText)
    }

    private func cron(of workflow: String) -> String {
        let line = workflow.split(separator: "\n").first { $0.contains("- cron: ") } ?? ""
        return line.split(separator: " ").dropFirst(2).prefix(5).joined(separator: " ")
    }

    /// `owner/name@commit=folder` for each action that is used.
    private func actions(of workflow: String) -> [String] {
        let standIns = "\(Program.packageRoot)/Tests/TenfoldCommandTests/Act/StandIns"
        let used = workflow.split(separator: "\n").filter { $0.contains(" uses: ") }.compactMap {
            line -> String? in
            let action = line.split(separator: " ").first { $0.contains("@") } ?? ""
            let parts = action.split(separator: "@")
            let path = (parts.first ?? "").split(separator: "/")
            guard parts.count == 2, path.count >= 2 else { return nil }
            return "\(path[0])/\(path[1])@\(parts[1])=\(standIns)/\(path[1])"
        }
        return Set(used).sorted()
    }
}
