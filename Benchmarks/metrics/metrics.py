"""Times tenfold and DuckDB on one history, and prints a table with ratios."""
import argparse
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import history

HERE = pathlib.Path(__file__).parent
END = datetime.datetime(2026, 11, 20, tzinfo=datetime.timezone.utc)
CONFIGURATION = """version: 1
repository: { branch: main, plan: free, visibility: private }
start_phase: 10x
phases:
  10x:
    generation: { parallel_jobs: 10 }
    scoring: { rejection_threshold: 75 }
    success: { min_jobs: 7 }
budget: { monthly_usd: 88 }
"""


def timed(command, cwd):
    """Wall and CPU seconds and the largest resident memory in MB of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: {said}")
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def channel(folder, records, months, seed):
    (folder / "tenfold.yml").write_text(CONFIGURATION)
    return history.write(folder, records, months, seed, END)


def memory():
    """A folder in memory with room for the histories, or None.

    On a disk whoever writes files also pays for what happened before: for minutes after many were removed, ext4 looks
    at length for an inode to use.
    """
    place = "/dev/shm"
    return place if os.path.isdir(place) and shutil.disk_usage(place).free > 3_000_000_000 else None


def row(name, wall, cpu, memory):
    print(f"{name:<46}{wall:>9.2f}{cpu:>9.2f}{memory:>9.0f}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    build = [given.binary, "site", "build"]
    with tempfile.TemporaryDirectory(dir=memory()) as name:
        folder = pathlib.Path(name)
        count, size = channel(folder, given.records, 36, given.seed)
        print(f"{count} records of three kinds over 36 months, {size / 1e6:.0f} MB; seed {given.seed}")
        print(f"{'':<46}{'wall s':>9}{'CPU s':>9}{'MB':>9}")
        cold = timed(build, folder)
        row("tenfold: rollups and site, from nothing", *cold)
        duck = timed([sys.executable, HERE / "duck.py", folder], folder)
        row("DuckDB: the same series", *duck)
        time.sleep(4)
        timed(build, folder)
        history.add(folder, END + datetime.timedelta(minutes=5), given.seed)
        timed(build, folder)
        mores = []
        for number in range(1, 6):
            history.add(folder, END + datetime.timedelta(minutes=5 + 20 * number), given.seed)
            mores.append(timed(build, folder))
        more = sorted(mores, key=lambda result: result[1])[2]
        row("tenfold: one run added, site built again", *more)
        print(f"  the middle of five by CPU: {', '.join(f'{cpu:.3f}' for _, cpu, _ in mores)}")
        rebuild = timed([given.binary, "metrics", "rebuild"], folder)
        row("tenfold: metrics rebuild alone", *rebuild)
        shutil.rmtree(folder / "data")
        shutil.rmtree(folder / "site")
        count, size = channel(folder, 365 * 12 * 21, 12, given.seed)
        timed([given.binary, "metrics", "rebuild"], folder)
        (folder / ".tenfold").exists() and shutil.rmtree(folder / ".tenfold")
        year = timed([given.binary, "metrics", "export", "--format", "csv", "--output", "figures"], folder)
        row(f"tenfold: a year at 10x ({count} records), its series", *year)
        time.sleep(4)
        timed(build, folder)
        history.add(folder, END + datetime.timedelta(minutes=5), given.seed)
        row("tenfold: a year at 10x, one run added", *timed(build, folder))
    print(f"ratio to DuckDB: wall {cold[0] / duck[0]:.2f}, CPU {cold[1] / duck[1]:.2f}")
    sys.exit(0 if cold[0] <= duck[0] and cold[2] <= 300 and more[1] < 0.1 else 1)


if __name__ == "__main__":
    main()
