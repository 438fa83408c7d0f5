public import Tenfold

/// The `git` program, as a second opinion on repositories.
public struct GitCommand: Sendable {
    /// What git said when it did not do it.
    public struct Failure: Error, CustomStringConvertible {
        /// The command and git's words.
        public var description: String
    }

    private let runner: any ProcessRunner

    /// Runs git through a runner.
    public init(_ runner: any ProcessRunner) {
        self.runner = runner
    }

    /// Runs git in a folder and gives what it printed, without spaces and line breaks around it.
    @discardableResult
    public func callAsFunction(_ arguments: String..., in folder: String) async throws -> String {
        let identity = ["GIT_AUTHOR", "GIT_COMMITTER"].flatMap { who in
            [("\(who)_NAME", "Tester"), ("\(who)_EMAIL", "tester@example.org")]
        }
        let files = [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")]
        let result = try await runner.run(
            ProcessCommand(
                "git",
                ["-c", "init.defaultBranch=main"] + arguments,
                directory: folder,
                environment: Dictionary((identity + files).map { ($0, $1) }) { $1 }
            )
        )
        guard result.exitCode == 0 else {
            throw Failure(description: "git \(arguments.joined(separator: " ")): \(result.errorText)")
        }
        return result.outputText.trimming { $0.isWhitespace }
    }
}

extension String {
    fileprivate func trimming(_ condition: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, condition(last) { rest.removeLast() }
        return String(rest.drop(while: condition))
    }
}
