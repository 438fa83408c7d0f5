import TenfoldTesting

/// OpenAI's and Pexels' interfaces on this machine, failing in every way by a seed, and quoting the keys they get.
enum FaultyServices {
    static func start(seed: UInt64) throws -> PythonServer {
        try PythonServer(script, "\(seed)", name: "faulty services")
    }

    private static let script = #"""
        import http.server, io, json, random, struct, sys, threading, wave

        chance = random.Random(int(sys.argv[1]))
        lock = threading.Lock()
        scene = lambda text: {"narration": text, "headline": "Moons", "subject": "",
                                    "figure": "", "search_phrase": "moon"}
        script = {"title": "Four moons", "description": "Four moons.", "tags": ["moons"], "topic": "moons",
                  "scenes": [scene("What if one of the moons was larger than a planet that you know by name?")]
                  + [scene(f"This is the {place} of the moons, and it is wider than any that we have near to the sun.")
                     for place in ("first", "second", "third", "fourth")]
                  + [scene("So when you look at the planets, do not forget to look at what is around them.")]}

        def sound():
            out = io.BytesIO()
            with wave.open(out, "wb") as file:
                file.setnchannels(1); file.setsampwidth(2); file.setframerate(24000)
                file.writeframes(b"".join(struct.pack("<h", n % 200 * 100) for n in range(60000)))
            return out.getvalue()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Else a second small write waits for the first one's acknowledgement.
            disable_nagle_algorithm = True

            def answer(self, status, body, kind="application/json", **headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def fault(self, kind):
                key = self.headers.get("Authorization", "") + self.path
                words = {"error": {"message": "Incorrect API key provided: " + key, "type": key, "code": key}}
                body = json.dumps(words).encode()
                if kind == "quoting":
                    self.answer(chance.choice([400, 401, 403, 404, 422, 429, 500, 503]), body, Retry_After="0")
                elif kind == "redirect":
                    self.answer(302, b"", Location="http://127.0.0.1:1/" + key.replace(" ", "%20"))
                elif kind == "garbage":
                    self.answer(200, key.encode())
                elif kind == "half":
                    self.send_response(200)
                    self.send_header("Content-Length", "9999")
                    self.end_headers()
                    self.wfile.write(key.encode())
                    self.close_connection = True
                else:
                    self.close_connection = True

            def handle_any(self):
                asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with lock:
                    broken = chance.random() < 0.35
                    kind = chance.choice(["quoting", "quoting", "redirect", "garbage", "half", "reset"])
                if broken:
                    return self.fault(kind)
                if self.path.startswith("/v1/chat"):
                    quoted = dict(script, description="By " + self.headers.get("Authorization", ""))
                    message = {"role": "assistant", "content": json.dumps(quoted)}
                    return self.answer(200, json.dumps({
                        "model": "m", "choices": [{"finish_reason": "stop", "message": message}],
                        "usage": {"prompt_tokens": 10, "completion_tokens": 5}}).encode())
                if self.path.startswith("/v1/audio"):
                    return self.answer(200, sound(), "audio/wav")
                if self.path.startswith("/v1/search"):
                    key = self.headers.get("Authorization", "")
                    photos = [{"id": n, "url": "http://x/" + key, "width": 1080, "height": 1920,
                               "photographer": "Ada " + key,
                               "src": {"original": "http://%s/file/%d" % (self.headers["Host"], n)}} for n in range(9)]
                    return self.answer(200, json.dumps({"photos": photos}).encode())
                self.answer(200, b"a picture", "image/jpeg")

            do_GET = do_POST = do_PUT = handle_any

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """#
}
