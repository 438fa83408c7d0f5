import Tenfold
import TenfoldLive

/// A program of Python's that judges what the product made.
public enum PythonProgram {
    /// Runs a file of the package to its end and gives what it says; what it complains of where it fails.
    public static func run(_ file: String, input: [UInt8], _ arguments: String...) async throws -> String {
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                "python3",
                ["\(Program.packageRoot)/\(file)"] + arguments,
                input: input,
                timeoutSeconds: 120
            )
        )
        guard result.exitCode == 0 else {
            throw FileStoreError(operation: "judge with", path: file, reason: result.errorText)
        }
        return result.outputText
    }
}
