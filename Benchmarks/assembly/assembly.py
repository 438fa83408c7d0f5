"""Assembly against x264 alone and against moviepy 2: one run, one table of ratios."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from story import write_story

WIDTH, HEIGHT, RATE = 1080, 1920, 30
# Each way of joining, and the most CPU it may take against x264 alone.
BARS = {"cuts": 1.25, "pan": 1.25, "crossfade": 1.5}


def measured(command, **options):
    """Runs a command; gives wall seconds, CPU seconds with all children, and the largest one's memory in MB."""
    begin = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"cannot measure {command[0]}: it ended with code {process.returncode}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(rounds, work):
    """The round with the least CPU: other programs can only add to it."""
    return min((work() for _ in range(rounds)), key=lambda result: result[1])


def encode_alone(source, encoder, target):
    """Encodes decoded frames as they come through a pipe; only the encoder is measured."""
    frames = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE)]
    decoder = subprocess.Popen(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", source, "-an", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"],
        stdout=subprocess.PIPE,
    )
    result = measured(
        ["ffmpeg", "-nostdin", "-y", "-v", "error", *frames, "-i", "-", *encoder, target], stdin=decoder.stdout
    )
    decoder.stdout.close()
    decoder.wait()
    return result


def row(name, result, ratio="", bar=""):
    wall, cpu, memory = result
    print(f"{name:<34}{wall:>8.1f}{cpu:>8.1f}{memory:>8.0f}  {ratio:<14}{bar}", flush=True)


def compare_joins(options, folder, encoder):
    """Each way of joining against x264 alone on the same frames."""
    ours = {}
    for join, bar in BARS.items():
        if join not in options.joins:
            continue
        video = folder / "assemble/video.mp4"
        subprocess.run([options.runner, folder, join, "nearly-lossless"], check=True)
        source = video.rename(folder / "frames.mp4")
        alone, ours[join] = [], []
        for _ in range(options.rounds):
            alone.append(encode_alone(source, encoder, folder / "alone.mp4"))
            ours[join].append(measured([options.runner, folder, join]))
        alone = min(alone, key=lambda result: result[1])
        ours[join] = min(ours[join], key=lambda result: result[1])
        row(f"x264 alone, frames of {join}", alone)
        ratio = ours[join][1] / alone[1]
        row(f"tenfold, {join}", ours[join], f"{ratio:.2f} × CPU", verdict(ratio <= bar, f"at most {bar}"))
    return ours.get("cuts")


def compare_moviepy(folder, cuts):
    script = Path(__file__).with_name("with_moviepy.py")
    result = measured([sys.executable, script, folder])
    ratio = result[0] / cuts[0]
    row("moviepy 2, cuts", result, f"{ratio:.1f} × wall", verdict(ratio >= 8, "at least 8"))


def whole_job(options):
    """A whole day with one job: more than the job alone, so a bar that it meets the job meets too."""
    if not options.tenfold or subprocess.run([options.tenfold, "demo", "--help"], capture_output=True).returncode:
        return print("whole offline job: not measured, pass --tenfold with a binary that has `demo`")
    with tempfile.TemporaryDirectory() as keep:
        command = [options.tenfold, "demo", "--jobs", "1", "--seed", "1", "--keep", f"{keep}/day"]
        result = measured(command, stdout=subprocess.DEVNULL)
    row("a day with one offline job", result, "", verdict(result[0] <= 15 and result[2] <= 600, "15 s, 600 MB"))


def verdict(good, bar):
    return f"{'met' if good else 'MISSED'} ({bar})"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runner", required=True)
    parser.add_argument("--tenfold", default=os.environ.get("TENFOLD_BINARY"))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--joins", nargs="+", choices=BARS, default=list(BARS))
    parser.add_argument("--skip-moviepy", action="store_true")
    options = parser.parse_args()
    encoder = subprocess.run([options.runner], check=True, capture_output=True, text=True).stdout.split()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        story = write_story(folder)
        print(f"{story['narration']['seconds']:.1f} s at {WIDTH}×{HEIGHT}, {RATE} frames a second, "
              f"{len(story['footage']['stills'])} stills, {len(story['narration']['words'])} words; "
              f"best of {options.rounds}")
        print(f"{'':<34}{'wall s':>8}{'CPU s':>8}{'MB':>8}  ratio         bar")
        cuts = compare_joins(options, folder, encoder)
        if cuts and not options.skip_moviepy:
            compare_moviepy(folder, cuts)
    whole_job(options)


main()
