"""One offline job: wall time, CPU and memory; and the overhead of a job whose steps do nothing."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

OWN_STEPS = """version: 1
start_phase: 1x
phases:
  1x: { generation: { parallel_jobs: 1 }, scoring: { rejection_threshold: 80 }, success: { min_jobs: 1 } }
pipeline:
  script: { run: "printf '{\\"title\\":\\"t\\",\\"description\\":\\"\\",\\"tags\\":[],\\"topic\\":\\"\\",\\"sources\\":[],\\"scenes\\":[]}'" }
  visuals: { run: "printf '{}'" }
  voice: { run: "printf '{}'" }
  assemble: { run: "echo x > f; printf '{\\"file\\":\\"f\\",\\"captions\\":\\"\\",\\"thumbnail\\":\\"\\",\\"seconds\\":0,\\"width\\":0,\\"height\\":0}'" }
  validate: { run: "printf '{}'" }
  upload: { use: outbox }
"""


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"cannot run {' '.join(map(str, command[:3]))}: {result.stderr.strip()}")
    return result.stdout


def resident(root_pid):
    """The memory in MB of a process and all below it, now."""
    total, queue = 0, [root_pid]
    while queue:
        pid = queue.pop()
        try:
            for thread in Path(f"/proc/{pid}/task").iterdir():
                queue += map(int, (thread / "children").read_text().split())
            total += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (FileNotFoundError, ProcessLookupError):
            pass
    return total / 1e6


def measured(command, cores=None):
    """Wall and CPU seconds, and the peak memory of all its processes together."""
    begin = time.monotonic()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None,
    )
    peak = [0.0]

    def watch():
        while process.returncode is None:
            peak[0] = max(peak[0], resident(process.pid))
            time.sleep(0.05)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"cannot measure the job: it ended with code {process.returncode}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, peak[0]


def length(channel):
    """How long the video of job 1 is, in seconds."""
    return json.loads((channel / "workspace_job_1/job.json").read_text())["record"]["video"]["seconds"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    binary = parser.parse_args().binary
    with tempfile.TemporaryDirectory() as folder:
        day = Path(folder) / "day"
        run(binary, "demo", "--keep", day, "--jobs", "1", "--seed", "3", "--json")
        channel = day / "channel"
        print(f"{'':<40}{'wall s':>8}{'CPU s':>8}{'MB':>7}   per 30 s of video")
        for name, cores, bar in (("one job, all cores", None, 15), ("one job, one core", {0}, 25)):
            which = f"bench-{bar}"
            run(binary, "assign", "--run", which, "--jobs", "1", "--repo", channel)
            wall, cpu, peak = measured([binary, "job", "--job-id", "1", "--run", which, "--repo", channel], cores)
            seconds = length(channel)
            print(f"{name + f' ({seconds:.1f} s of video)':<40}{wall:>8.1f}{cpu:>8.1f}{peak:>7.0f}   "
                  f"{wall / seconds * 30:.1f} s (bar {bar})")
        (channel / "tenfold.yml").write_text(OWN_STEPS)
        walls = []
        for number in range(3):
            run(binary, "assign", "--run", f"none-{number}", "--jobs", "1", "--repo", channel)
            walls.append(measured([binary, "job", "--job-id", "1", "--run", f"none-{number}", "--repo", channel])[0])
        print(f"{'overhead: a job whose steps do nothing':<40}{min(walls):>8.3f}{'':>15}   (bar 0.150)")


main()
