public import Tenfold
import TenfoldLive
public import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Four linters of workflow files at their strictest; each is started once for all files.
public struct WorkflowLint: Sendable {
    /// Labels of a user's own machines in the files.
    ///
    /// With any, the remarks that such machines exist and that their labels are unknown are left out; nothing else
    /// ever is.
    public var ownLabels: [String]

    /// Makes the linters' settings.
    public init(ownLabels: [String] = []) {
        self.ownLabels = ownLabels
    }

    /// What the linters have to say about workflow files, as `linter: finding`; empty where they have nothing.
    ///
    /// - Throws: where a linter is not there; `scripts/bootstrap.sh test` installs all of them.
    public func findings(in files: [GeneratedFile]) async throws -> [String] {
        try await withTemporaryFolder { folder in
            for file in files {
                try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)")
            }
            let rules = "\(folder)/zizmor-rules.yml"
            let exception = "rules:\n  self-hosted-runner:\n    disable: true\n"
            try LocalFiles().write(Array(exception.utf8), to: rules)
            var findings: [String] = []
            for linter in linters(rules: rules) {
                findings += try await linter.findings(in: files.map(\.path), folder)
            }
            return findings
        }
    }

    private func linters(rules: String) -> [Linter] {
        let isOwn = !ownLabels.isEmpty
        let labels = ownLabels.flatMap { ["-ignore", "label \"\($0)\" is unknown"] }
        return [
            Linter("actionlint", ["-no-color", "-oneline", "-shellcheck=shellcheck"] + labels),
            Linter(
                "jactionlint",
                [
                    "--profile=pedantic", "--strict-exit", "--no-ignores", "--oneline", "--no-hints",
                    "--no-color",
                ]
                    + ["--no-online", "--shellcheck=shellcheck"]
                    + (isOwn ? ["--ignore=self-hosted-runner", "--ignore=is unknown. available labels"] : [])
            ),
            Linter(
                "zizmor",
                ["--persona=auditor", "--offline", "--no-ignores", "--strict-collection", "--quiet"]
                    + ["--format=plain", "--color=never", "--no-progress"]
                    + (isOwn ? ["--config=\(rules)"] : ["--no-config"])
            ),
            Linter("check-jsonschema", ["--builtin-schema=vendor.github-workflows", "--color=never"]),
        ]
    }
}

/// Fails where any linter has anything to say about workflow files.
public func expectNoFindings(
    in files: [GeneratedFile],
    ownLabels: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) async {
    do {
        for finding in try await WorkflowLint(ownLabels: ownLabels).findings(in: files) {
            Issue.record("\(finding)", sourceLocation: sourceLocation)
        }
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}

/// A program that judges files.
private struct Linter {
    var name: String
    var arguments: [String]

    init(_ name: String, _ arguments: [String]) {
        self.name = name
        self.arguments = arguments
    }

    /// What it says, line by line, where it does not say that all is well.
    func findings(in files: [String], _ folder: String) async throws -> [String] {
        let result: ProcessResult
        do {
            result = try await SubprocessRunner().run(
                ProcessCommand(path, arguments + files, directory: folder, timeoutSeconds: 120)
            )
        } catch {
            throw LinterError(name: name, reason: "\(error)")
        }
        guard result.exitCode != 0 else { return [] }
        let lines = (result.outputText + result.errorText).split(separator: "\n")
        return lines.isEmpty ? ["\(name): ended with \(result.exitCode)"] : lines.map { "\(name): \($0)" }
    }

    /// Where `scripts/bootstrap.sh test` puts it, or else wherever `PATH` finds it.
    private var path: String {
        let installed = "\(Program.packageRoot)/.venv/bin/\(name)"
        return FileManager.default.isExecutableFile(atPath: installed) ? installed : name
    }
}

private struct LinterError: Error, CustomStringConvertible {
    var name: String
    var reason: String

    var description: String { "cannot lint workflows: \(reason); scripts/bootstrap.sh test installs \(name)" }
}
