"""The words that let a signed-in account into its mail servers, each good for an hour or so."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from afterword.channels.sign_in_client import AGAIN, SignInClient
from afterword.core.errors import Refused

# A word is not used in its last minutes: a letter may take that long.
SPARE_SECONDS = 120.0


@dataclass(slots=True, kw_only=True)
class SignedIn:
    """One account that signed in (channels.logging_in.Token).

    Only the refresh token is kept, by ``keep``, and asked for by ``kept``; the words made of it
    live in memory. Several threads may ask at once.
    """

    client: SignInClient
    kept: Callable[[], str | None] = field(repr=False)
    keep: Callable[[str], object] = field(repr=False)
    _word: str = field(default="", init=False, repr=False)
    _until: float = field(default=0.0, init=False)
    _lock: Lock = field(default_factory=Lock, init=False, repr=False)

    def current(self) -> str:
        """Return the word of now; Refused when the sign-in was taken back."""
        with self._lock:
            if self._word and time.monotonic() < self._until:
                return self._word
            return self._refreshed()

    def anew(self) -> str:
        """Return another word, since a server refused the one that was current."""
        with self._lock:
            return self._refreshed()

    def _refreshed(self) -> str:
        lasting = self._lasting()
        try:
            self._take(lasting)
        except Refused:
            # Another program of ours may have traded it for a newer one in the meantime.
            newer = self._lasting()
            if newer == lasting:
                raise
            self._take(newer)
        return self._word

    def _take(self, lasting: str) -> None:
        begun = time.monotonic()
        word, seconds, newer = self.client.refresh(lasting)
        if newer != lasting:
            self.keep(newer)
        self._word, self._until = word, begun + seconds - SPARE_SECONDS

    def _lasting(self) -> str:
        found = self.kept()
        if not found:
            raise Refused(
                "You have not signed in to your mail yet", hint=AGAIN, code="sign_in_needed"
            )
        return found
