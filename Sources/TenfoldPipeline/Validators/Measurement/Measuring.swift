import Tenfold

/// Measures a finished file with ffprobe and ffmpeg: the container, then pictures and sound side by side.
struct Measuring: Sendable {
    var program: FfmpegProgram
    var probe: String
    var files: any FileStore

    /// Measures the files of a rendering; what is wrong with them is in the result, not thrown.
    func measure(_ rendering: Rendering, _ narration: Narration, in workspace: Workspace) async throws
        -> VideoMeasurement
    {
        let file = workspace.path(rendering.file)
        var measurement = VideoMeasurement()
        measurement.thumbnail = try files.read(workspace.path(rendering.thumbnail)).flatMap {
            PictureHeader(of: $0)
        }
        guard let bytes = try files.read(file) else {
            measurement.unreadable = "\(rendering.file) does not exist"
            return measurement
        }
        measurement.layout = ContainerLayout(of: bytes)
        try await describe(file, in: &measurement)
        guard measurement.unreadable == nil else { return measurement }
        let seconds = measurement.seconds ?? rendering.seconds
        let (hasPicture, hasSound) = (!measurement.pictures.isEmpty, !measurement.sounds.isEmpty)
        async let picture = hasPicture ? log(PictureScan.arguments(file)) : nil
        async let sound = hasSound ? log(SoundScan.arguments(file)) : nil
        async let voice = log(SoundScan.voiceArguments(workspace.path(narration.file)))
        measurement.picture =
            try await picture.map { PictureScan(log: $0, seconds: seconds) } ?? PictureScan()
        measurement.sound = try await sound.map { SoundScan(log: $0, seconds: seconds) } ?? SoundScan()
        measurement.voiceEnd = Self.voiceEnd(log: try await voice, seconds: narration.seconds)
        return measurement
    }

    private func describe(_ file: String, in measurement: inout VideoMeasurement) async throws {
        let result: ProcessResult
        do {
            result = try await program.runner.run(
                ProcessCommand(probe, ProbeReport.arguments(file), timeoutSeconds: program.timeoutSeconds)
            )
        } catch let error as ProcessError {
            throw StepFailure(from: error, purpose: purpose)
        }
        guard result.exitCode == 0 else {
            let words = result.errorText.split(whereSeparator: \.isNewline).last.map(String.init)
            measurement.unreadable = words ?? "ffprobe ended with code \(result.exitCode)"
            return
        }
        try CanonicalJSON.decode(ProbeReport.self, from: result.output).fill(&measurement)
    }

    private func log(_ arguments: [String]) async throws -> String {
        try await program.result(of: purpose, arguments).errorText
    }

    /// The last sound ends where the silence begins that lasts to the end.
    private static func voiceEnd(log: String, seconds: Double) -> Double {
        let silent = ScanLog(log).ranges(from: "silence_start:", to: "silence_end:", end: seconds)
        return silent.last.map { $0.end >= seconds - 0.05 ? max(0, $0.start) : seconds } ?? seconds
    }
}

private let purpose = "validate the video"
