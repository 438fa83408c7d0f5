"""A channel in a throw-away folder, and the program run in it as a workflow would."""

import json
import os
import resource
import signal
import subprocess
import time
from datetime import datetime, timedelta
from pathlib import Path

START = datetime(2026, 11, 23, 6, 17)
JOBS = 3
NOBODY = 65534
COMMANDS = ["assign", *(f"job-{number}" for number in range(1, JOBS + 1)), "upload", "publish"]

CONFIGURATION = """version: 1
start_phase: 3x
phases:
  3x: { generation: { parallel_jobs: 3 }, scoring: { rejection_threshold: 60 }, success: { min_jobs: 2 } }
resources:
  lane:
    limits:
      videos: { amount: 4, unit: videos, window: day, costs: { upload: 1 } }
pipeline:
  script:
    run: |
      idea=$(grep -o '"id":"[^"]*"' | head -n 1 | tr -cd 'a-z0-9')
      printf '{"title":"About %s","description":"d","tags":[],"topic":"%s","sources":[],"scenes":[]}' "$idea" "$idea"
  visuals: { run: "printf '{}'" }
  voice: { run: "printf '{}'" }
  assemble:
    run: |
      echo "the work of $TENFOLD_WORKSPACE" > text.md
      printf '{"file":"text.md","captions":"","thumbnail":"","seconds":0,"width":0,"height":0,"files":["text.md"]}'
  validate: { run: "printf '{}'" }
  upload: { use: outbox }
"""


class Ending:
    """How a command ended: its exit status (negative for a signal) and what it said."""

    def __init__(self, status, output, errors):
        self.status, self.output, self.errors = status, output, errors

    @property
    def words(self):
        return " | ".join((self.errors.strip() or self.output.strip()).splitlines()[-3:])


