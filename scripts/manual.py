#!/usr/bin/env python3
"""Turns what `tenfold --experimental-dump-help` prints into a manual page.

    .build/release/tenfold --experimental-dump-help | scripts/manual.py 0.1.0 2026-11-25 > tenfold.1
"""

import json
import sys


def escaped(text):
    """Text that no reader of manual pages takes for a command."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def names(argument):
    spelled = {"long": "--{}", "short": "-{}", "longWithSingleDash": "-{}"}
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return f"<{value}>"
    written = ", ".join(spelled[name["kind"]].format(name["name"]) for name in argument["names"])
    return f"{written} <{value}>" if argument["kind"] == "option" else written


def arguments(command, common):
    for argument in command.get("arguments", []):
        shown = argument.get("shouldDisplay", True) and (common or names(argument) not in COMMON)
        if not shown:
            continue
        yield ".TP"
        yield f"\\fB{escaped(names(argument))}\\fR"
        words = argument.get("abstract", "")
        if "defaultValue" in argument:
            words += f" Default: {argument['defaultValue']}."
        yield escaped(words) or "\\&"


def example(text):
    """A discussion: paragraphs as they are, indented lines as they stand."""
    for block in text.strip().split("\n\n"):
        yield ".PP"
        lines = block.split("\n")
        literal = any(line.startswith("  ") for line in lines)
        yield from ([".nf"] if literal else []) + [escaped(block)] + ([".fi"] if literal else [])


def sections(command, path):
    path = f"{path} {command['commandName']}".strip()
    commands = [c for c in command.get("subcommands", []) if c["commandName"] != "help" and c.get("shouldDisplay", True)]
    if " " in path:
        yield f".SS {escaped(path)}"
        yield escaped(command.get("abstract", ""))
        yield from example(command["discussion"]) if command.get("discussion") else []
        yield from arguments(command, common=False)
    for each in commands:
        yield from sections(each, path)


COMMON = {"--version", "-h, --help", "--repo <dir>", "--json", "--dry-run"}


def page(root, version, day):
    yield f'.TH TENFOLD 1 {day} "tenfold {version}"'
    yield ".SH NAME"
    yield f"tenfold \\- {escaped(root['abstract'])}"
    yield ".SH SYNOPSIS"
    yield "\\fBtenfold\\fR \\fIcommand\\fR [\\fIoptions\\fR]"
    yield ".SH DESCRIPTION"
    yield from example(root["discussion"])
    yield ".SH OPTIONS OF MOST COMMANDS"
    plan = next(each for each in root["subcommands"] if each["commandName"] == "plan")
    chosen = [each for each in plan["arguments"] if names(each) in COMMON]
    yield from arguments({"arguments": chosen}, common=True)
    yield ".SH COMMANDS"
    yield from sections(root, "")


def main():
    version, day = sys.argv[1:]
    root = json.load(sys.stdin)["command"]
    print("\n".join(page(root, version, day)))


if __name__ == "__main__":
    main()
