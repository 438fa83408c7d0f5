"""Runs tenfold generate and the peers by turns and prints processor seconds and ratios."""
import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).parent


def cpu(command, folder, environment):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.stdout}{done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def model(folder):
    """The jobs and steps that tenfold wrote, for the peers to write again."""
    workflows = []
    for path in sorted((folder / ".github/workflows").glob("*.yml")):
        tree = yaml.safe_load(path.read_text())
        for job in tree["jobs"].values():
            for step in job["steps"]:
                for key in ("env", "with"):
                    if key in step:
                        step[key] = {k: str(v) for k, v in step[key].items()}
        workflows.append({"file": path.name, "name": tree["name"], "on": tree[True], "jobs": tree["jobs"]})
    return workflows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    python = pathlib.Path(sys.executable)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")} | {"PROJEN_DISABLE_POST": "true"}
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        folders = {peer: root / peer for peer in ("tenfold", "yamloom", "ghagen", "projen")}
        for folder in folders.values():
            folder.mkdir()
            subprocess.run(["git", "init", "-q", folder], check=True)
        cpu([options.binary, "init"], folders["tenfold"], environment)
        workflows = model(folders["tenfold"])
        for peer in ("yamloom", "ghagen", "projen"):
            shutil.copy(HERE / "peers.py", folders[peer] / "peers.py")
            (folders[peer] / "workflows.json").write_text(json.dumps(workflows))
        peers = python, "peers.py"
        commands = {
            ("tenfold", "write"): [options.binary, "generate", "--phase", "3x", "--force"],
            ("tenfold", "check"): [options.binary, "generate", "--phase", "3x", "--check"],
            ("yamloom", "write"): [python, "-m", "yamloom", "sync", "--file", "peers.py"],
            ("yamloom", "check"): [python, "-m", "yamloom", "check", "--file", "peers.py"],
            ("ghagen", "write"): [*peers, "ghagen"],
            ("ghagen", "check"): [*peers, "ghagen", "--check"],
            ("projen", "write"): [*peers, "projen"],
        }
        best = {}
        for round_number in range(options.rounds):
            for (peer, task), command in commands.items():
                if task == "write":
                    shutil.rmtree(folders[peer] / ".github", ignore_errors=True)
                seconds = cpu(command, folders[peer], environment | {"PEER": peer})
                if round_number:
                    best.setdefault((peer, task), []).append(seconds)
        jobs = sum(len(w["jobs"]) for w in workflows)
        steps = sum(len(j["steps"]) for w in workflows for j in w["jobs"].values())
        show(best, len(workflows), jobs, steps)


def show(best, files, jobs, steps):
    median = {key: sorted(values)[len(values) // 2] for key, values in best.items()}
    print(f"{files} workflow files, {jobs} jobs, {steps} steps; processor seconds, median, first round left out")
    print(f"{'':10}{'write':>8}{'check':>8}{'write':>10}{'check':>8}")
    behind = []
    for peer in ("tenfold", "yamloom", "ghagen", "projen"):
        row = f"{peer:10}"
        for task in ("write", "check"):
            seconds = median.get((peer, task))
            row += f"{seconds:8.3f}" if seconds is not None else f"{'-':>8}"
        for task, width in (("write", 9), ("check", 7)):
            seconds = median.get((peer, task))
            ratio = seconds / median["tenfold", task] if seconds is not None else None
            row += f"{ratio:{width}.1f}x" if ratio is not None else f"{'-':>{width + 1}}"
            if ratio is not None and peer != "tenfold" and ratio <= 1:
                behind.append(f"{peer} {task}")
        print(row)
    if behind:
        sys.exit(f"behind: {', '.join(behind)}")


main()
