"""Counts what a sanitizer reported, and shows each kind once.

usage: reports.py FOLDER

A race between two places that are both inside `Mutex.withLock` is none: the thread sanitizer does not see the lock of
Swift's standard library, whose slow path is not built with it.
"""

import collections
import pathlib
import re
import sys


def stacks(report):
    """The two accesses of a race, each as its lines."""
    parts = re.split(r"\n(?=  (?:Previous |)(?:[Aa]tomic |)(?:[Rr]ead|[Ww]rite) of size)", report)[1:]
    return [part.split("\n\n")[0] for part in parts[:2]]


def is_locked(report):
    accesses = stacks(report)
    return len(accesses) == 2 and all("Mutex" in access for access in accesses)


def main():
    kinds = collections.Counter()
    examples = {}
    locked = 0
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        text = path.read_text(errors="replace")
        for report in re.split(r"={18,}\n|(?=^==\d+==ERROR)", text, flags=re.MULTILINE):
            if "Sanitizer" not in report:
                continue
            if is_locked(report):
                locked += 1
                continue
            kind = next((line for line in report.splitlines() if line.startswith("SUMMARY")), "no summary")
            kinds[kind] += 1
            examples.setdefault(kind, report)
    for kind, count in kinds.most_common():
        print(f"{count} × {kind}\n{examples[kind]}")
    print(f"{sum(kinds.values())} reports, and {locked} of races inside Mutex, which are none")
    return 1 if kinds else 0


sys.exit(main())
