#!/usr/bin/env python3
"""Names files over 400 lines and functions over 60, and marks of unfinished work."""

import re
import subprocess
import sys

START = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|private|fileprivate|static|mutating|override|nonisolated|async) )*"
                   r"(?:func |init[?(<]|deinit|subscript)|^(\s*)(?:async )?def ")


def functions(lines):
    """The first line of each function, and how many lines it has: up to the closing brace, or the next of its indent."""
    for first, line in enumerate(lines):
        begin = START.match(line)
        if not begin or line.rstrip().endswith("}"):
            continue
        indent = len(line) - len(line.lstrip())
        for last in range(first + 1, len(lines)):
            text = lines[last]
            if "def " not in line and text.strip() and not text.startswith(" " * indent):
                break  # a requirement of a protocol, which has no body
            ends = text.startswith(" " * indent + "}") if "def " not in line else text.strip() and not text.startswith(" " * (indent + 1))
            if ends and not text.strip().startswith(("} ->", ") ->", "->")):
                yield first + 1, last - first + ("def " not in line)
                break


def main():
    names = subprocess.run(["git", "ls-files", "*.swift", "*.py", "*.sh"], capture_output=True, text=True, check=True)
    found = []
    for name in names.stdout.split("\n")[:-1]:
        with open(name, encoding="utf-8") as file:
            lines = file.read().split("\n")
        if len(lines) > 400:
            found.append(f"{name}: {len(lines)} lines")
        found += [f"{name}:{first}: a function of {count} lines" for first, count in functions(lines) if count > 60]
        found += [f"{name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1)
                  if re.search(r"\b(?:TO" "DO|FIX" r"ME)\b", line)]
    print("\n".join(found) or "no file over 400 lines, no function over 60, nothing marked as unfinished")
    sys.exit(1 if found else 0)


main()
