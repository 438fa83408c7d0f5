import TenfoldTesting

/// A small HTTP server of Python's on this machine, which ends with the value.
final class LoopbackServer {
    private let server: PythonServer
    var port: Int { server.port }
    var url: String { server.address }

    /// Starts the server; with a certificate and its key in one file it speaks HTTPS.
    init(certificate: String? = nil) throws {
        server = try certificate.map { try PythonServer(script, $0) } ?? PythonServer(script)
    }
}

private let script = """
    import gzip, hashlib, http.server, json, ssl, sys, threading

    connections = set()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Else a second small write waits for the first one's acknowledgement.
        disable_nagle_algorithm = True

        def answer(self, status, body, *headers):
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def handle_any(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            path, _, query = self.path.partition("?")
            connections.add(self.client_address)
            words = path.split("/")[1:]
            if words[0] == "echo":
                said = {"method": self.command, "path": self.path, "body": body.decode(),
                        "headers": {k.lower(): v for k, v in self.headers.items()}}
                self.answer(200, json.dumps(said).encode(), ("X-Twice", "a"), ("X-Twice", " b "))
            elif words[0] == "connections":
                self.answer(200, str(len(connections)).encode())
            elif words[0] == "status":
                self.answer(int(words[1]), b"sorry", ("Retry-After", "7"))
            elif words[0] == "sum":
                self.answer(200, ("%d %s" % (len(body), hashlib.sha256(body).hexdigest())).encode())
            elif words[0] == "bytes":
                self.answer(200, bytes(int(words[1])))
            elif words[0] == "gzip":
                self.answer(200, gzip.compress(bytes(int(words[1]))), ("Content-Encoding", "gzip"))
            elif words[0] == "silent":
                threading.Event().wait(20)
            elif words[0] == "stall":
                self.send_response(200)
                self.send_header("Content-Length", "100")
                self.end_headers()
                self.wfile.write(b"begun")
                self.wfile.flush()
                threading.Event().wait(20)
            elif words[0] == "short":
                self.send_response(200)
                self.send_header("Content-Length", "100")
                self.end_headers()
                self.wfile.write(b"begun")
                self.close_connection = True
            elif words[0] == "count":
                left = int(words[1])
                self.answer(302, b"", ("Location", "/count/%d" % (left - 1) if left > 1 else "/echo"))
            elif words[0] == "to":
                self.answer(302, b"moved", ("Location", query))
            else:
                self.answer(404, b"")

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if len(sys.argv) > 1:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """
