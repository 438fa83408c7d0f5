import Tenfold

/// Turns drawings into PNG files with librsvg's `rsvg-convert`.
struct Rasterizer: Sendable {
    var processes: any ProcessRunner

    /// Writes one picture.
    func rasterize(_ drawing: Element, to path: String) async throws {
        let command = ProcessCommand(
            "rsvg-convert",
            ["--format", "png", "--output", path],
            input: Array(drawing.xmlDocument.utf8),
            timeoutSeconds: 60
        )
        let result: ProcessResult
        do {
            result = try await processes.run(command)
        } catch let error as ProcessError {
            throw StepFailure(.broken, "\(error); install the package librsvg2-bin")
        }
        guard result.exitCode == 0 else {
            throw StepFailure(.broken, "cannot draw \(path): rsvg-convert says: \(result.errorText)")
        }
    }
}
