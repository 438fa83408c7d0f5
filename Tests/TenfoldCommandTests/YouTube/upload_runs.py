"""Runs `tenfold upload` as real processes against the stand-in, through a network that fails, and kills them.

    upload_runs.py --program .build/debug/tenfold --seeds 0 2000 [--jobs 2]

Each seed is a channel with a few videos. A process is started, and killed (SIGKILL) after a random time or left to
its end, again and again, now and then on a machine whose clock is minutes to days wrong; then the network recovers and
the last ones run to their end. Afterwards the channel has
to hold each video exactly once and whole, or the queue has to say why it waits; and nothing may have been asked of
YouTube that is not in the spool as paid. The last line is the sum of all, as JSON.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime, timedelta

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "TenfoldTesting", "YouTube"))
import stand_in  # noqa: E402
import world as worlds  # noqa: E402

FINGERPRINT = {"topic": "", "triples": "", "skeleton": ""}
TITLES = ["Rivers of Asia", "Seven tall towers", "How deep divers go"]
CANARY = "canary-5ecret"
NOON = datetime(2026, 11, 25, 17)
# Minutes by which a machine's clock is wrong.
SKEWS = [-2880, -1440, -121, -5, 5, 121, 1440, 2880]


def channel(folder, rng, fingerprint):
    """A channel with videos that wait; gives the ids of the ideas with the checksums."""
    uploads = rng.choice([2, 3, 100])
    with open(os.path.join(folder, "tenfold.yml"), "w", encoding="utf-8") as file:
        file.write(
            "version: 1\nsafety_margin: 0%\nresources:\n"
            f"  youtube: {{ preset: youtube, limits: {{ uploads: {max(uploads, 12)} }} }}\n"
            "pipeline: { upload: { use: youtube } }\nupload: { channel: UC-right, max_tries: 100 }\n"
        )
    wanted = {}
    for number in range(rng.randrange(1, 4)):
        idea = f"idea{number}"
        size = rng.choice([1, 17, 255, 256, 257, 5000, rng.randrange(1, 200_000)])
        content = rng.randbytes(size)
        home = os.path.join(folder, "handover", "videos", f"r-{number + 1}")
        os.makedirs(home)
        with open(os.path.join(home, "video.mp4"), "wb") as file:
            file.write(content)
        sha = hashlib.sha256(content).hexdigest()
        item = dict(
            idea=idea, run="r", job=number + 1, score=90, finishedAt="2026-11-24T10:00:00Z",
            title=f"{TITLES[number]} {rng.randrange(1000)}", description=f"All of it.\n\ntenfold:{idea}", tags=["one", "two words"],
            video=dict(title=idea, sha256=sha, bytes=size, seconds=30, width=1080, height=1920),
            fingerprint=fingerprint, videoFile="video.mp4",
        )
        if rng.random() < 0.3:
            with open(os.path.join(home, "thumbnail.png"), "wb") as file:
                file.write(rng.randbytes(100))
            item["thumbnailFile"] = "thumbnail.png"
        with open(os.path.join(home, "item.json"), "w", encoding="utf-8") as file:
            json.dump(item, file)
        wanted[idea] = sha
    return wanted, uploads


def weather(rng):
    kinds = ["reset", "lost_answer", "half_body", "wrong_length", "cut", "5xx", "429", "expire", "forget"]
    return {kind: rng.choice([0, 0, 0.02, 0.1, 0.25]) for kind in kinds} | {
        "stall": rng.choice([0, 0, 0.01]), "forget": rng.choice([0, 0, 0.02]),
    }


def spool(folder):
    """The records that the runs left: usage, and published videos."""
    usage, videos = {}, {}
    home = os.path.join(folder, "handover", "spool")
    for name in os.listdir(home) if os.path.isdir(home) else []:
        with open(os.path.join(home, name), encoding="utf-8") as file:
            for line in filter(None, map(str.strip, file)):
                stored = json.loads(line)
                if name.startswith("usage-"):
                    usage[stored["id"]] = stored["record"]
                if name.startswith("videos-"):
                    videos[stored["id"]] = stored["record"]
    return usage.values(), videos.values()


def surroundings(port, name):
    """The variables of a machine that reaches the stand-in, and is none of GitHub's."""
    foreign = ("GITHUB_ACTIONS", "GITHUB_RUN_ID", "GITHUB_TOKEN", "GITHUB_REPOSITORY")
    return {key: value for key, value in os.environ.items() if key not in foreign} | dict(
        YOUTUBE_API_URL=f"http://127.0.0.1:{port}/w/{name}", NO_COLOR="1",
        YOUTUBE_CLIENT_SECRET=f"{CANARY}-client",
        YOUTUBE_REFRESH_TOKEN=f"{CANARY}-refresh",
        YOUTUBE_CLIENT_ID="123456789012-abc.apps.googleusercontent.com",
    )


