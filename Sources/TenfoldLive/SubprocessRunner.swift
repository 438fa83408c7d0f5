import Subprocess
import Synchronization
public import Tenfold

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// Runs programs of this machine, each in a process group of its own so that its children end with it.
public struct SubprocessRunner: ProcessRunner {
    /// Makes the runner.
    public init() {}

    /// See ``ProcessRunner/run(_:)``.
    public func run(_ command: ProcessCommand) async throws -> ProcessResult {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        let configuration = Subprocess.Configuration(
            executable: command.executable.contains("/")
                ? .path(FilePath(command.executable)) : .name(command.executable),
            arguments: Arguments(command.arguments),
            environment: environment(command.environment),
            workingDirectory: command.directory.map { FilePath($0) },
            platformOptions: options
        )
        return try await withTimeout(command) {
            let result = try await Subprocess.run(
                configuration,
                input: .array(command.input),
                output: .bytes(limit: outputLimit),
                error: .bytes(limit: outputLimit)
            )
            return ProcessResult(
                exitCode: exitCode(result.terminationStatus),
                output: result.standardOutput,
                errorOutput: result.standardError
            )
        }
    }

    private func withTimeout(
        _ command: ProcessCommand,
        _ work: @escaping @Sendable () async throws -> ProcessResult
    ) async throws -> ProcessResult {
        try await withThrowingTaskGroup(of: ProcessResult?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(command.timeoutSeconds))
                return nil
            }
            defer { group.cancelAll() }
            do {
                if let result = try await group.next() ?? nil { return result }
            } catch let error as SubprocessError {
                throw ProcessError(executable: command.executable, reason: .cannotStart("\(error)"))
            }
            throw ProcessError(executable: command.executable, reason: .timedOut(command.timeoutSeconds))
        }
    }

    private func environment(_ changes: [String: String?]) -> Environment {
        var updates: [Environment.Key: String?] = [:]
        for (name, value) in changes {
            if let key = Environment.Key(rawValue: name) { updates[key] = value }
        }
        return .inherit.updating(updates)
    }

    private func exitCode(_ status: TerminationStatus) -> Int {
        switch status {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }
}

private let outputLimit = 64 << 20
