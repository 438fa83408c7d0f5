"""Counts what a sanitizer reported, and shows each kind once.

usage: reports.py FOLDER

A race about what a `Mutex` holds is none, as nothing gets there but by its lock: the thread sanitizer does not see the
lock of Swift's standard library, which is not built with it.
"""

import collections
import pathlib
import re
import sys


# A mutex, or a closure with an `inout sending` value: what `withLock` calls, and nothing else does.
HELD = re.compile(r"Synchronization5Mutex|zYu\w*XEfU")


def is_locked(report):
    """True where the place is a mutex of the standard library, or both accesses come out of one's `withLock`."""
    if re.search(r"Location is global '[^']*Synchronization5Mutex", report):
        return True
    accesses = re.split(r"\n(?=  (?:Previous )?(?:atomic |modifying )?(?:access|read|write) of )", report, flags=re.I)[1:3]
    return len(accesses) == 2 and all(HELD.search(access.split("\n\n")[0]) for access in accesses)


def main():
    kinds = collections.Counter()
    examples = {}
    locked = 0
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        text = path.read_text(errors="replace")
        for report in re.split(r"={18,}\n|(?=^==\d+==ERROR)", text, flags=re.MULTILINE):
            if not re.search(r"(WARNING|ERROR): \w+Sanitizer", report):
                continue
            if is_locked(report):
                locked += 1
                continue
            kind = next((line for line in report.splitlines() if line.startswith("SUMMARY")), "no summary")
            kinds[kind] += 1
            examples.setdefault(kind, report)
    for kind, count in kinds.most_common():
        print(f"{count} × {kind}\n{examples[kind]}")
    print(f"{sum(kinds.values())} reports, and {locked} of what a Mutex holds, which are none")
    return 1 if kinds else 0


sys.exit(main())
