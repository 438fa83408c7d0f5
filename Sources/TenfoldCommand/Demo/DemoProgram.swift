import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Runs this very program again, as the steps of a workflow would.
struct DemoProgram: Sendable {
    private let executable: String
    private let channel: String
    private let start: Date
    private let processes = SubprocessRunner()

    init(channel: String, start: Date) throws {
        self.channel = channel
        self.start = start
        self.executable = try Self.ownPath()
    }

    /// Runs a command that believes it is so many minutes into the day.
    ///
    /// - Throws: ``DemoProblem`` where it fails, with its own words.
    func run(_ arguments: [String], minute: Double) async throws {
        let result = try await processes.run(
            ProcessCommand(
                executable,
                arguments,
                environment: [
                    "TENFOLD_NOW": UTCTime.text(start.addingTimeInterval(minute * 60)),
                    "NO_COLOR": "1", "GITHUB_ACTIONS": nil, "GITHUB_OUTPUT": nil, "GITHUB_TOKEN": nil,
                ],
                timeoutSeconds: 1800
            )
        )
        guard result.exitCode == 0 else {
            throw DemoProblem(command: arguments.first ?? "", words: result.errorText)
        }
    }

    private static func ownPath() throws -> String {
        let path = "/proc/self/exe"
        guard FileManager.default.fileExists(atPath: path) else {
            return ProcessInfo.processInfo.arguments[0]
        }
        return try FileManager.default.destinationOfSymbolicLink(atPath: path)
    }
}

/// A step of the demo that failed.
struct DemoProblem: Error, CustomStringConvertible {
    let command: String
    let words: String

    var description: String {
        "'tenfold \(command)' failed:\n\(words.trimmed)\nrun 'tenfold doctor' to see what is missing"
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: Substring {
        let text = drop(while: \.isWhitespace)
        return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
    }
}
