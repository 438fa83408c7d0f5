"""Solves dealings with SciPy's mixed integer solver (HiGHS): reads instances as JSON, writes their optima."""

import json
import os
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array


def solve(rows, rhs, cost, upper, count):
    """The least of cost @ x for 0 <= x <= upper, whole numbers, where each row of coefficients is at most rhs."""
    entries = [(r, c, v) for r, row in enumerate(rows) for c, v in row.items()]
    at, to, values = zip(*entries)
    matrix = coo_array((values, (at, to)), shape=(len(rows), count)).tocsr()
    result = milp(
        cost,
        constraints=LinearConstraint(matrix, -np.inf, rhs),
        integrality=np.ones(count),
        bounds=Bounds(0, upper),
        options={"mip_rel_gap": 0},
    )
    assert result.status in (0, 2), result.message
    return None if result.status == 2 else round(result.fun)


def limits(instance, slots):
    """The rows of an instance over its slots."""
    rows, rhs = [], []
    for first, length, most in instance["rows"]:
        row = {}
        for place in range(first, first + length):
            row[place % slots] = row.get(place % slots, 0) + 1
        rows.append(row)
        rhs.append(most)
    return rows, rhs


def without_minutes(instance):
    """The most videos, and the smallest maximum of a slot that makes as many."""
    slots = instance["slots"]
    rows, rhs = limits(instance, slots)
    total = -solve(rows, rhs, -np.ones(slots), np.inf, slots)
    cost = np.zeros(slots + 1)
    cost[slots] = 1
    more = [{slot: 1, slots: -1} for slot in range(slots)] + [{slot: -1 for slot in range(slots)}]
    busiest = solve(rows + more, rhs + [0] * slots + [-total], cost, np.inf, slots + 1)
    return {"total": total, "busiest": busiest}


def with_minutes(instance):
    """The most videos where runs cost minutes: one choice of a number for each slot, money by the video."""
    slots, of_run = instance["slots"], instance["minutes"]
    choices = len(of_run)

    def at(slot, videos):
        return slot * choices + videos

    rows, rhs = [], []
    for row, most in zip(*limits(instance, slots)):
        rows.append({at(s, v): v * k for s, k in row.items() for v in range(1, choices)})
        rhs.append(most)
    for slot in range(slots):
        rows.append({at(slot, v): 1 for v in range(choices)})
        rhs.append(1)
    every = [(s, v) for s in range(slots) for v in range(1, choices)]
    rows.append({at(s, v): of_run[v] for s, v in every})
    rhs.append(instance["minutesADay"])
    # Money: so much a video, so much a minute.
    rows.append({at(s, v): v * instance["video"] + of_run[v] * instance["minute"] for s, v in every})
    rhs.append(instance["money"])
    cost = np.zeros(slots * choices)
    for s, v in every:
        cost[at(s, v)] = -v
    return {"total": -solve(rows, rhs, cost, 1, slots * choices)}


# HiGHS now and then writes a word of its own to standard output: that is for the answer alone.
answer = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
instances = json.load(sys.stdin)
json.dump([with_minutes(i) if i.get("minutes") else without_minutes(i) for i in instances], answer)
answer.close()
