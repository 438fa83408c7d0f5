"""What goes wrong. An act takes the command that is about to run, runs it in its own way, and says what it did.

A new act is one function with `@act` above it.
"""

import os
import shutil
import time
from datetime import timedelta

ACTS = []
PLACES = ["data", "handover", "outbox", ".git", ".git/objects", ".git/refs/heads", ".tenfold", "site",
          *(f"workspace_job_{number}" for number in (1, 2, 3))]


def act(function):
    ACTS.append(function)
    return function


@act
def kill(channel, chance, command, run, now):
    """A process, or all that it started, ends without a word."""
    after, whole = chance.uniform(0, 1.1) * channel.usual[command], chance.random() < 0.6
    channel.note(f"{command}: SIGKILL after {after:.3f} s to {'all its processes' if whole else 'the program alone'}")
    channel.run(command, run, now, kill_after=after, whole=whole)


@act
def fill_disk(channel, chance, command, run, now):
    """The disk has a little room, or none; without a disk of its own for the drill, no file may grow past that."""
    room = chance.choice([0, 4096, 20_000, 60_000, 200_000])
    if not os.path.ismount(channel.folder.parent):
        room = max(room, 512)
        channel.note(f"{command}: no file may pass {room} bytes")
        return channel.run(command, run, now, file_limit=room)
    ballast = channel.folder.parent / "ballast"
    disk = os.statvfs(channel.folder)
    channel.note(f"{command}: {room} bytes left on the disk")
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, disk.f_bavail * disk.f_frsize - room))
    try:
        channel.run(command, run, now)
    finally:
        ballast.unlink()


@act
def revoke_rights(channel, chance, command, run, now):
    """A folder of the channel may no longer be written, or not even be read."""
    place, mode = channel.path / chance.choice(PLACES), chance.choice([0o500, 0o000])
    if not place.exists():
        place = channel.path
        mode = 0o500
    before = place.stat().st_mode & 0o777
    channel.note(f"{command}: chmod {mode:o} {place.relative_to(channel.folder)}")
    place.chmod(mode)
    try:
        channel.run(command, run, now)
    finally:
        place.chmod(before)


@act
def cut_network(channel, chance, command, run, now):
    """The remote is not there, from the beginning or from some moment on."""
    after = chance.choice([0, chance.uniform(0, 1) * channel.usual[command]])
    channel.note(f"{command}: the remote goes away after {after:.3f} s")
    away = channel.remote.with_name("away.git")
    process = channel.start(command, run, now) if after else None
    time.sleep(after)
    channel.remote.rename(away)
    try:
        channel.finish(process or channel.start(command, run, now), command, run)
    finally:
        # A push under way may have made folders anew at the place that it knew.
        shutil.rmtree(channel.remote, ignore_errors=True)
        away.rename(channel.remote)
    channel.look()


@act
def skew_clock(channel, chance, command, run, now):
    """The machine's clock is minutes to days early or late."""
    shift = timedelta(minutes=chance.choice([-1, 1]) * chance.choice([1, 30, 119, 121, 600, 1440, 2160]))
    channel.note(f"{command}: the clock is wrong by {shift}")
    channel.run(command, run, now + shift)


@act
def damage_file(channel, chance, command, run, now):
    """A file of the channel is cut short, emptied, overwritten or has a bit turned."""
    files = [file for folder in ("handover", "data", "site", ".tenfold", "outbox", *PLACES[-3:])
             for file in sorted((channel.path / folder).rglob("*")) if file.is_file()]
    # Few files hold what matters, and many are pages.
    telling = [file for file in files if "site" not in file.parts] or files
    if telling:
        damage(channel, chance, chance.choice(telling))
    channel.run(command, run, now)


def damage(channel, chance, file):
    content = file.read_bytes()
    way = chance.choice(["cut", "empty", "bit", "noise"])
    at = chance.randrange(max(1, len(content)))
    if way == "bit" and content:
        content = content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]
    else:
        content = {"cut": content[:at], "empty": b"", "noise": chance.randbytes(len(content))}.get(way, b"")
    channel.note(f"{way} at byte {at} of {file.relative_to(channel.folder)}")
    file.write_bytes(content)
    os.chown(file, channel.path.stat().st_uid, channel.path.stat().st_gid)


@act
def refuse_pushes(channel, chance, command, run, now):
    """The remote refuses the first pushes, or takes its time, or both."""
    times, pause = chance.choice([1, 2, 1000]), chance.choice([0, 0, 0.1, 0.4])
    hook = channel.remote / "hooks/pre-receive"
    count = channel.remote / "refused"
    hook.write_text(f"#!/bin/sh\nsleep {pause}\necho x >> {count}\n[ $(wc -l < {count}) -gt {times} ] || exit 1\n")
    hook.chmod(0o755)
    channel.note(f"{command}: the remote waits {pause} s and refuses {times} pushes")
    try:
        channel.run(command, run, now)
    finally:
        hook.unlink()
        count.unlink(missing_ok=True)


@act
def replay_old_state(channel, chance, command, run, now):
    """The command begins from an older commit of the channel."""
    back = chance.randint(1, 4)
    commits = channel.shell("git", "rev-list", "--first-parent", "HEAD").split()
    back = min(back, len(commits) - 1)
    channel.note(f"{command}: {back} commits back")
    channel.shell("git", "reset", "-q", "--hard", commits[back])
    channel.run(command, run, now)


@act
def run_twice(channel, chance, command, run, now):
    """Two of the same at once."""
    channel.note(f"{command}: twice at once")
    processes = [channel.start(command, run, now) for _ in range(2)]
    for process in processes:
        channel.finish(process, command, run)
    channel.look()


@act
def let_rival_in(channel, chance, command, run, now):
    """Another machine claims ideas of its own for another run at the same moment."""
    rival = channel.folder / "rival"
    if rival.exists():
        shutil.rmtree(rival)
    channel.shell("git", "clone", "-q", str(channel.remote), str(rival), folder=channel.folder)
    channel.note(f"{command}: a rival claims ideas at the same moment")
    other = channel.start("assign", f"rival-{chance.randrange(1000)}", now, path=rival)
    channel.finish(channel.start(command, run, now), command, run)
    channel.finish(other, "assign", "a rival")
    channel.look()
