public import Tenfold

/// Speaks through a program of this machine: the sentence on its standard input, the sound at `$TENFOLD_SOUND`.
struct CommandSpeaker: SentenceSpeaker {
    var line: String
    var runner: any ProcessRunner

    var voice: String { line }

    func speak(_ sentence: String, to path: String) async throws {
        let result: ProcessResult
        do {
            result = try await runner.run(
                ProcessCommand(
                    "/bin/sh",
                    ["-c", line],
                    environment: ["TENFOLD_SOUND": path],
                    input: Array("\(sentence)\n".utf8),
                    timeoutSeconds: 60
                )
            )
        } catch let error as ProcessError {
            throw StepFailure(.transient, "cannot speak the script: \(error)")
        }
        guard result.exitCode == 0 else {
            let said = result.errorText.split(separator: "\n").suffix(2).joined(separator: "; ")
            throw StepFailure(
                result.exitCode == 75 ? .transient : .broken,
                "cannot speak the script: '\(line)' ended with exit code \(result.exitCode): \(said)"
            )
        }
    }
}

extension SentenceVoice {
    /// A voice of a program of this machine.
    public static func command(_ line: String, runner: any ProcessRunner, files: any FileStore)
        -> SentenceVoice
    {
        SentenceVoice(CommandSpeaker(line: line, runner: runner), runner: runner, files: files)
    }

    /// A voice of `piper`, by the file of its model.
    public static func piper(_ model: String, runner: any ProcessRunner, files: any FileStore)
        -> SentenceVoice
    {
        command(
            "piper --model '\(model.split(separator: "'").joined())' --output_file \"$TENFOLD_SOUND\"",
            runner: runner,
            files: files
        )
    }
}
