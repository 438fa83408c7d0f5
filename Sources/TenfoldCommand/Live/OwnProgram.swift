import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// This very program, to be run again in a process of its own.
struct OwnProgram: Sendable {
    private let executable: String
    private let processes = SubprocessRunner()

    /// - Throws: `CocoaError` where the system does not say what runs.
    init() throws {
        let path = "/proc/self/exe"
        guard FileManager.default.fileExists(atPath: path) else {
            executable = ProcessInfo.processInfo.arguments[0]
            return
        }
        executable = try FileManager.default.destinationOfSymbolicLink(atPath: path)
    }

    /// Runs it to its end; variables are set beside those inherited, and nil removes one.
    ///
    /// - Throws: `ProcessError` where it cannot be started or takes longer than allowed.
    func run(
        _ arguments: [String],
        environment: [String: String?],
        timeoutSeconds: Double
    ) async throws -> ProcessResult {
        try await processes.run(
            ProcessCommand(
                executable,
                arguments,
                environment: environment,
                timeoutSeconds: timeoutSeconds
            )
        )
    }
}
