public import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The program itself, as a person runs it.
///
/// `make test` names a release build in `TENFOLD_BINARY`; otherwise it is the debug build beside the tests.
public struct Program: Sendable {
    /// Variables for every call.
    public var environment: [String: String?]

    /// Makes a caller that believes it is `now` o'clock.
    public init(now: String = "2026-11-23T06:17:00Z") {
        environment = [
            "TENFOLD_NOW": now, "NO_COLOR": "1", "GITHUB_ACTIONS": nil, "GITHUB_RUN_ID": nil,
            "GITHUB_OUTPUT": nil, "GITHUB_EVENT_NAME": nil,
            "GITHUB_REPOSITORY": nil, "GITHUB_TOKEN": nil,
        ]
    }

    /// The file that is run.
    public static var path: String {
        if let path = ProcessInfo.processInfo.environment["TENFOLD_BINARY"] { return path }
        return "\(builtFolder)/tenfold"
    }

    /// The folder with the programs that were built together with these tests: the one their bundle lies in.
    public static var builtFolder: String {
        for argument in CommandLine.arguments {
            let names = argument.split(separator: "/", omittingEmptySubsequences: false)
            guard let bundle = names.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
            return names[..<bundle].joined(separator: "/")
        }
        return "\(packageRoot)/.build/debug"
    }

    /// The folder of `Package.swift`.
    public static var packageRoot: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    /// Runs `tenfold` to its end.
    public func callAsFunction(_ arguments: String..., in folder: String? = nil) async throws -> ProcessResult
    {
        try await SubprocessRunner().run(
            ProcessCommand(
                Self.path,
                arguments,
                directory: folder,
                environment: environment,
                timeoutSeconds: 600
            )
        )
    }

    /// Runs any other program to its end and gives what it says; what it complains of where it fails.
    @discardableResult
    public static func shell(_ executable: String, _ arguments: String..., in folder: String? = nil)
        async throws -> String
    {
        try await shell(executable, arguments, in: folder)
    }

    /// The same, with arguments that were put together before.
    @discardableResult
    public static func shell(_ executable: String, _ arguments: [String], in folder: String? = nil)
        async throws -> String
    {
        let result = try await SubprocessRunner().run(
            ProcessCommand(executable, arguments, directory: folder)
        )
        guard result.exitCode == 0 else {
            throw FileStoreError(operation: "run", path: executable, reason: result.errorText)
        }
        return result.outputText
    }
}
