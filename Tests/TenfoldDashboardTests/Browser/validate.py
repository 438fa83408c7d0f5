"""Reads pages as the HTML standard says, strictly, and prints every mistake; also bytes that are not UTF-8.

usage: validate.py SITE
"""

import glob
import sys

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