def run(seed, program, port, fingerprint):
    rng, clocks = random.Random(seed), random.Random(f"clock {seed}")
    folder = tempfile.mkdtemp(prefix="tenfold-upload-")
    name = f"seed-{seed}-{os.path.basename(folder)}"
    world = worlds.world_of(name)
    problems, killed, started, output = [], 0, 0, b""
    try:
        wanted, uploads = channel(folder, rng, fingerprint)
        world.limits["uploads"] = uploads
        if rng.random() < 0.15:
            world.limits["channel"] = rng.randrange(0, 3)
        environment = surroundings(port, name)

        def process(seconds, wrong=0):
            nonlocal killed, started, output
            started += 1
            now = NOON + timedelta(minutes=started + wrong)
            environment["TENFOLD_NOW"] = now.strftime("%Y-%m-%dT%H:%M:%SZ")
            child = subprocess.Popen(
                [program, "upload", "--run", "r", "--repo", folder], env=environment,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            try:
                output += child.communicate(timeout=seconds)[0]
                return child.returncode
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                output += child.communicate()[0]
                killed += 1
                return None

        for _ in range(rng.randrange(1, 5)):
            world.faults = weather(rng)
            wrong = clocks.choice(SKEWS) if clocks.random() < 0.3 else 0
            process(rng.choice([0.03, 0.1, 0.2, 0.4, 0.8]) * (0.5 + rng.random()), wrong)
        world.faults = {}
        waits = os.path.join(folder, "handover", "videos")
        for _ in range(3):
            process(60)
            if not os.listdir(waits):
                break
        problems += judge(folder, world, wanted, waits, output)
    except Exception as error:  # noqa: BLE001
        problems.append(f"the run itself failed: {error!r}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with worlds.WORLDS_LOCK:
            worlds.WORLDS.pop(name, None)
    return dict(
        seed=seed, problems=problems, killed=killed, started=started, videos=len(world.videos),
        parked=bool(world.limits["uploads"] < 100 or "channel" in world.limits) and len(world.videos) < len(wanted),
        requests=len(world.requests), output=output.decode(errors="replace")[-1500:] if problems else "",
    )


def judge(folder, world, wanted, waits, output):
    problems = []
    usage, records = spool(folder)
    published = {}
    for video in world.videos:
        description = video["resource"]["snippet"]["description"]
        published.setdefault(description.rsplit("tenfold:", 1)[1], []).append(video)
        if video["resource"]["status"]["privacyStatus"] != "private":
            problems.append("a video is not private")
    for idea, sha in wanted.items():
        found = published.get(idea, [])
        if len(found) > 1:
            problems.append(f"{idea} is published {len(found)} times")
        if any(video["sha256"] != sha for video in found):
            problems.append(f"{idea} is published with other bytes")
        recorded = [record for record in records if record["idea"] == idea]
        is_waiting = any(idea in open(os.path.join(waits, name, "item.json"), encoding="utf-8").read()
                         for name in os.listdir(waits))
        if found and not recorded and not is_waiting:
            problems.append(f"{idea} is published, not recorded, and waits no more")
        if not found and not is_waiting:
            problems.append(f"{idea} is lost")
        if not found and is_waiting and not excused(world):
            problems.append(f"{idea} still waits, and nothing stands in its way")
    paid = {}
    for record in usage:
        paid[record["operation"]] = paid.get(record["operation"], 0) + record["units"]
    calls = world.calls
    if calls.get("videos.insert", 0) > paid.get("upload", 0):
        problems.append(f"{calls['videos.insert']} uploads were opened and {paid.get('upload', 0)} paid")
    units = sum(paid.get(name, 0) for name in ("lookup", "status_poll", "thumbnail", "captions", "playlist_insert"))
    if world.units > units:
        problems.append(f"{world.units} units were spent and {units} paid")
    if paid.get("upload", 0) > 100 or units > 10000:
        problems.append(f"more was paid than there is: {paid}")
    for text in (output, *contents(folder)):
        if CANARY.encode() in text or b"access-" in text:
            problems.append("a secret was written down")
    if world.violations:
        problems.append(f"requests that no document knows: {world.violations[:3]}")
    return problems


def excused(world):
    uploads = world.calls.get("videos.insert", 0)
    return uploads >= min(world.limits["uploads"], 12) or len(world.videos) >= world.limits.get("channel", 1000)


def contents(folder):
    for home, _, names in os.walk(folder):
        for name in names:
            if not name.endswith((".mp4", ".png")):
                with open(os.path.join(home, name), "rb") as file:
                    yield file.read()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", nargs=2, type=int, default=[0, 20])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=600, help="begin no run after so long")
    parser.add_argument("--fingerprint", default=json.dumps(FINGERPRINT))
    options = parser.parse_args()
    port = stand_in.start().server_address[1]
    fingerprint = json.loads(options.fingerprint)
    total = dict(seeds=options.seeds, runs=0, failed=0, killed=0, processes=0, videos=0, parked=0, requests=0)
    lock = threading.Lock()
    end = time.monotonic() + options.minutes * 60

    def attempt(seed):
        return run(seed, options.program, port, fingerprint) if time.monotonic() < end else None

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        work = [pool.submit(attempt, seed) for seed in range(*options.seeds)]
        for done in concurrent.futures.as_completed(work):
            result = done.result()
            if result is None:
                continue
            with lock:
                total["runs"] += 1
                total["failed"] += bool(result["problems"])
                total["killed"] += result["killed"]
                total["processes"] += result["started"]
                total["videos"] += result["videos"]
                total["parked"] += result["parked"]
                total["requests"] += result["requests"]
            if result["problems"]:
                print(f"seed {result['seed']}: {'; '.join(result['problems'])}\n{result['output']}", flush=True)
    print(json.dumps(total), flush=True)
    sys.exit(1 if total["failed"] else 0)


if __name__ == "__main__":
    main()