class Channel:
    """One channel with its bare remote; knows what it has seen pushed and heard reported."""

    def __init__(self, folder, binary, user, note):
        self.folder, self.binary, self.user, self.note = folder, binary, user, note
        self.path, self.remote = folder / "channel", folder / "remote.git"
        self.seen = {}
        self.reported = []
        self.begun = {}
        self.usual = dict.fromkeys(COMMANDS, 0.15)

    def environment(self, now):
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        return kept | {"TENFOLD_NOW": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "NO_COLOR": "1", "HOME": str(self.folder)}

    def shell(self, *command, folder=None):
        """Runs another program; what it fails at is the drill's own fault."""
        result = subprocess.run(command, cwd=folder or self.path, capture_output=True, text=True,
                                env=self.environment(START), user=self.user, group=self.user, extra_groups=self.user and [])
        if result.returncode != 0:
            raise RuntimeError(f"cannot run {' '.join(map(str, command))}: {result.stderr}")
        return result.stdout

    def lay_out(self):
        """The channel's first commit, and a queue of ideas."""
        self.shell("git", "init", "-q", "--bare", "-b", "main", str(self.remote), folder=self.folder)
        self.shell("git", "init", "-q", "-b", "main", str(self.path), folder=self.folder)
        self.shell("git", "remote", "add", "origin", str(self.remote))
        self.shell("git", "config", "user.name", "Drill")
        self.shell("git", "config", "user.email", "drill@example.org")
        self.shell(str(self.binary), "init", "--repo", str(self.path))
        (self.path / "tenfold.yml").write_text(CONFIGURATION)
        (self.folder / "trends.csv").write_text(trends())
        self.shell("git", "add", "--all")
        self.shell("git", "commit", "-q", "-m", "Lay out the channel")
        self.shell("git", "push", "-q", "-u", "origin", "main")
        self.shell(str(self.binary), "detect", "--source", str(self.folder / "trends.csv"), "--repo", str(self.path))

    def check_out(self):
        """Begins as each job of a workflow does: from the remote's tip."""
        self.shell("git", "fetch", "-q", "origin", "main")
        self.shell("git", "reset", "-q", "--hard", "origin/main")

    def arguments(self, command, run):
        name, _, job = command.partition("-")
        own = {"assign": ["--jobs", str(JOBS)], "job": ["--job-id", job, "--seed", "7"], "upload": [],
               "publish": ["--run-is-over", "--deadline", "2"]}[name]
        return [str(self.binary), name, "--run", run, *own]

    def start(self, command, run, now, path=None, file_limit=None):
        """Starts a command in a group of processes of its own."""
        limit = file_limit and (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit)))
        return subprocess.Popen([*self.arguments(command, run), "--repo", str(path or self.path)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
                                env=self.environment(now), preexec_fn=limit,
                                user=self.user, group=self.user, extra_groups=self.user and [])

    def finish(self, process, command, run):
        """Waits for a command, and remembers what it reported."""
        try:
            output, errors = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            errors += "\nit stood still for 60 seconds"
        ending = Ending(process.returncode, output, errors)
        self.note(f"{command} of {run}: {ending.status}  {ending.words}")
        if ending.status == 0:
            self.reported.append((command, run, output))
        return ending

    def run(self, command, run, now, kill_after=None, whole=True, **how):
        """Runs a command to its end, or to the moment it is killed at."""
        begun = time.monotonic()
        process = self.start(command, run, now, **how)
        if kill_after is not None:
            time.sleep(kill_after)
            if process.poll() is None:
                (os.killpg if whole else os.kill)(process.pid, signal.SIGKILL)
        ending = self.finish(process, command, run)
        if kill_after is None and ending.status == 0:
            self.usual[command] = (self.usual[command] + time.monotonic() - begun) / 2
        self.look()
        return ending

    def look(self):
        """Reads the remote's records, and remembers all it ever had."""
        self.records = remote_records(self.remote)
        for kind, lines in self.records.items():
            self.seen.setdefault(kind, set()).update(lines)


def remote_records(remote):
    """The records of the remote's tip: of each kind, lines by id."""
    git = ["git", "-c", "safe.directory=*", "-C", str(remote)]
    names = subprocess.run([*git, "ls-tree", "-r", "--format=%(objectname) %(path)", "main", "data/metrics/"],
                           capture_output=True, text=True, check=True).stdout.split("\n")
    files = [line.split(" ", 1) for line in names if line.endswith(".jsonl")]
    files = [(blob, path.split("/")[2]) for blob, path in files]
    files = [(blob, kind) for blob, kind in files if kind not in ("rollups", "quarantine")]
    asked = "".join(f"{blob}\n" for blob, _ in files)
    output = subprocess.run([*git, "cat-file", "--batch=%(objectsize)"], input=asked.encode(), capture_output=True,
                            check=True).stdout
    records = {}
    for _, kind in files:
        size, _, output = output.partition(b"\n")
        content, output = output[: int(size)], output[int(size) + 1 :]
        for line in content.decode().splitlines():
            record = json.loads(line)
            known = records.setdefault(kind, {})
            if record["id"] in known:
                raise AssertionError(f"the {kind} record {record['id']} stands twice")
            known[record["id"]] = record
    return records


def trends():
    """Sixteen subjects that rise steeply, in the manner of the product's own sample."""
    subjects = ["volcano eruption caught live", "deepest trench on earth", "fastest train ever built", "comet over alaska",
                "ancient roman concrete secret", "giant squid filmed alive", "blackout in new york", "tallest wooden tower",
                "lost city in jungle", "robot wins chess title", "glacier collapse timelapse", "rarest gemstone auction",
                "marathon record broken", "new element discovered", "whale song decoded", "desert bloom after rain"]
    rows = ["observed_on,video_id,title,channel,category_id,tags,views,likes,dislikes,comments"]
    for day, share in ((22, 0.5), (23, 1.5)):
        for number, title in enumerate(subjects):
            views = int((300_000 + 20_000 * number) * share)
            rows.append(f"2026-11-{day},drill-{number:02},{title},Channel {number},27,{title.split()[0]},{views},"
                        f"{views // 20},0,{views // 100}")
        for number in range(12):
            rows.append(f"2026-11-{day},slow-{number:02},everyday matter {number},Slow {number},27,everyday,"
                        f"{50_000 + 900 * day},900,0,100")
    return "\n".join(rows) + "\n"
