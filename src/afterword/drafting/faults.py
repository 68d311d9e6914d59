"""What can go wrong when a language model is asked, each in one sentence with its remedy.

No word of a server's own is passed on: it could say anything, to whoever reads it.
"""

import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from afterword.core.errors import OutsideFailed
from afterword.drafting.address import SETTING

LONGEST_WAIT = 24 * 60 * 60  # seconds that a server may ask for and be believed
_KEY = "Keep its key with `afterword secret llm`, or give it in AFTERWORD_LLM_KEY."
_OWN = "Nothing of your letter has changed. Look at the server, or ask another model."


def failed(host: str, how: str, hint: str = _OWN, code: str = "model_failed") -> OutsideFailed:
    """Return the refusal that the model's server earned."""
    return OutsideFailed(f"The language model at {host} {how}", where=SETTING, hint=hint, code=code)


def fault_of(host: str, response: httpx.Response) -> OutsideFailed:
    """Return what an answer other than 200 means."""
    status = response.status_code
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return failed(host, "does not take your key", _KEY, "model_key")
    if status == HTTPStatus.NOT_FOUND:
        hint = "Look at llm_url, which usually ends in /v1, and at llm_model."
        return failed(host, "knows no such place or no such model", hint, "model_unknown")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = _wait(response)
        when = f"Ask again in {_long(wait)}." if wait else "Ask again later."
        return failed(host, "has been asked too often", when, "model_busy")
    if response.is_redirect or response.has_redirect_location:
        hint = "Set llm_url to where the server really is, if you trust that place."
        return failed(host, "points somewhere else, and nothing is sent there", hint, "model_moved")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return failed(host, f"has trouble of its own (status {status})")
    return failed(host, f"refuses with status {status}")


def too_slow(host: str) -> OutsideFailed:
    """Return the refusal of an answer that took too long."""
    hint = "Try again, or choose a smaller model."
    return failed(host, "took too long to answer", hint, "model_slow")


def too_long(host: str) -> OutsideFailed:
    """Return the refusal of an answer that is no letter any more."""
    return failed(host, "answered far more than a letter", code="model_too_long")


def no_answer(host: str, failure: Exception) -> OutsideFailed:
    """Return the refusal of a server that is not there, or is not whom it should be."""
    if isinstance(failure.__cause__, ssl.SSLError) or "CERTIFICATE" in str(failure):
        hint = "Name the file of its authority in AFTERWORD_CA_FILE, if it is your own."
        return failed(host, "has a certificate that is not trusted", hint, "model_untrusted")
    hint = "Start it, or mend llm_url."
    return failed(host, "does not answer", hint, "model_silent")


def _wait(response: httpx.Response) -> int | None:
    """Return how many seconds a server asks to wait: as a number, or until a date of its own."""
    given = response.headers.get("Retry-After", "").strip()
    if given.isdecimal():
        return min(int(given[:9]), LONGEST_WAIT)
    until, there = _date(given), _date(response.headers.get("Date", ""))
    if until is None or there is None:
        return None
    return max(1, min(int((until - there).total_seconds()), LONGEST_WAIT))


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _long(seconds: int) -> str:
    if seconds < 2 * 60:
        return f"{seconds} second{'s' * (seconds != 1)}"
    return f"{-(-seconds // 60)} minutes"
