"""What the stand-in knows: one world for each test."""

import random
import threading

from discovery import Discovery


class World:
    """One channel, its project's quota, and the weather it is reached in."""

    def __init__(self, name):
        self.lock = threading.RLock()
        self.random = random.Random(name)
        self.channel = "UC-right"
        self.videos = []
        self.sessions = {}
        self.tokens = {}
        self.token_count = 0
        self.faults = {}
        self.limits = {"uploads": 100, "units": 10000}
        self.calls = {}
        self.units = 0
        self.requests = []
        self.violations = []
        self.statistics = {}
        self.analytics = {}
        self.analytics_refusals = {}
        self.jobs = []
        self.reports = []
        self.revoked = False
        self.scopes = "https://www.googleapis.com/auth/youtube.force-ssl"
        self.processing = 0

    def happens(self, kind):
        return self.random.random() < self.faults.get(kind, 0)

    def count(self, operation, units=0):
        self.calls[operation] = self.calls.get(operation, 0) + 1
        self.units += units

    def state(self):
        videos = [
            {key: value for key, value in video.items() if key != "bytes"} | {"size": len(video["bytes"])}
            for video in self.videos
        ]
        return {
            "videos": videos, "calls": self.calls, "units": self.units, "requests": self.requests,
            "violations": self.violations, "judged": bool(DISCOVERY.documents), "jobs": self.jobs, "sessions": len(self.sessions),
        }


WORLDS = {}
WORLDS_LOCK = threading.Lock()
DISCOVERY = Discovery()


def world_of(name):
    with WORLDS_LOCK:
        return WORLDS.setdefault(name, World(name))


class Refusal(Exception):
    def __init__(self, status, reason, message, headers=()):
        super().__init__(reason)
        self.status, self.reason, self.message, self.headers = status, reason, message, dict(headers)


class Hangup(Exception):
    """The connection breaks here."""
