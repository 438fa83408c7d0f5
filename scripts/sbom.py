#!/usr/bin/env python3
"""Prints what an archive of tenfold is made of, as CycloneDX 1.6 JSON.

    swift package show-dependencies --format json | scripts/sbom.py 0.1.0 FOLDER > tenfold.cdx.json

FOLDER holds the program and the libraries beside it. On Debian and Ubuntu each library is named with the package it
came from; elsewhere by its file alone. The same input gives the same bytes.
"""

import hashlib
import json
import pathlib
import subprocess
import sys


def packages(node):
    for each in node["dependencies"]:
        yield (each["name"], each["version"], each["url"])
        yield from packages(each)


def swift_component(name, version, url):
    place = url.removeprefix("https://").removesuffix(".git")
    return {
        "type": "library",
        "bom-ref": f"pkg:swift/{place}@{version}",
        "name": name,
        "version": version,
        "purl": f"pkg:swift/{place}@{version}",
    }


def asked(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def debian_package(name):
    """The package and version that own a library of this name, where dpkg knows one."""
    owners = {line.split(":")[0] for line in asked("dpkg", "-S", f"*/{name}").splitlines()}
    if len(owners) != 1:
        return None
    owner = owners.pop()
    return owner, asked("dpkg-query", "-W", "-f", "${Version}", owner)


def library_component(path):
    component = {
        "type": "file",
        "bom-ref": path.name,
        "name": path.name,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
    }
    package = debian_package(path.name)
    if package:
        name, version = package
        component |= {"type": "library", "version": version, "purl": f"pkg:deb/debian/{name}@{version}"}
    return component


def main():
    version, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    swift = sorted(set(packages(json.load(sys.stdin))))
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "tenfold")
    program = {"type": "application", "bom-ref": "tenfold", "name": "tenfold", "version": version}
    program["licenses"] = [{"license": {"id": "MIT"}}]
    components = [swift_component(*each) for each in swift] + [library_component(path) for path in files]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program},
        "components": components,
        "dependencies": [{"ref": "tenfold", "dependsOn": [each["bom-ref"] for each in components]}],
    }
    print(json.dumps(document, indent=2))


if __name__ == "__main__":
    main()
