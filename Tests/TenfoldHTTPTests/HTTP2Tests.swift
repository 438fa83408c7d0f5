import Synchronization
import TenfoldHTTP
import TenfoldTesting
import Testing

/// HTTP/2 against a server that nobody here wrote: hypercorn.
struct HTTP2Tests {
    @Test func `a server that offers HTTP/2 gets it, and many requests share its connections`() async throws {
        try await withTemporaryFolder { folder in
            let certificate = "\(folder)/server.pem"
            try makeCertificate(certificate)
            let server = try PythonServer(Self.script, certificate, name: "hypercorn")
            let calls = Mutex<[HTTPCall]>([])
            let client = HTTPClient(
                certificates: certificate,
                log: { call in calls.withLock { $0.append(call) } }
            )
            let url = "https://localhost:\(server.port)/"
            _ = try await client.send(HTTPRequest(url))
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...20 { group.addTask { try await client.send(HTTPRequest(url)).text } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers.count <= 10, "\(answers)")
            #expect(answers.allSatisfy { $0.hasPrefix("2 ") })
            #expect(calls.withLock { $0.allSatisfy { $0.figures?.version == 2 } })
        }
    }

    private static let script = """
        import asyncio, socket, sys
        from hypercorn.asyncio import serve
        from hypercorn.config import Config

        async def app(scope, receive, send):
            if scope["type"] != "http":
                return
            body = ("%s %d" % (scope["http_version"], scope["client"][1])).encode()
            head = [(b"content-length", b"%d" % len(body))]
            await asyncio.sleep(0.05)
            await send({"type": "http.response.start", "status": 200, "headers": head})
            await send({"type": "http.response.body", "body": body})

        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        config = Config()
        config.bind = ["fd://%d" % listener.fileno()]
        config.certfile = config.keyfile = sys.argv[1]
        config.errorlog = None
        print(listener.getsockname()[1], flush=True)
        asyncio.run(serve(app, config))
        """
}
