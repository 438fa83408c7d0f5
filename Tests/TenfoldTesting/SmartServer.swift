/// Git's own HTTP server behind a password, on this machine, which ends with the value.
public final class SmartServer: Sendable {
    /// What it asks for.
    public static let token = "ghp_right"
    private let server: PythonServer
    /// Where it is.
    public var url: String { server.address }

    /// Serves the repositories below a folder.
    public init(folder: String) throws {
        server = try PythonServer(script, folder, Self.token)
    }
}

private let script = """
    import base64, http.server, os, subprocess, sys

    root, token = sys.argv[1:]
    right = "Basic " + base64.b64encode(("x-access-token:" + token).encode()).decode()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Else a second small write waits for the first one's acknowledgement.
        disable_nagle_algorithm = True

        def content(self):
            if self.headers.get("Transfer-Encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))
            whole = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                whole += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return whole

        def handle_any(self):
            content = self.content()
            if self.headers.get("Authorization") != right:
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="git"')
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            path, _, query = self.path.partition("?")
            environment = dict(
                os.environ, GIT_PROJECT_ROOT=root, GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path,
                QUERY_STRING=query, REQUEST_METHOD=self.command, REMOTE_USER="tester",
                CONTENT_TYPE=self.headers.get("Content-Type", ""), CONTENT_LENGTH=str(len(content)),
                HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""))
            answer = subprocess.run(
                ["git", "http-backend"], env=environment, input=content, stdout=subprocess.PIPE).stdout
            head, _, body = answer.partition(b"\\r\\n\\r\\n")
            fields = [line.decode().split(": ", 1) for line in head.split(b"\\r\\n")]
            status = [value for name, value in fields if name == "Status"]
            self.send_response(int(status[0].split()[0]) if status else 200)
            for name, value in fields:
                if name != "Status":
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = handle_any

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """
