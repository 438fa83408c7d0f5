import Foundation
import Tenfold

/// An HTTP server on this machine that gives prepared answers in order, and tells what it was asked.
public final class ScriptedServer {
    /// A prepared answer.
    public struct Answer: Sendable, Encodable {
        var status: Int
        var headers: [String: String]
        var body: String
        var isCut: Bool

        /// Makes an answer.
        ///
        /// - Parameter isCut: True where the connection ends before the content has.
        public init(
            _ status: Int,
            _ body: String = "{}",
            headers: [String: String] = [:],
            isCut: Bool = false
        ) {
            self.status = status
            self.headers = headers
            self.body = body
            self.isCut = isCut
        }
    }

    /// What was asked.
    public struct Request: Sendable, Decodable {
        /// The method.
        public var method: String
        /// Path and query.
        public var path: String
        /// The headers, with names in lower case.
        public var headers: [String: String]
        /// The content.
        public var body: String
    }

    private let server: PythonServer
    private let folder: URL
    /// Where it is.
    public var address: String { server.address }

    /// Starts a server; when the answers are used up it gives 599.
    public init(_ answers: [Answer]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "scripted-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(try CanonicalJSON.line(answers)).write(to: folder.appending(path: "answers"))
        server = try PythonServer(Self.script, folder.path)
    }

    deinit {
        do { try FileManager.default.removeItem(at: folder) } catch {}
    }

    /// What it was asked so far, in order.
    public var requests: [Request] {
        get throws {
            let log = folder.appending(path: "requests")
            guard FileManager.default.fileExists(atPath: log.path) else { return [] }
            return try Data(contentsOf: log).split(separator: UInt8(ascii: "\n")).map {
                try CanonicalJSON.decode(Request.self, from: $0)
            }
        }
    }

    private static let script = """
        import http.server, json, sys, threading

        folder = sys.argv[1]
        answers = json.load(open(folder + "/answers"))
        lock = threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Else a second small write waits for the first one's acknowledgement.
            disable_nagle_algorithm = True

            def handle_any(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked = {"method": self.command, "path": self.path, "body": body.decode(),
                         "headers": {name.lower(): value for name, value in self.headers.items()}}
                with lock:
                    open(folder + "/requests", "a").write(json.dumps(asked) + "\\n")
                    answer = answers.pop(0) if answers else {
                        "status": 599, "headers": {}, "body": "no more answers", "isCut": False}
                content = answer["body"].encode()
                self.send_response(answer["status"])
                for name, value in answer["headers"].items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content) + (10 if answer["isCut"] else 0)))
                self.end_headers()
                self.wfile.write(content)
                self.close_connection = answer["isCut"]

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
