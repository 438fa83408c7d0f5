import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldCommand

/// What the documents tell people to type.
struct DocumentTests {
    @Test func `every command that a document shows is one the program understands`() throws {
        let commands = try DocumentedCommand.all()
        #expect(commands.count > 60)
        for command in commands {
            do {
                _ = try TenfoldCommand.parseAsRoot(command.arguments + (command.isMention ? ["--help"] : []))
            } catch  where TenfoldCommand.exitCode(for: error) == .success {
                continue
            } catch {
                Issue.record("\(command): \(TenfoldCommand.fullMessage(for: error))")
            }
        }
    }

    /// Those that need no key, no network and no minute.
    private static let harmless: Set = [
        "plan", "schema", "phase", "decide", "assign", "generate", "doctor", "optimize", "publish", "upload",
    ]

    @Test func `those that need nothing do what they are shown for, in a new channel`() async throws {
        let shown = try DocumentedCommand.all().filter { command in
            !command.isMention && Self.harmless.contains(command.arguments.first ?? "")
                && !command.arguments.contains("--propose")
                && !command.arguments.contains { $0 == $0.uppercased() && $0 != $0.lowercased() }
        }
        let calls = Set(shown.map(\.arguments)).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(calls.count > 5)
        for arguments in calls {
            try await withTemporaryFolder { folder in
                let channel = try await TemporaryChannel(in: folder, configuration: nil)
                let result = try await SubprocessRunner().run(
                    ProcessCommand(
                        Program.path,
                        arguments,
                        directory: channel.path,
                        environment: channel.tenfold.environment
                    )
                )
                #expect(result.exitCode != 2, "tenfold \(arguments): \(result.errorText)")
                #expect(!result.errorText.contains("Usage:"), "tenfold \(arguments): \(result.errorText)")
            }
        }
    }

    @Test func `every whole configuration that a document shows is a valid one`() async throws {
        let root = Program.packageRoot
        var count = 0
        for file in try LocalFiles().list("\(root)/docs").filter({ $0.hasSuffix(".md") }) {
            let text = String(decoding: try LocalFiles().read("\(root)/docs/\(file)") ?? [], as: UTF8.self)
            for block in text.split(separator: "```yaml\n").dropFirst() where block.hasPrefix("version: 1") {
                count += 1
                try await withTemporaryFolder { folder in
                    let yaml = block.firstRange(of: "```").map { block[..<$0.lowerBound] } ?? block
                    try LocalFiles().write(Array(yaml.utf8), to: "\(folder)/tenfold.yml")
                    let result = try await Program()("schema", "--check", "\(folder)/tenfold.yml")
                    #expect(result.exitCode == 0, "\(file): \(result.errorText)")
                }
            }
        }
        #expect(count > 0)
    }

    @Test func `every document that another names is there`() throws {
        let files = LocalFiles()
        let root = Program.packageRoot
        let guides = try files.list("\(root)/docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
        for file in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + guides {
            let text = String(decoding: try files.read("\(root)/\(file)") ?? [], as: UTF8.self)
            let folder = file.hasPrefix("docs/") ? "\(root)/docs" : root
            for link in text.split(separator: "](").dropFirst().map({ $0.prefix { $0 != ")" && $0 != "#" } })
            {
                guard !link.isEmpty, !link.contains("://") else { continue }
                #expect(files.exists("\(folder)/\(link)"), "\(file) names \(link)")
            }
        }
    }
}
