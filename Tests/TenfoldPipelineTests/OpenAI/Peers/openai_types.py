"""Holds request bodies against the types of OpenAI's own package; reads [{kind, body, isWrong}] on standard input."""

import json
import sys
from typing import Any, cast

import pydantic
from openai.types.audio.speech_create_params import SpeechCreateParams
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from openai.types.responses.response_create_params import ResponseCreateParamsNonStreaming

kinds = {
    "chat": CompletionCreateParamsNonStreaming,
    "responses": ResponseCreateParamsNonStreaming,
    "speech": SpeechCreateParams,
}


def problem(kind: str, body: dict[str, Any]) -> str | None:
    """What is wrong with a body; None where nothing is.

    Pydantic looks into iterables only while they are iterated, and passes over members that a type does not know.
    """
    try:
        made = pydantic.TypeAdapter(kinds[kind]).validate_python(body)
        for value in made.values():
            if not isinstance(value, str | dict | list | int | float | None):
                list(value)
    except pydantic.ValidationError as error:
        return str(error)
    names = cast(Any, kinds[kind]).__annotations__
    return next((f"{name} is not known" for name in body if name not in names), None)


bodies = json.load(sys.stdin)
for entry in bodies:
    found = problem(entry["kind"], entry["body"])
    if entry.get("isWrong") and found is None:
        sys.exit(f"{entry['kind']}: a wrong body was let through: {entry['body']}")
    if not entry.get("isWrong") and found is not None:
        sys.exit(f"{entry['kind']}: {found}")
print(len(bodies), "bodies judged")
