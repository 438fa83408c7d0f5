import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `action.yml`, run by act as a step of somebody's job.
@Suite(.enabled(if: Act.isInstalled, "act is not installed: run scripts/bootstrap.sh test"))
struct SetupActionTests {
    private static let pin = "actions/cache@55cc8345863c7cc4c66a329aec7e433d2d1c52a9"

    /// Runs a job that sets up an archive of a program, and then calls it by its name alone.
    private func job(in folder: String, sha256: (String) -> String) async throws -> (
        exitCode: Int, log: String
    ) {
        let files = LocalFiles()
        try files.write(Array("#!/bin/sh\necho \"tenfold says $*\"\n".utf8), to: "\(folder)/made/tenfold")
        try await Program.shell("chmod", "755", "\(folder)/made/tenfold")
        try await Program.shell("tar", "-cJf", "\(folder)/tenfold.tar.xz", "-C", "\(folder)/made", "tenfold")
        let hash = SHA256.hex(try #require(try files.read("\(folder)/tenfold.tar.xz")))
        let root = "\(folder)/repository"
        let action = try #require(try files.read("\(Program.packageRoot)/action.yml"))
        try files.write(action, to: "\(root)/action.yml")
        let workflow = """
            on: push
            jobs:
              use:
                runs-on: ubuntu-24.04
                steps:
                  - uses: actions/checkout@v7
                  - uses: ./
                    with: { version: 0.1.0, sha256: "\(sha256(hash))", url: "file://\(folder)/tenfold.tar.xz" }
                  - run: tenfold hello
            """
        try files.write(Array(workflow.utf8), to: "\(root)/.github/workflows/use.yml")
        try await Program.shell("git", "init", "-q", "-b", "main", root)
        let standIns = "\(Program.packageRoot)/Tests/TenfoldCommandTests/Act/StandIns"
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                "act",
                ["push", "--platform", "ubuntu-24.04=-self-hosted"]
                    + ["--local-repository", "\(Self.pin)=\(standIns)/cache"]
                    + ["--env", "STAND_IN_FOLDER=\(folder)"]
                    + ["--env", "RUNNER_TOOL_CACHE=\(folder)/tools"],
                directory: root,
                environment: ["XDG_CACHE_HOME": "\(folder)/act"],
                timeoutSeconds: 120
            )
        )
        return (result.exitCode, result.outputText + result.errorText)
    }

    @Test func `the program is on the path of the steps that follow`() async throws {
        try await withTemporaryFolder { folder in
            let (exitCode, log) = try await job(in: folder) { $0 }
            #expect(exitCode == 0, "\(log)")
            #expect(log.contains("tenfold says hello"))
        }
    }

    @Test func `an archive with another hash is not unpacked`() async throws {
        try await withTemporaryFolder { folder in
            let (exitCode, log) = try await job(in: folder) { _ in SHA256.hex("another") }
            #expect(exitCode != 0)
            #expect(
                log.contains("the archive's SHA-256 is not the one named; nothing was unpacked"),
                "\(log)"
            )
            let unpacked = try await Program.shell("find", folder, "-name", "tenfold", "-path", "*tools*")
            #expect(unpacked.isEmpty)
            #expect(!log.contains("tenfold says"))
        }
    }

    @Test func `a version that would lead elsewhere is refused`() async throws {
        try await withTemporaryFolder { folder in
            let (exitCode, log) = try await job(in: folder) { _ in "../../../etc" }
            #expect(exitCode != 0)
            #expect(log.contains("sha256 takes 64 hexadecimal digits"), "\(log)")
        }
    }

    @Test func `its one action is at the commit of the lock`() throws {
        let files = LocalFiles()
        let lock = try #require(try files.read("\(Program.packageRoot)/templates/workflows/pins.json"))
        let commit = Self.pin.split(separator: "@")[1]
        #expect(String(decoding: lock, as: UTF8.self).contains("\"\(commit)\""))
        let action = try #require(try files.read("\(Program.packageRoot)/action.yml"))
        let used = String(decoding: action, as: UTF8.self).split(separator: "\n").filter {
            $0.contains("      uses: ")
        }
        #expect(used.count == 1 && used.allSatisfy { $0.contains("uses: \(Self.pin) # v6.1.0") })
    }
}
