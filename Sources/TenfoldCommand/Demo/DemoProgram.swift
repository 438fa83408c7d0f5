import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Runs this very program again, as the steps of a workflow would.
struct DemoProgram: Sendable {
    private let program: OwnProgram
    private let start: Date

    init(start: Date) throws {
        self.program = try OwnProgram()
        self.start = start
    }

    /// Runs a command that believes it is so many minutes into the day.
    ///
    /// - Throws: ``DemoProblem`` where it fails, with its own words.
    func run(_ arguments: [String], minute: Double) async throws {
        let result = try await program.run(
            arguments,
            environment: [
                "TENFOLD_NOW": UTCTime.text(start.addingTimeInterval(minute * 60)),
                "NO_COLOR": "1", "GITHUB_ACTIONS": nil, "GITHUB_OUTPUT": nil, "GITHUB_STEP_SUMMARY": nil,
                "GITHUB_TOKEN": nil,
            ],
            timeoutSeconds: 1800
        )
        guard result.exitCode == 0 else {
            throw DemoProblem(command: arguments.first ?? "", words: result.errorText)
        }
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
