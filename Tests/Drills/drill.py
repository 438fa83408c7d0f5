#!/usr/bin/env python3
"""Lives days of a channel while a seeded adversary does its worst, and checks that nothing is lost or done twice.

    Tests/Drills/drill.py --binary .build/release/tenfold --seeds 500

Each seed is one drill: a day of the channel in which several commands meet an act of the adversary, the same day once
more in peace, and a later day in peace, which must go well by itself. What happened is in a log of each drill; the logs of
those that went wrong stay. The same seed does the same acts in the same order; moments of a kill are those of the clock.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.dont_write_bytecode = True

from adversary import ACTS
from channel import COMMANDS, JOBS, NOBODY, START, Channel
from invariants import check


# What cannot be mended is told, three times, and then set aside: a video that is no longer the one that was made.
TOLD = "its checksum is not the one it was handed over with"


class Drill:
    """One seed's day, and what it shows."""

    def __init__(self, seed, folder, binary, user):
        self.seed, self.log, self.problems = seed, [], []
        self.channel = Channel(folder, binary, user, self.note)

    def note(self, words):
        self.log.append(words)

    def live(self):
        chance = random.Random(self.seed)
        self.note(f"seed {self.seed}")
        attacked = set(chance.sample(range(len(COMMANDS)), chance.randint(1, len(COMMANDS))))
        now = START + timedelta(minutes=5)
        self.channel.look()
        for number, command in enumerate(COMMANDS):
            self.channel.check_out()
            if number in attacked:
                chosen = chance.choice(ACTS)
                chosen(self.channel, chance, command, "r1", now)
            else:
                self.channel.run(command, "r1", now)
            now += timedelta(minutes=3)
        self.note("the same day again, in peace")
        self.peace("r1", now)
        self.note("a later day, in peace")
        later = START + timedelta(days=4)
        done = self.peace("r2", later)
        if done == 0:
            self.problems.append("the later day made no video")
        self.problems += check(self.channel)

    def peace(self, run, now):
        """A day in which everything must go well; gives how many videos it made."""
        made = 0
        for command in COMMANDS:
            self.channel.check_out()
            ending = self.channel.run(command, run, now)
            made += command.startswith("job") and "succeeded" in ending.output
            if ending.status != 0 and TOLD not in ending.words:
                self.problems.append(f"{command} of {run} in peace ends with {ending.status}: {ending.words}")
            now += timedelta(minutes=2)
        return made


class Ground:
    """Where drills take place: a small disk of their own where the machine lets us mount one."""

    def __init__(self, binary, megabytes=48):
        self.user = NOBODY if os.geteuid() == 0 else None
        self.base = Path(tempfile.mkdtemp(prefix="drills-"))
        self.base.chmod(0o755)
        self.disk = self.base / "disk"
        self.disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(self.disk)],
                                 capture_output=True)
        self.is_mounted = mounted.returncode == 0
        self.binary = self.base / "tenfold"
        shutil.copy(binary, self.binary)

    def new(self, name):
        folder = self.disk / name
        folder.mkdir()
        if self.user:
            os.chown(folder, self.user, self.user)
        return folder

    def clear(self):
        if self.is_mounted:
            subprocess.run(["umount", "-l", str(self.disk)], check=True)
        shutil.rmtree(self.base, ignore_errors=True)


def one(seed, ground, template, usual):
    """One drill; the channel is a copy of the template, at the template's own place."""
    folder = template.folder
    subprocess.run(["cp", "-a", f"{folder}.kept", str(folder)], check=True)
    drill = Drill(seed, folder, ground.binary, ground.user)
    drill.channel.usual = usual
    try:
        drill.live()
    except Exception as error:  # the log must be kept whatever happens
        drill.problems.append(f"{type(error).__name__}: {error}")
    return drill


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--logs", type=Path, default=Path("drills"))
    options = parser.parse_args()
    ground = Ground(options.binary)
    begun, done, failed = time.monotonic(), 0, 0
    try:
        folder = ground.new("day")
        template = Channel(folder, ground.binary, ground.user, lambda words: None)
        template.lay_out()
        folder.rename(f"{folder}.kept")
        usual = dict(template.usual)
        for seed in range(options.first, options.first + options.seeds):
            drill = one(seed, ground, template, usual)
            done += 1
            if drill.problems:
                failed += 1
                keep(drill, options.logs)
            subprocess.run(["rm", "-rf", str(folder)], check=True)
    except KeyboardInterrupt:
        print("stopped")
    finally:
        ground.clear()
    seconds = time.monotonic() - begun
    print(f"{done} drills, {failed} failed, {seconds:.0f} s, {seconds / max(1, done):.2f} s each, "
          f"seeds {options.first} to {options.first + done - 1}, "
          f"{'a small disk' if ground.is_mounted else 'limits on files'}, "
          f"{'an unprivileged user' if ground.user else 'the same user'}")
    sys.exit(1 if failed else 0)


def keep(drill, folder):
    folder.mkdir(exist_ok=True)
    path = folder / f"{drill.seed}.log"
    path.write_text("\n".join(drill.log + ["", *drill.problems]) + "\n")
    print(f"seed {drill.seed}: {len(drill.problems)} problems, see {path}", flush=True)
    for problem in drill.problems[:4]:
        print(f"    {problem}", flush=True)


main()
