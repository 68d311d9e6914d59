"""The text in a server's answer: its only part that counts."""

import json
from typing import cast

from afterword.core.errors import OutsideFailed
from afterword.drafting.faults import failed, too_long

LONGEST_TEXT = 20_000  # signs; a letter has a thousand
_CUT = "length"


def read_answer(host: str, answer: bytes) -> str:
    """Return the text that a model wrote; OutsideFailed when there is none, or no whole one."""
    choice = _choice(host, answer)
    message = choice.get("message")
    text = message.get("content") if isinstance(message, dict) else None
    if text is None and isinstance(message, dict):
        text = ""  # it called a tool, or thought and said nothing
    if not isinstance(text, str):
        raise _strange(host)
    if len(text) > LONGEST_TEXT:
        raise too_long(host)
    if choice.get("finish_reason") == _CUT:
        hint = "Let it write longer answers, then ask again."
        raise failed(host, "stopped in the middle", hint, "model_cut")
    if not text.strip():
        raise failed(host, "answered with nothing", code="model_empty")
    # Half of a sign that JSON can write and no store can keep.
    return text.encode("utf-8", "replace").decode()


def _choice(host: str, answer: bytes) -> dict[str, object]:
    try:
        found = json.loads(answer)
        choice = found["choices"][0]
    except (ValueError, RecursionError, LookupError, TypeError):
        raise _strange(host) from None
    if not isinstance(choice, dict):
        raise _strange(host)
    return cast(dict[str, object], choice)


def _strange(host: str) -> OutsideFailed:
    hint = "Set llm_url to a server that speaks OpenAI’s API, such as one that ends in /v1."
    return failed(host, "answers something else than a language model does", hint, "model_strange")
