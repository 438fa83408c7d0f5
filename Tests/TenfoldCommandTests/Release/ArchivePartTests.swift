import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What goes into a release beside the program.
struct ArchivePartTests {
    private func python(_ script: String, _ arguments: String..., input: String = "") async throws
        -> ProcessResult
    {
        try await SubprocessRunner().run(
            ProcessCommand("python3", [script] + arguments, input: Array(input.utf8), timeoutSeconds: 300)
        )
    }

    @Test func `the list of parts is CycloneDX, and names packages, libraries and hashes`() async throws {
        try await withTemporaryFolder { folder in
            try LocalFiles().write(Array("a program".utf8), to: "\(folder)/package/tenfold")
            try LocalFiles().write(Array("a library".utf8), to: "\(folder)/package/libown.so.1")
            let dependency = """
                { "name": "swift-system", "version": "1.8.1", "url": "https://github.com/apple/swift-system.git", "dependencies": [] }
                """
            let tree = """
                { "dependencies": [{ "name": "swift-subprocess", "version": "1.0.2",
                  "url": "https://github.com/swiftlang/swift-subprocess", "dependencies": [\(dependency)] }, \(dependency)] }
                """
            let script = "\(Program.packageRoot)/scripts/sbom.py"
            let made = try await python(script, "0.1.0", "\(folder)/package", input: tree)
            #expect(made.exitCode == 0, "\(made.errorText)")
            let document = made.outputText
            #expect(document.contains(#""purl": "pkg:swift/github.com/apple/swift-system@1.8.1""#))
            #expect(document.components(separatedBy: #""name": "swift-system""#).count == 2)
            #expect(document.contains(SHA256.hex("a library")) && !document.contains(SHA256.hex("a program")))
            let again = try await python(script, "0.1.0", "\(folder)/package", input: tree)
            #expect(again.outputText == document)

            let judge = "\(folder)/judge.py"
            try LocalFiles().write(Array(Self.judge.utf8), to: judge)
            let verdict = try await python(judge, input: document)
            #expect(verdict.exitCode == 0, "\(verdict.outputText)\(verdict.errorText)")
            let broken = document.replacing("CycloneDX", with: "Cyclone")
            #expect(try await python(judge, input: broken).exitCode != 0)
        }
    }

    private static let judge = """
        import sys
        from cyclonedx.schema import SchemaVersion
        from cyclonedx.validation.json import JsonStrictValidator
        error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())
        sys.exit(str(error) if error else 0)
        """

    @Test func `the manual page knows every command and option`() async throws {
        let help = try await Program()("--experimental-dump-help")
        let page = try await python(
            "\(Program.packageRoot)/scripts/manual.py",
            "0.1.0",
            "2026-11-25",
            input: help.outputText
        )
        #expect(page.exitCode == 0, "\(page.errorText)")
        let text = page.outputText
        #expect(text.hasPrefix(".TH TENFOLD 1 2026-11-25"))
        for section in ["plan", "phase set", "pins import", "site build", "auth youtube"] {
            #expect(text.contains(".SS tenfold \(section)\n"), "\(section) is missing")
        }
        #expect(text.contains("\\fB\\-\\-job\\-id <"))
        // A line that begins with a dot and is no macro would vanish from the page.
        let macros = Set(text.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix(3) })
        #expect(macros.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi"]))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions exist for each shell`(_ shell: String) async throws {
        let completion = try await Program()("--generate-completion-script", shell)
        #expect(completion.exitCode == 0)
        #expect(completion.outputText.contains("generate") && completion.outputText.contains("simulate"))
    }
}
