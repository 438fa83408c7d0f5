import Foundation
import Tenfold

/// The one process that holds all worlds; it ends with this one, whose end of the pipe closes then.
enum MyWorldServer {
    static let shared = Result { try start() }
    nonisolated(unsafe) private static var lifeline: Pipe?

    private static func start() throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        unsafe lifeline = input
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.prefix { $0.isNumber }) else {
            throw FileStoreError(
                operation: "start",
                path: "myworld",
                reason: "it is not installed; run scripts/bootstrap.sh test, and put .venv/bin first in PATH"
            )
        }
        return "http://127.0.0.1:\(port)"
    }

    private static let script = """
        import os, socket, sys, threading
        import uvicorn
        from myworld.api import load
        from myworld.host import Host, create_app

        def end_with_parent():
            sys.stdin.read()
            os._exit(0)

        load("github")  # otherwise the first of several requests at once are told that nothing is there
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(Host()), log_level="error"))
        threading.Thread(target=end_with_parent, daemon=True).start()
        listener.listen()
        print(listener.getsockname()[1], flush=True)
        server.run(sockets=[listener])
        """
}
