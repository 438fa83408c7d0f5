"""Adds the records up by day with DuckDB, on two threads: the figures that the rollups of a day hold."""
import sys

import duckdb

ROOT = sys.argv[1] + "/data/metrics/"
SHAPES = {
    "jobs": "STRUCT(attempt INT, checks STRUCT(grade VARCHAR)[], finishedAt TIMESTAMP, job INT, outcome VARCHAR, "
    "phase VARCHAR, run VARCHAR, startedAt TIMESTAMP, steps STRUCT(attempts INT, costUSD DOUBLE, name VARCHAR, "
    "outcome VARCHAR, provider VARCHAR, reused BOOLEAN, seconds DOUBLE)[])",
    "usage": "STRUCT(operation VARCHAR, resource VARCHAR, takenAt TIMESTAMP, units DOUBLE)",
    "runs": "STRUCT(finishedAt TIMESTAMP, outcome VARCHAR, phase VARCHAR, plannedAt TIMESTAMP, queueDepth INT, "
    "required INT, run VARCHAR, startedAt TIMESTAMP, workflow VARCHAR)",
}
JOBS = """
CREATE TEMP TABLE last AS
SELECT day, phase, run, job, max_by(r, attempt) AS r FROM (
    SELECT record.finishedAt::DATE AS day, record.phase AS phase, record.run AS run, record.job AS job,
           record.attempt AS attempt, record AS r FROM jobs)
GROUP BY ALL
"""
SERIES = [
    """SELECT day, phase, r.outcome, count(*), sum(list_sum([s.costUSD FOR s IN r.steps])),
              sum(greatest(1, ceil(date_diff('second', r.startedAt, r.finishedAt) / 60.0))),
              count(*) FILTER (len(r.checks) > 0),
              count(*) FILTER (len(list_filter(r.checks, c -> c.grade = 'failure')) > 0)
       FROM last GROUP BY ALL ORDER BY ALL""",
    "SELECT day, job, r.outcome, count(*) FROM last GROUP BY ALL ORDER BY ALL",
    """SELECT day, approx_quantile(list_sum([s.seconds FOR s IN r.steps]), [0.5, 0.95]),
              max(list_sum([s.seconds FOR s IN r.steps]))
       FROM last WHERE r.outcome = 'succeeded' GROUP BY ALL ORDER BY ALL""",
    """SELECT day, s.name, s.provider, count(*), sum(s.costUSD), sum(s.attempts),
              count(*) FILTER (s.outcome = 'errored')
       FROM (SELECT day, unnest(r.steps) AS s FROM last) GROUP BY ALL ORDER BY ALL""",
    """SELECT day, resource, operation, sum(units), max(units) FROM (
           SELECT record.takenAt::DATE AS day, date_trunc('hour', record.takenAt) AS hour,
                  record.resource AS resource, record.operation AS operation, sum(record.units) AS units
           FROM usage GROUP BY ALL) GROUP BY ALL ORDER BY ALL""",
    """SELECT record.finishedAt::DATE AS day, record.phase, record.outcome, count(*), sum(record.required),
              max_by(record.queueDepth, record.finishedAt), max(record.finishedAt),
              approx_quantile(date_diff('second', record.plannedAt, record.startedAt), [0.5, 0.95])
       FROM runs GROUP BY ALL ORDER BY ALL""",
]

connection = duckdb.connect()
connection.execute("SET threads TO 2")
for kind, shape in SHAPES.items():
    connection.execute(
        f"CREATE VIEW {kind} AS SELECT record FROM read_json('{ROOT}{kind}/**/*.jsonl', "
        f"format = 'newline_delimited', columns = {{record: '{shape}'}})"
    )
connection.execute(JOBS)
print(sum(len(connection.execute(series).fetchall()) for series in SERIES))
