import Foundation
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// The dashboard from the command line: built under a base path, served live, and its figures in a run's report.
struct SiteCommandTests {
    @Test func `the report of a run has the verdict and the figures of the overview`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let start = Date(timeIntervalSince1970: 1_790_000_000)
            try await channel.note(
                Event(at: start, .phaseChanged(from: nil, to: PhaseName("1x"), reason: "begins"))
            )
            let report = "\(folder)/report.md"
            let result = try await SubprocessRunner().run(
                ProcessCommand(
                    Program.path,
                    ["publish", "--run", "1", "--repo", channel.path],
                    environment: channel.tenfold.environment.merging(["GITHUB_STEP_SUMMARY": report]) { $1 }
                )
            )
            #expect(result.exitCode == 0, "\(result.errorText)")
            let text = String(decoding: try LocalFiles().read(report) ?? [], as: UTF8.self)
            let page = String(
                decoding: try LocalFiles().read("\(channel.path)/site/index.html") ?? [],
                as: UTF8.self
            )
            #expect(page.contains("All is within its limits") && text.contains("All is within its limits"))
            for title in ["Videos today", "Success rate", "Month so far"] {
                #expect(page.contains(title) && text.contains("| \(title) |"))
            }
        }
    }

    @Test func `the page for wrong addresses knows the base path, and no other page does`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let site = "\(folder)/site"
            let result = try await channel.tenfold(
                "site",
                "build",
                "--repo",
                channel.path,
                "--output",
                site,
                "--base-path",
                "deep/channel"
            )
            #expect(result.exitCode == 0, "\(result.errorText)")
            let lost = String(decoding: try LocalFiles().read("\(site)/404.html") ?? [], as: UTF8.self)
            #expect(lost.contains("href=\"/deep/channel/site.css\""))
            #expect(lost.contains("href=\"/deep/channel/index.html\""))
            let index = String(decoding: try LocalFiles().read("\(site)/index.html") ?? [], as: UTF8.self)
            #expect(!index.contains("/deep/"))
            let refused = try await channel.tenfold(
                "site",
                "build",
                "--repo",
                channel.path,
                "--base-path",
                "/a b/"
            )
            #expect(refused.exitCode == 2 && refused.errorText.contains("cannot serve under '/a b/'"))
        }
    }

    @Test func `a served site is built anew when its stylesheet changes`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder)
            let server = try ServedProcess(["site", "serve", "--port", "0", "--repo", channel.path])
            defer { server.stop() }
            #expect(try await server.get("index.html").contains("Ready for the first run"))
            #expect(try await server.get("nowhere.html").contains("No such page"))
            let style = Array("body { color: teal }\n".utf8)
            try LocalFiles().write(style, to: "\(channel.path)/templates/site/site.css")
            // The request after the change may still meet the old site; the one after that does not.
            _ = try await server.get("site.css")
            #expect(try await server.get("site.css") == "body { color: teal }\n")
            #expect(try await server.get("index.html").contains("Ready for the first run"))
        }
    }
}

/// The program serving in the background.
private struct ServedProcess {
    private let process = Process()
    private let address: String

    init(_ arguments: [String]) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = line.split(separator: " ").last.map { $0.trimmingCharacters(in: .newlines) } ?? ""
    }

    func get(_ path: String) async throws -> String {
        let result = try await SubprocessRunner().run(
            ProcessCommand("curl", ["-s", "--max-time", "30", address + path], timeoutSeconds: 40)
        )
        return result.outputText
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
