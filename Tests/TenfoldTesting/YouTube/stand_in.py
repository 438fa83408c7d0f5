"""YouTube's services on loopback, as their documents describe them, with a network that fails as networks do.

Each path /w/NAME is a world of its own. POST /w/NAME/__set changes it, GET /w/NAME/__state tells of it.
Where google-api-python-client is installed, requests are held against Google's own discovery documents.
Started as a program it prints its port and serves until it is ended.
"""

import hashlib
import json
import re
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from figures import Figures
from world import DISCOVERY, Hangup, Refusal, world_of

COSTS = {"captions": 400, "thumbnails": 50, "playlistItems.insert": 50, "videos.update": 50}
BLOCK = 256


class Handler(Figures, BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Else a second small write waits for the first one's acknowledgement.
    disable_nagle_algorithm = True
    timeout = 30

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.serve()

    do_POST = do_PUT = do_GET

    def serve(self):
        parts = urlsplit(self.path)
        match = re.fullmatch(r"/w/([^/]+)(/.*)", parts.path)
        if not match:
            return self.answer(404, b"{}")
        self.world = world_of(match.group(1))
        self.local = match.group(2)
        self.query = parse_qs(parts.query, keep_blank_values=True)
        try:
            if self.local == "/__state":
                with self.world.lock:
                    return self.json(self.world.state())
            if self.local == "/__set":
                return self.set_up()
            self.attempt()
        except Refusal as refusal:
            self.refuse(refusal)
        except (Hangup, ConnectionError, socket.timeout):
            self.hang_up()

    def set_up(self):
        for key, value in json.loads(self.read_body()).items():
            setattr(self.world, key, value)
        self.json({})

    # The network, before and behind the service.

    def attempt(self):
        world = self.world
        self.after = None
        with world.lock:
            world.requests.append(f"{self.command} {self.local}")
            if world.happens("reset"):
                raise Hangup
            stall = world.happens("stall")
            self.cut = self.command == "PUT" and world.happens("cut")
            if world.happens("expire"):
                world.tokens.clear()
            if world.happens("forget"):
                world.sessions = {key: s for key, s in world.sessions.items() if s["video"]}
            for kind in ("lost_answer", "half_body", "wrong_length"):
                if world.happens(kind):
                    self.after = kind
            fault = self.service_fault(world)
        if stall:
            time.sleep(1.5)
            raise Hangup
        if fault:
            if self.command == "PUT":
                self.read_body(limit=0)
            raise fault
        self.route()

    def service_fault(self, world):
        if world.happens("5xx"):
            status = world.random.choice([500, 502, 503, 504])
            return Refusal(status, "backendError", "Backend Error", {"Retry-After": "1"})
        if world.happens("429"):
            reason = world.random.choice(["rateLimitExceeded", "userRateLimitExceeded"])
            status = world.random.choice([403, 429])
            return Refusal(status, reason, "Too many requests at once")
        return None

    # The services.

    def route(self):
        world, path = self.world, self.local
        if path == "/token":
            return self.token()
        with world.lock:
            self.authorise()
        if path.startswith("/session/"):
            return self.put_session(path.rsplit("/", 1)[1])
        body = self.read_body() if self.command == "POST" else None
        self.check(body)
        with world.lock:
            handler = {
                ("GET", "/youtube/v3/channels"): self.channels,
                ("GET", "/youtube/v3/playlistItems"): self.playlist_items,
                ("GET", "/youtube/v3/videos"): self.list_videos,
                ("GET", "/youtube/v3/videos:batchGetStats"): self.stats,
                ("POST", "/upload/youtube/v3/videos"): self.open_session,
                ("POST", "/upload/youtube/v3/thumbnails/set"): self.paid("thumbnails"),
                ("POST", "/upload/youtube/v3/captions"): self.paid("captions"),
                ("POST", "/youtube/v3/playlistItems"): self.paid("playlistItems.insert"),
                ("GET", "/v2/reports"): self.query_analytics,
                ("GET", "/v1/jobs"): self.list_jobs,
                ("POST", "/v1/jobs"): self.create_job,
            }.get((self.command, path))
            if handler:
                return handler(body)
            if self.command == "GET" and re.fullmatch(r"/v1/jobs/[^/]+/reports", path):
                return self.list_reports(body)
            if self.command == "GET" and path.startswith("/v1/media/"):
                return self.download(path.rsplit("/", 1)[1])
        raise Refusal(404, "notFound", "no such method")

    def check(self, body):
        form = self.headers.get("Content-Type", "")
        parsed = None
        if body and form.startswith("application/json"):
            try:
                parsed = json.loads(body)
            except ValueError:
                self.world.violations.append("a body that is no JSON")
        elif body and form.startswith("multipart/related"):
            parsed = json.loads(body.split(b"\r\n\r\n")[1].split(b"\r\n--")[0])
        self.parsed = parsed
        path = self.local
        if not path.startswith("/v1/media/"):
            self.world.violations += DISCOVERY.complaints(self.command, path, self.query, parsed)

    def token(self):
        form = parse_qs(self.read_body().decode())
        world = self.world
        with world.lock:
            if world.revoked or form.get("grant_type") not in (["refresh_token"], ["authorization_code"]):
                return self.json({"error": "invalid_grant", "error_description": "Bad Request"}, 400)
            world.token_count += 1
            token = f"access-{world.token_count}"
            world.tokens[token] = True
            grant = {"access_token": token, "expires_in": 3599, "token_type": "Bearer", "scope": world.scopes}
            if form["grant_type"] == ["authorization_code"]:
                grant["refresh_token"] = "refresh-1"
            self.json(grant)

    def authorise(self):
        given = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if given not in self.world.tokens:
            self.read_body(limit=0)
            raise Refusal(401, "authError", "Invalid Credentials")

    def spend(self, operation, units):
        world = self.world
        world.count(operation, units)
        if world.units > world.limits["units"]:
            raise Refusal(403, "quotaExceeded", "The request cannot be completed: quota exceeded.")

    def channels(self, _):
        self.spend("channels", 1)
        details = {"relatedPlaylists": {"uploads": "UU-right"}}
        item = {"id": self.world.channel, "contentDetails": details, "snippet": {"title": "The channel"}}
        self.json({"items": [item] if self.world.channel else []})

    def playlist_items(self, _):
        self.spend("playlistItems", 1)
        start = int(self.query.get("pageToken", ["0"])[0])
        newest = list(reversed(self.world.videos))
        items = [
            {"snippet": {
                "description": video["resource"]["snippet"]["description"],
                "publishedAt": video["published"], "resourceId": {"videoId": video["id"]},
            }}
            for video in newest[start:start + 50]
        ]
        answer = {"items": items}
        if start + 50 < len(newest):
            answer["nextPageToken"] = str(start + 50)
        self.json(answer)

    def list_videos(self, _):
        self.spend("videos.list", 1)
        wanted = self.query.get("id", [""])[0].split(",")
        items = []
        for video in self.world.videos:
            if video["id"] not in wanted:
                continue
            video["polls"] = video.get("polls", 0) + 1
            isReady = video["polls"] > self.world.processing
            status = dict(video["resource"]["status"], uploadStatus="processed" if isReady else "uploaded")
            status.update(video.get("status", {}))
            items.append({
                "id": video["id"], "status": status,
                "processingDetails": {"processingStatus": "succeeded" if isReady else "processing"},
            })
        for name in self.world.statistics:
            if name in wanted and not any(item["id"] == name for item in items):
                items.append({"id": name})
        self.json({"items": items})

    def stats(self, _):
        self.world.count("videos.batchGetStats")
        wanted = self.query.get("id", [""])[0].split(",")
        if len(wanted) > 50:
            raise Refusal(400, "invalidParameter", "at most 50 ids")
        known = self.world.statistics
        items = [{"id": name, "statistics": known[name]} for name in wanted if known.get(name) is not None]
        self.json({"items": items})

    def paid(self, operation):
        def handle(_):
            self.spend(operation, COSTS[operation])
            self.json({"kind": f"youtube#{operation}"})
        return handle

    def open_session(self, _):
        world = self.world
        world.count("videos.insert")
        if world.calls["videos.insert"] > world.limits["uploads"]:
            raise Refusal(
                429, "rateLimitExceeded",
                "Quota exceeded for quota metric 'Video Uploads' and limit 'Video Uploads per day' of service",
            )
        cap = world.limits.get("channel")
        if cap is not None and len(world.videos) >= cap:
            raise Refusal(400, "uploadLimitExceeded", "The user has exceeded the number of videos they may upload.")
        size = self.headers.get("X-Upload-Content-Length")
        if size is None or self.parsed is None:
            raise Refusal(400, "mediaBodyRequired", "no size")
        title = self.parsed.get("snippet", {}).get("title", "")
        if not title or len(title) > 100 or "<" in title or ">" in title:
            raise Refusal(400, "invalidTitle", "The title is invalid.")
        name = f"s{len(world.sessions) + 1}-{world.calls['videos.insert']}"
        world.sessions[name] = {
            "resource": self.parsed, "size": int(size), "bytes": bytearray(), "video": None,
        }
        host = self.headers["Host"]
        prefix = self.path.split("/upload/")[0]
        self.json({}, headers={"Location": f"http://{host}{prefix}/session/{name}"})

    def put_session(self, name):
        world = self.world
        with world.lock:
            session = world.sessions.get(name)
        if session is None:
            self.read_body(limit=0)
            raise Refusal(404, "notFound", "no such session")
        field = self.headers.get("Content-Range", "")
        query = re.fullmatch(r"bytes \*/(\d+)", field)
        part = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", field)
        if not query and not part:
            raise Refusal(400, "badRequest", f"Content-Range {field}")
        length = int(self.headers.get("Content-Length", "0"))
        limit = None
        if self.cut and part:
            limit = world.random.randrange(0, length + 1) // BLOCK * BLOCK
        sent = self.read_body(limit=limit)
        with world.lock:
            if session["video"] is None and part and int(part.group(1)) == len(session["bytes"]):
                session["bytes"] += sent
            done = len(session["bytes"]) == session["size"]
            if session["video"] is None and done and not self.cut:
                session["video"] = self.publish(session)
            if self.cut and part:
                raise Hangup
            video = next((v for v in world.videos if v["id"] == session["video"]), None)
            if video:
                status = dict(video["resource"].get("status", {}), uploadStatus="uploaded")
                return self.json({"id": video["id"], "snippet": video["resource"]["snippet"], "status": status}, 201)
            have = len(session["bytes"])
            self.answer(308, b"", {"Range": f"bytes=0-{have - 1}"} if have else {})

    def publish(self, session):
        world = self.world
        name = f"video{len(world.videos) + 1:06}"
        published = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        world.videos.append({
            "id": name, "resource": session["resource"], "bytes": session["bytes"], "published": published,
            "sha256": hashlib.sha256(session["bytes"]).hexdigest(),
        })
        world.statistics.setdefault(name, {"viewCount": "0", "likeCount": "0", "commentCount": "0"})
        return name

    # Bytes.

    def read_body(self, limit=None):
        """The body, or as much of it as arrives before the connection is to break."""
        length = int(self.headers.get("Content-Length") or 0)
        if limit == 0 and length > 65536:
            raise Hangup
        wanted = length if limit in (None, 0) else limit
        body = self.rfile.read(wanted)
        if len(body) < wanted:
            raise Hangup
        return body

    def json(self, value, status=200, headers=()):
        self.answer(status, json.dumps(value).encode(), {"Content-Type": "application/json", **dict(headers)})

    def refuse(self, refusal):
        error = {"reason": refusal.reason, "message": refusal.message, "domain": "youtube"}
        body = {"error": {"code": refusal.status, "message": refusal.message, "errors": [error]}}
        self.json(body, refusal.status, refusal.headers)

    def answer(self, status, body, headers=()):
        after = getattr(self, "after", None)
        if after == "lost_answer":
            raise Hangup
        self.send_response(status)
        for name, value in dict(headers).items():
            self.send_header(name, value)
        length = len(body) + (7 if after == "wrong_length" else 0)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body[:len(body) // 2] if after == "half_body" else body)
        if after in ("half_body", "wrong_length"):
            raise Hangup

    def hang_up(self):
        self.close_connection = True
        try:
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
        except (OSError, ValueError):
            pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        pass


def start():
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def serve():
    print(start().server_address[1], flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    serve()
