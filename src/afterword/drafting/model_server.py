"""A language model behind the API that OpenAI began and most servers speak (ADR 0053).

It is given text and gives text: no tools, no memory, no names. Nothing is asked but what the
person saw; no redirect is followed, no proxy is asked, no answer is unpacked, and what a server
says in its own words is shown to nobody. The key goes in one header and nowhere else.
"""

import json
import ssl
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from http import HTTPStatus

import httpx

from afterword.drafting.address import ModelAddress
from afterword.drafting.answer import read_answer
from afterword.drafting.faults import fault_of, no_answer, too_long, too_slow

PATIENCE = 120.0  # seconds for the whole answer: a model on a laptop is slow
CONNECTING = 10.0
LARGEST_ANSWER = 512 * 1024  # bytes, the JSON around the text too


class ModelServer:
    """Asks one model at one address."""

    def __init__(
        self,
        url: str,
        name: str,
        *,
        key: Callable[[], str | None] = lambda: None,
        trust: ssl.SSLContext | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """Take the address and the model's name; ``key`` is asked when a question leaves.

        BadInput for an address that is none, or would send in the open.
        """
        self._address = ModelAddress.read(url)
        self._name = name
        self._key = key
        self._trust = trust
        self._patience = patience

    @property
    def address(self) -> str:
        """Return where questions go."""
        return self._address.url

    @property
    def name(self) -> str:
        """Return what the server calls the model."""
        return self._name

    @property
    def told(self) -> str:
        """Return how far a question goes, in words."""
        return self._address.told

    def body(self, rules: str, text: str) -> str:
        """Return exactly what would be sent: the model, the rules and the text."""
        messages = [{"role": "system", "content": rules}, {"role": "user", "content": text}]
        whole = {"model": self._name, "messages": messages, "stream": False}
        return json.dumps(whole, ensure_ascii=False, indent=1)

    def answer(self, body: str) -> str:
        """Send a question once and return the text of the answer; OutsideFailed without one."""
        until = time.monotonic() + self._patience
        try:
            with self._client() as client, self._asked(client, body) as response:
                if response.status_code != HTTPStatus.OK:
                    raise fault_of(self._address.host, response)
                return read_answer(self._address.host, self._read(response, until))
        except httpx.TimeoutException:
            raise too_slow(self._address.host) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as failure:
            raise no_answer(self._address.host, failure) from None

    def _client(self) -> httpx.Client:
        return httpx.Client(
            verify=self._trust or ssl.create_default_context(),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(self._patience, connect=min(CONNECTING, self._patience)),
        )

    def _asked(self, client: httpx.Client, body: str) -> AbstractContextManager[httpx.Response]:
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
            "User-Agent": "Afterword",
        }
        key = self._key()
        if key:
            headers["Authorization"] = f"Bearer {key}"
        return client.stream("POST", self._address.url, content=body.encode(), headers=headers)

    def _read(self, response: httpx.Response, until: float) -> bytes:
        """Return an answer's bytes as they came, unless they are too many or too slow."""
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise no_answer(self._address.host, OSError("packed"))
        found = bytearray()
        for piece in response.iter_raw():
            found += piece
            if len(found) > LARGEST_ANSWER:
                raise too_long(self._address.host)
            if time.monotonic() > until:
                raise too_slow(self._address.host)
        return bytes(found)
