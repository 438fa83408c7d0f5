"""Reads pages as the HTML standard says, strictly, and prints every mistake; also bytes that are not UTF-8, and feeds that
a subscriber's program cannot read or that lack what Atom (RFC 4287) asks for.

usage: validate.py SITE
"""

import glob
import sys

import feedparser
import html5lib

for name in sorted(glob.glob(f"{sys.argv[1]}/**/*.html", recursive=True)):
    with open(name, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        print(f"{name}: {error}")
        continue
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(text)
    for place, mistake, details in parser.errors[:5]:
        print(f"{name}:{place[0]}: {mistake} {details}")

for name in sorted(glob.glob(f"{sys.argv[1]}/**/*.xml", recursive=True)):
    with open(name, "rb") as file:
        read = feedparser.parse(file.read())
    if read.bozo or read.version != "atom10":
        print(f"{name}: {read.version} {read.get('bozo_exception', '')}")
    for place, part in [("feed", read.feed), *((f"entry {index}", entry) for index, entry in enumerate(read.entries))]:
        lacking = [key for key in ("id", "title", "updated_parsed", "link") if not part.get(key)]
        if lacking:
            print(f"{name}: {place} has no {', '.join(lacking)}")
    ids = [entry.get("id") for entry in read.entries]
    if len(set(ids)) != len(ids):
        print(f"{name}: entries share an id")
