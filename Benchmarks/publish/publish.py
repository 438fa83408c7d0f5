"""Lets writers push at once, by each of two ways, and prints what landed and how long it took."""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ENVIRONMENT = dict(
    os.environ,
    GIT_CONFIG_GLOBAL="/dev/null",
    GIT_CONFIG_NOSYSTEM="1",
    GIT_AUTHOR_NAME="Writer",
    GIT_AUTHOR_EMAIL="writer@example.org",
    GIT_COMMITTER_NAME="Writer",
    GIT_COMMITTER_EMAIL="writer@example.org",
)
LOOP = """
mkdir -p data/metrics/jobs
printf '{"run":"%s","note":"Five rivers that changed the world"}\n' "$1" >> "data/metrics/jobs/$2.jsonl"
git add -A && git commit -q -m "Add 1 job record" || exit 1
n=0
while [ $n -lt 2000 ]; do
    n=$((n + 1))
    git pull -q --rebase 2>/dev/null && git push -q 2>/dev/null && exit 0
    git rebase --abort 2>/dev/null
done
exit 1
"""


def git(*words, cwd):
    return subprocess.run(
        ["git", *words], cwd=cwd, env=ENVIRONMENT, check=True, capture_output=True, text=True
    ).stdout.strip()


def prepare(folder, writers):
    git("init", "-q", "--bare", "-b", "main", "bare.git", cwd=folder)
    git("clone", "-q", "bare.git", "first", cwd=folder)
    (folder / "first/README.md").write_text("A channel\n")
    git("add", "-A", cwd=folder / "first")
    git("commit", "-q", "-m", "Begin", cwd=folder / "first")
    git("push", "-q", "origin", "HEAD:main", cwd=folder / "first")
    for number in range(1, writers + 1):
        git("clone", "-q", f"file://{folder}/bare.git", f"clone-{number}", cwd=folder)


def race(folder, commands):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    running = [
        subprocess.Popen(command, cwd=cwd, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
        for command, cwd in commands
    ]
    said = [process.communicate()[0] for process in running]
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    landed = int(git("rev-list", "--count", "main", cwd=folder / "bare.git")) - 1
    return wall, cpu, landed, sum(process.returncode == 0 for process in running), said


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runner", required=True)
    parser.add_argument("--writers", type=int, default=50)
    parser.add_argument("--same", action="store_true", help="all into one file; the loop then conflicts for ever")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rows = []
    for way in ("tenfold", "git pull --rebase && git push"):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            prepare(folder, given.writers)
            commands = []
            for number in range(1, given.writers + 1):
                clone = folder / f"clone-{number}"
                if way == "tenfold":
                    place = "same" if given.same else "own"
                    commands.append(([given.runner, str(clone), str(number), str(given.seed), place, "line"], clone))
                else:
                    commands.append((["sh", "-c", LOOP, "sh", str(number), f"own-{number}"], clone))
            rows.append((way, *race(folder, commands)[:4]))
    print(f"{'way':<32}{'landed':>8}{'wall s':>9}{'CPU s':>9}")
    for way, wall, cpu, landed, succeeded in rows:
        print(f"{way:<32}{landed:>5}/{given.writers}{wall:>9.2f}{cpu:>9.2f}")
    (_, wall, cpu, landed, _), (_, peer_wall, peer_cpu, _, _) = rows
    print(f"ratio: wall 1/{peer_wall / wall:.1f}, CPU 1/{peer_cpu / cpu:.1f}")
    sys.exit(0 if landed == given.writers and wall * 5 <= peer_wall else 1)


main()
