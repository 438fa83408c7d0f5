import Foundation
import Tenfold

/// A server of Python's on this machine: it prints its port in its first line, and ends with the value.
public final class PythonServer: Sendable {
    private let process: Process
    private let lifeline: Pipe
    /// The port it listens at.
    public let port: Int
    /// Where it is, without a slash at the end.
    public var address: String { "http://127.0.0.1:\(port)" }
    /// Its process.
    public var processID: Int32 { process.processIdentifier }

    /// Starts a server from its source.
    ///
    /// - Parameter name: What it is, for the error.
    /// - Throws: `FileStoreError` where it does not come up.
    public init(_ script: String, _ arguments: String..., name: String = "a server of Python's") throws {
        process = Process()
        lifeline = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.endingWithParent + script] + arguments
        let output = Pipe()
        process.standardInput = lifeline
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.prefix { $0.isNumber }) else {
            process.terminate()
            throw FileStoreError(
                operation: "start",
                path: name,
                reason: "it is not installed; run scripts/bootstrap.sh test, and put .venv/bin first in PATH"
            )
        }
        self.port = port
    }

    deinit { process.terminate() }

    /// Also where the tests are killed, their end of the pipe closes.
    private static let endingWithParent = """
        import os as _os, sys as _sys, threading as _threading
        def _end_with_parent():
            _sys.stdin.read()
            _os._exit(0)
        _threading.Thread(target=_end_with_parent, daemon=True).start()

        """
}
