"""Memory of many requests and many publishes in one process: it must not grow with their number."""

import argparse
import http.server
import subprocess
import sys
import tempfile
import threading
from pathlib import Path


class Quiet(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body are two writes, and the second would wait for the first one's acknowledgement.
    disable_nagle_algorithm = True

    def do_GET(self):
        body = b"x" * 20_000
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def lay_out(folder):
    """A clone of a bare repository, with one commit."""
    remote, clone = folder / "remote.git", folder / "clone"
    git = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "-q", "--bare", "-b", "main", remote], ["init", "-q", "-b", "main", clone],
                    ["-C", clone, "remote", "add", "origin", remote],
                    ["-C", clone, "commit", "-q", "--allow-empty", "-m", "Begin"],
                    ["-C", clone, "push", "-q", "-u", "origin", "main"]):
        subprocess.run([*git, *map(str, command)], check=True)
    return clone


def measured(runner, *arguments):
    output = subprocess.run([runner, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    return [tuple(map(int, line.split())) for line in output.splitlines()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runner", required=True)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--publishes", type=int, default=300)
    options = parser.parse_args()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    grown = []
    with tempfile.TemporaryDirectory() as folder:
        for name, place, times in (
            ("requests", f"http://127.0.0.1:{server.server_address[1]}", options.requests),
            ("publishes", lay_out(Path(folder)), options.publishes),
        ):
            marks = measured(options.runner, name, place, times)
            print(f"{name:<12}" + "   ".join(f"{kilobytes / 1000:.1f} MB after {count:,}" for count, kilobytes in marks), flush=True)
            if marks[-1][1] > marks[1][1] * 1.1 + 2000:
                grown.append(name)
    if grown:
        sys.exit(f"memory grows with the number of {' and '.join(grown)}")


main()
