public import Tenfold

/// Checks a finished video: one decode, every measured value kept as evidence.
public struct BuiltinValidation: ValidationProvider {
    private let measuring: Measuring
    private let files: any FileStore
    private let limits: ValidationLimits

    /// Makes the provider; `probe` is the program `ffprobe` that belongs to `executable`.
    public init(
        runner: any ProcessRunner,
        files: any FileStore,
        limits: ValidationLimits = ValidationLimits(),
        executable: String = "ffmpeg",
        probe: String = "ffprobe"
    ) {
        let program = FfmpegProgram(runner: runner, executable: executable, timeoutSeconds: 120)
        self.measuring = Measuring(program: program, probe: probe, files: files)
        self.files = files
        self.limits = limits
    }

    /// See ``ValidationProvider/validate(_:_:_:past:in:)``.
    public func validate(
        _ rendering: Rendering,
        _ script: Script,
        _ narration: Narration,
        past: [PastScript],
        in workspace: Workspace
    ) async throws -> Produced<[CheckRecord]> {
        let captions = try files.read(workspace.path(rendering.captions)) ?? []
        let subject = ValidationSubject(
            rendering: rendering,
            script: script,
            narration: narration,
            past: past,
            captions: CaptionTrack(subRip: String(decoding: captions, as: UTF8.self)).cues,
            measurement: try await measuring.measure(rendering, narration, in: workspace),
            limits: limits
        )
        let checks = Validators.all.flatMap { $0.records(for: subject) }
        let report = ValidationReport(checks: checks, measurement: subject.measurement)
        try files.write(try CanonicalJSON.pretty(report), to: workspace.path("validate/report.json"))
        return Produced(checks)
    }
}

/// What is kept of a validation: the verdicts and what they rest on.
public struct ValidationReport: Sendable, Codable, Equatable {
    /// True where no check failed: the video may be handed on.
    public var passed: Bool
    /// The verdicts.
    public var checks: [CheckRecord]
    /// What was measured.
    public var measurement: VideoMeasurement

    /// Makes a report.
    public init(checks: [CheckRecord], measurement: VideoMeasurement) {
        self.passed = !checks.contains { $0.grade == .failure }
        self.checks = checks
        self.measurement = measurement
    }
}
