/// Starts other programs; the only way a step reaches ffmpeg or a user's command.
public protocol ProcessRunner: Sendable {
    /// Runs a program to its end; an exit code other than 0 is a result, not an error.
    ///
    /// - Throws: ``ProcessError`` where the program cannot be started or passes its time limit.
    func run(_ command: ProcessCommand) async throws -> ProcessResult
}

/// A program to run: a list of arguments, never a line for a shell.
public struct ProcessCommand: Sendable, Equatable {
    /// The program's name, looked up in `PATH`, or its path.
    public var executable: String
    /// Its arguments, without the name.
    public var arguments: [String]
    /// The folder to run in; nil for the present one.
    public var directory: String?
    /// Variables to set beside those inherited; nil as a value removes one.
    public var environment: [String: String?]
    /// What it reads on standard input.
    public var input: [UInt8]
    /// How long it may run, in seconds; then it and its children are ended.
    public var timeoutSeconds: Double

    /// Makes a command.
    public init(
        _ executable: String,
        _ arguments: [String],
        directory: String? = nil,
        environment: [String: String?] = [:],
        input: [UInt8] = [],
        timeoutSeconds: Double = 300
    ) {
        self.executable = executable
        self.arguments = arguments
        self.directory = directory
        self.environment = environment
        self.input = input
        self.timeoutSeconds = timeoutSeconds
    }
}

/// How a program ended and what it said.
public struct ProcessResult: Sendable, Equatable {
    /// The exit code; 128 plus the signal's number where a signal ended it.
    public var exitCode: Int
    /// All of standard output.
    public var output: [UInt8]
    /// All of standard error.
    public var errorOutput: [UInt8]

    /// Makes a result.
    public init(exitCode: Int, output: [UInt8] = [], errorOutput: [UInt8] = []) {
        self.exitCode = exitCode
        self.output = output
        self.errorOutput = errorOutput
    }

    /// Standard output as text.
    public var outputText: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
}

/// A program that could not be run to its end.
public struct ProcessError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Sendable, Equatable {
        /// It is not there, or may not be started; in the system's words.
        case cannotStart(String)
        /// It ran longer than allowed, in seconds.
        case timedOut(Double)
        /// It was started, and then could not be followed; in the system's words.
        case lost(String)
    }

    /// The program's name.
    public var executable: String
    /// What went wrong.
    public var reason: Reason

    /// Makes an error.
    public init(executable: String, reason: Reason) {
        self.executable = executable
        self.reason = reason
    }

    /// One sentence.
    public var description: String {
        switch reason {
        case .cannotStart(let words): "cannot start \(executable): \(words)"
        case .lost(let words): "cannot follow \(executable): \(words)"
        case .timedOut(let seconds):
            "cannot finish \(executable): it ran longer than \(Int(seconds)) s and was ended"
        }
    }
}
