"""Writes a channel's history by seed, in the files that the store itself would leave."""
import collections
import datetime
import hashlib
import random

LIMIT = 10 * 1024 * 1024
STEPS = [("script", "openai"), ("visuals", "pexels"), ("voice", "espeak"), ("assemble", "ffmpeg"), ("validate", "builtin")]
WORDS = "rivers bridges moons planets lakes islands records giants summits inventions that changed the world".split()


def line(kind, record):
    digits = hashlib.sha256(f"{kind} 1\n{record}".encode()).hexdigest()[:20]
    return f'{{"id":"{digits}","record":{record},"v":1}}\n'


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def number(value):
    return repr(value).removesuffix(".0")


def job(draw, run, index, phase, at):
    seconds = [round(draw.uniform(0.2, 40), 3) for _ in STEPS]
    end = at + datetime.timedelta(seconds=int(sum(seconds)) + 2)
    good = draw.random() < 0.93
    outcome = "succeeded" if good else draw.choice(["failed", "errored"])
    steps = ",".join(
        f'{{"attempts":1,"costUSD":{number(round(draw.uniform(0.0005, 0.01), 6)) if name == "script" else 0},'
        f'"name":"{name}","outcome":"succeeded","provider":"{provider}","reused":false,"seconds":{number(seconds[i])}}}'
        for i, (name, provider) in enumerate(STEPS)
    )
    title = " ".join(draw.choice(WORDS) for _ in range(5))
    grade = "pass" if good else "failure"
    checks = (
        f'{{"grade":"{grade}","limit":"-16 to -13 LUFS","measured":"-{draw.randint(130, 160) / 10} LUFS","name":"loudness"}}'
    )
    reason = "" if good else '"reason":"the video did not pass its checks",'
    return end, (
        f'{{"attempt":1,"checks":[{checks}],"finishedAt":"{stamp(end)}","idea":"{draw.getrandbits(48):012x}","job":{index},'
        f'"outcome":"{outcome}","pattern":"top-five-ranking","phase":"{phase}",{reason}"run":"{run}",'
        f'"score":{draw.randint(750, 990) / 10},"startedAt":"{stamp(at)}","steps":[{steps}],"title":"{title}"}}'
    )


def usage(draw, run, index, at):
    return (
        f'{{"job":{index},"operation":"image_search","resource":"pexels","run":"{run}",'
        f'"subject":"{draw.getrandbits(48):012x}","takenAt":"{stamp(at)}","units":{draw.randint(1, 9)}}}'
    )


def verdict(run, phase, at, end, jobs, succeeded):
    outcome = "succeeded" if succeeded * 10 >= jobs * 7 else "failed"
    return (
        f'{{"finishedAt":"{stamp(end)}","jobs":{jobs},"outcome":"{outcome}","phase":"{phase}","plannedAt":"{stamp(at)}",'
        f'"queueDepth":{jobs * 2},"required":{jobs * 7 // 10},"run":"{run}","startedAt":"{stamp(at)}",'
        f'"succeeded":{succeeded},"workflow":"generate"}}'
    )


def one_run(draw, at, jobs=10, phase="10x"):
    """The records of a run: (kind, moment, record) each."""
    run = f"{int(at.timestamp())}"
    ends, succeeded = [], 0
    for index in range(1, jobs + 1):
        end, record = job(draw, run, index, phase, at)
        ends.append(end)
        succeeded += '"outcome":"succeeded","pattern"' in record
        yield "jobs", end, record
        yield "usage", at, usage(draw, run, index, at)
    yield "runs", max(ends), verdict(run, phase, at, max(ends), jobs, succeeded)


def write(folder, records, months, seed, end):
    """Writes about so many records over so many months before `end`; gives how many there are, and their bytes."""
    draw = random.Random(seed)
    begin = end
    for _ in range(months):
        begin = (begin.replace(day=1) - datetime.timedelta(days=1)).replace(day=1)
    runs = records // 21
    step = (end - begin) / runs
    count = total = 0
    month, shards = None, collections.defaultdict(list)
    newest = (end - datetime.timedelta(seconds=1)).strftime("%Y-%m")

    def flush():
        nonlocal total
        for kind in ("jobs", "usage", "runs"):
            rows = [row for key, part in shards.items() if key[0] == kind for row in part]
            rows.sort(key=lambda row: (row[0], row[1][7:27]))
            size = sum(len(row[1]) for row in rows)
            total += size
            places = collections.defaultdict(list)
            for moment, text in rows:
                name = moment[:7]
                if month == newest:
                    name = f"{moment[:10]}/{moment[11:13]}"
                elif size > LIMIT:
                    name = moment[:10]
                places[name].append(text)
            for name, texts in places.items():
                path = folder / "data/metrics" / kind / f"{name}.jsonl"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("".join(texts))
        shards.clear()

    for index in range(runs):
        at = (begin + step * index).replace(microsecond=0)
        if at.strftime("%Y-%m") != month:
            if month:
                flush()
            month = at.strftime("%Y-%m")
        for kind, moment, record in one_run(draw, at):
            moment = min(moment, datetime.datetime.combine(moment.date(), datetime.time.max, datetime.timezone.utc))
            if moment.strftime("%Y-%m") == month:
                shards[kind, 0].append((stamp(moment), line(kind, record)))
                count += 1
    flush()
    return count, total


def add(folder, at, seed):
    """Adds one run as a publish would."""
    draw = random.Random(seed)
    for kind, moment, record in one_run(draw, at):
        path = folder / "data/metrics" / kind / moment.strftime("%Y-%m-%d") / moment.strftime("%H.jsonl")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a") as file:
            file.write(line(kind, record))
