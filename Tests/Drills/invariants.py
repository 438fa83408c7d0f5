"""What must hold after every day, whatever went wrong in it."""

import subprocess
from collections import Counter, defaultdict
from datetime import datetime

LIMIT = 3.8  # four videos a day, less the safety margin


def changes(records, name):
    return [(event["record"]["at"], event["record"]["change"][name]) for event in records.get("events", {}).values()
            if name in event["record"]["change"]]


def check(channel):
    """Gives a sentence for each thing that does not hold."""
    records = channel.records
    return [*once(channel, records), *nothing_lost(channel, records), *within_limits(records), *readable(channel)]


def once(channel, records):
    """No idea is done twice."""
    videos = [video["record"] for video in records.get("videos", {}).values()]
    for idea, times in Counter(video["idea"] for video in videos).items():
        # One that was published and whose answer was lost may be reported twice, at the same place.
        if times > 1:
            yield f"the idea {idea} was published {times} times in the records"
    folder = channel.path / "outbox"
    published = {item.parent.name for item in folder.glob("*/item.json")} if folder.exists() else set()
    for idea in {video["idea"] for video in videos} - published:
        yield f"the idea {idea} is published in the records and not in the outbox"
    for idea in published - {video["idea"] for video in videos}:
        yield f"the idea {idea} is published in the outbox and not in the records"
    attempts = Counter((job["record"]["run"], job["record"]["job"], job["record"]["attempt"], job["record"]["outcome"])
                       for job in records.get("jobs", {}).values() if job["record"]["outcome"] == "succeeded")
    for job, times in attempts.items():
        if times > 1:
            yield f"job {job} stands {times} times in the records"


def nothing_lost(channel, records):
    """What was once on the remote is there for ever, and so is what a command reported as done."""
    for kind, seen in channel.seen.items():
        for lost in seen - set(records.get(kind, {})):
            yield f"the {kind} record {lost} was pushed and is gone"
    made = {(job["record"]["run"], job["record"]["job"]) for job in records.get("jobs", {}).values()
            if job["record"]["outcome"] == "succeeded"}
    for command, run, output in channel.reported:
        name, _, number = command.partition("-")
        if name == "job" and "succeeded" in output and (run, int(number)) not in made:
            yield f"job {number} of {run} reported success and is not in the records"


def within_limits(records):
    """No limit is passed, no lease is overspent."""
    spent, days, ideas = defaultdict(float), defaultdict(float), Counter()
    for usage in records.get("usage", {}).values():
        usage = usage["record"]
        spent[usage["run"], usage.get("job")] += usage["units"]
        days[usage["takenAt"][:10]] += usage["units"]
        ideas[usage["subject"]] += 1
    for day, units in days.items():
        if units > LIMIT:
            yield f"{units} units were taken on {day}, and the limit is {LIMIT}"
    for idea, times in ideas.items():
        if times > 1:
            yield f"the idea {idea} was paid for {times} times"
    held = defaultdict(float)
    for _, claim in changes(records, "claimed"):
        claim = claim.get("_0", claim)
        held[claim["run"], claim["job"]] += sum(grant["units"] for grant in claim.get("lease", []))
    for holder, units in spent.items():
        if units > held[holder] and units > LIMIT:
            yield f"{holder} took {units} units and held {held[holder]}"


def readable(channel):
    """The repository and all that stands in it can be read."""
    fsck = subprocess.run(["git", "-c", "safe.directory=*", "-C", str(channel.remote), "fsck", "--strict"],
                          capture_output=True, text=True)
    if fsck.returncode != 0:
        yield f"the remote is damaged: {fsck.stderr.strip()}"
    for arguments in (["phase", "show", "--json"], ["metrics", "verify"]):
        result = subprocess.run([str(channel.binary), *arguments, "--repo", str(channel.path)], capture_output=True,
                                text=True, env=channel.environment(datetime(2026, 12, 1)), user=channel.user)
        if result.returncode != 0:
            yield f"'tenfold {' '.join(arguments)}' ends with {result.returncode}: {result.stderr.strip()}"
