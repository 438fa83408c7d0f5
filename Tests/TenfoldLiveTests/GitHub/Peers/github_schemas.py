"""Holds requests against GitHub's own schemas; reads [{method, path, body, isWrong}] on standard input."""

import json
import re
import sys
from typing import Any, cast

import pydantic
from githubkit_schemas.v2026_03_10 import types

kinds = {
    r"POST /repos/[^/]+/[^/]+/issues": types.ReposOwnerRepoIssuesPostBodyType,
    r"PATCH /repos/[^/]+/[^/]+/issues/\d+": types.ReposOwnerRepoIssuesIssueNumberPatchBodyType,
    r"POST /repos/[^/]+/[^/]+/issues/\d+/comments": types.ReposOwnerRepoIssuesIssueNumberCommentsPostBodyType,
    r"POST /repos/[^/]+/[^/]+/pulls": types.ReposOwnerRepoPullsPostBodyType,
    r"PATCH /repos/[^/]+/[^/]+/pulls/\d+": types.ReposOwnerRepoPullsPullNumberPatchBodyType,
    r"POST /repos/[^/]+/[^/]+/actions/workflows/[^/]+/dispatches": (
        types.ReposOwnerRepoActionsWorkflowsWorkflowIdDispatchesPostBodyType
    ),
}


def problem(request: str, body: dict[str, Any]) -> str | None:
    """What is wrong with a request; None where nothing is."""
    kind = next((kinds[pattern] for pattern in kinds if re.fullmatch(pattern, request)), None)
    if kind is None:
        return "there is no such request"
    try:
        pydantic.TypeAdapter(kind).validate_python(body)
    except pydantic.ValidationError as error:
        return str(error)
    names = cast(Any, kind).__annotations__
    return next((f"{name} is not known" for name in body if name not in names), None)


requests = json.load(sys.stdin)
for entry in requests:
    request = f"{entry['method']} {entry['path']}"
    found = problem(request, json.loads(entry["body"]))
    if entry["isWrong"] and found is None:
        sys.exit(f"{request}: a wrong body was let through: {entry['body']}")
    if not entry["isWrong"] and found is not None:
        sys.exit(f"{request}: {found}")
print(len(requests), "requests judged")
