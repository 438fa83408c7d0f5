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
    /// How long a program that is to end may take to tidy up, in seconds.
    private let grace: Double

    /// Makes the runner.
    public init(graceSeconds: Double = 2) {
        self.grace = graceSeconds
    }

    /// See ``ProcessRunner/run(_:)``.
    public func run(_ command: ProcessCommand) async throws -> ProcessResult {
        try await withTaskExecutorPreference(ProcessExecutor.shared) { try await runInTime(command) }
    }

    private func runInTime(_ command: ProcessCommand) async throws -> ProcessResult {
        try await withThrowingTaskGroup(of: ProcessResult?.self) { group in
            group.addTask { try await runToEnd(command) }
            group.addTask {
                try await Task.sleep(for: .seconds(command.timeoutSeconds))
                return nil
            }
            defer { group.cancelAll() }
            do {
                if let result = try await group.next() ?? nil { return result }
            } catch let error as SubprocessError {
                try Task.checkCancellation()
                throw ProcessError(executable: command.executable, reason: reason(error, command))
            }
            throw ProcessError(executable: command.executable, reason: .timedOut(command.timeoutSeconds))
        }
    }

    private func runToEnd(_ command: ProcessCommand) async throws -> ProcessResult {
        let family = ProcessFamily()
        defer { family.end() }
        let input = try StandardInput.open(command.input)
        let result = try await withTaskCancellationHandler {
            try await Subprocess.run(
                configuration(command),
                input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                output: .bytes(limit: outputLimit),
                error: .bytes(limit: outputLimit)
            ) { execution in
                family.lead { try? execution.send(signal: .kill, toProcessGroup: true) }
            }
        } onCancel: {
            family.end(afterSeconds: grace)
        }
        try Task.checkCancellation()
        return ProcessResult(
            exitCode: exitCode(result.terminationStatus),
            output: result.standardOutput,
            errorOutput: result.standardError
        )
    }

    private func configuration(_ command: ProcessCommand) -> Subprocess.Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(grace))
        ]
        return Subprocess.Configuration(
            executable: command.executable.contains("/")
                ? .path(FilePath(command.executable)) : .name(command.executable),
            arguments: Arguments(command.arguments),
            environment: environment(command.environment),
            workingDirectory: command.directory.map { FilePath($0) },
            platformOptions: options
        )
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

    private func reason(_ error: SubprocessError, _ command: ProcessCommand) -> ProcessError.Reason {
        switch error.code {
        case .executableNotFound:
            .cannotStart("there is no such program; install it, or put its folder into PATH")
        case .failedToChangeWorkingDirectory:
            .cannotStart("there is no folder \(command.directory ?? "") to run it in")
        case .spawnFailed:
            .cannotStart("\(error)")
        default:
            .lost("\(error)")
        }
    }
}

/// A program and the children it has started, which end with it.
///
/// A program that ends when asked may leave children behind that do not, and that keep its output open.
private final class ProcessFamily: Sendable {
    private let killer = Mutex<(@Sendable () -> Void)?>(nil)

    func lead(_ kill: @escaping @Sendable () -> Void) {
        killer.withLock { $0 = kill }
    }

    func end() {
        killer.withLock { $0 }?()
    }

    func end(afterSeconds grace: Double) {
        Task.detached {
            try await Task.sleep(for: .seconds(grace))
            self.end()
        }
    }
}

private let outputLimit = 64 << 20
