import Tenfold

/// The installed ffmpeg, run so that its log can be read by a program and its errors by a person.
struct FfmpegProgram: Sendable {
    var runner: any ProcessRunner
    /// The program's name or path.
    var executable = "ffmpeg"
    /// How long one run may take, in seconds.
    var timeoutSeconds = 240.0

    /// Runs ffmpeg and gives its log; `purpose` completes the sentence `cannot <purpose>: …`.
    @discardableResult
    func run(_ purpose: String, _ arguments: [String]) async throws -> String {
        let result = try await result(of: purpose, arguments)
        let log = result.errorText
        guard result.exitCode == 0 else {
            throw FfmpegComplaint(log: log, exitCode: result.exitCode).failure(purpose)
        }
        return log
    }

    /// Runs ffmpeg and gives all it answered, also where it failed.
    func result(of purpose: String, _ arguments: [String]) async throws -> ProcessResult {
        do {
            return try await runner.run(
                ProcessCommand(
                    executable,
                    ["-nostdin", "-hide_banner", "-y", "-nostats", "-loglevel", "repeat+level+info"]
                        + arguments,
                    environment: ["AV_LOG_FORCE_NOCOLOR": "1"],
                    timeoutSeconds: timeoutSeconds
                )
            )
        } catch let error as ProcessError {
            throw StepFailure(from: error, purpose: purpose)
        }
    }
}

extension StepFailure {
    /// A program that did not run to its end, with what to install where it is missing.
    init(from error: ProcessError, purpose: String) {
        switch error.reason {
        case .cannotStart:
            self.init(
                .broken,
                "cannot \(purpose): \(error); install the package ffmpeg (apt-get install ffmpeg)"
            )
        case .timedOut, .lost:
            self.init(.transient, "cannot \(purpose): \(error)")
        }
    }
}
