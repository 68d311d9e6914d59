"""Letters through a print shop's HTTP API, in the shape that PostGrid's has (ADR 0057).

One request carries the whole letter, so from its first byte on the shop may have taken it. Test
keys only: what a shop does with a live one was never watched.
"""

import json
import ssl
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import quote

from afterword.app.ports import Witness
from afterword.app.printing.print_shop import Job
from afterword.app.printing.sheet import Party, Sheet
from afterword.channels.allowance import Allowance, reader
from afterword.channels.shop_address import ShopAddress
from afterword.core.errors import AfterwordError, DeliveryFailed, OutsideFailed, Refused

TEST_KEY = "test_"
Answer = tuple[int, bytes]
# The shop understood, and did not take it. Everything else from 500 on may have happened behind it.
FOR_GOOD = frozenset({400, 401, 402, 403, 404, 405, 413, 415, 422})
REDIRECTS = range(300, 400)
LOST = (OSError, HTTPException, ValueError)
SAID = "it said"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpShop:
    """One account at one shop (app.printing.print_shop.PrintShop).

    ``patience`` is how long an answer may take, in seconds. ``knows_keys`` says that the shop
    promises to make one letter of two requests with one key: only then is a lost one repeated.
    """

    address: ShopAddress
    key: Callable[[], str | None] = field(repr=False)
    trust: ssl.SSLContext
    knows_keys: bool = False
    patience: float = 60.0

    def submit(self, pdf: bytes, sheet: Sheet, key: str, witness: Witness) -> Job:
        """Hand a letter over once; DeliveryFailed says whether it may have been taken."""
        body, kind = _form(pdf, sheet)
        headers = {"Content-Type": kind, "Idempotency-Key": key, **self._login()}
        try:
            wire = self._connected()
        except OSError as away:
            raise DeliveryFailed(
                f"{self.address.host} cannot be reached, so nothing was handed over",
                permanent=False,
            ) from away
        witness.saw("connected", self.address.host)
        witness.saw("dot")
        return self._handed(wire, body, headers)

    def _handed(self, wire: HTTPConnection, body: bytes, headers: Mapping[str, str]) -> Job:
        """Hand a letter over; where that is safe, once more when no answer came."""
        try:
            with closing(wire):
                return self._job(*_asked(wire, "POST", self._place(), body, headers))
        except LOST as lost:
            if not self.knows_keys:
                raise self._unknown(lost) from lost
        try:
            with closing(self._connected()) as again:
                return self._job(*_asked(again, "POST", self._place(), body, headers))
        except LOST as lost:
            raise self._unknown(lost) from lost

    def status(self, job: str) -> Job:
        """Return where a letter stands now; OutsideFailed when the shop does not say."""
        return self._about(job, "GET")

    def cancel(self, job: str) -> Job:
        """Stop a letter that is not printed yet; Refused when the shop will not."""
        return self._about(job, "DELETE")

    def _about(self, job: str, method: str) -> Job:
        try:
            with closing(self._connected()) as wire:
                status, body = _asked(wire, method, self._place(job), b"", self._login())
            if status == HTTPStatus.OK:
                return _read(body)
        except LOST as lost:
            raise OutsideFailed(
                f"{self.address.host} does not say how the letter stands",
                where=job,
                hint="Try again in a while.",
            ) from lost
        raise Refused(f"{self.address.host} refused: {_words(status, body)}", where=job)

    def _login(self) -> Mapping[str, str]:
        """Return the header with the key; Refused without one, or with one that costs money."""
        try:
            key = self.key()
        except AfterwordError as locked:
            raise DeliveryFailed(locked.message, permanent=False, hint=locked.hint) from locked
        if key is None:
            raise Refused("No key of the print shop is kept", hint="Run `afterword secret shop`.")
        refuse_costly(key)
        return {"x-api-key": key}

    def _place(self, job: str = "") -> str:
        return f"{self.address.path}/letters{'/' + quote(job, safe='') if job else ''}"

    def _connected(self) -> HTTPConnection:
        host, port = self.address.host, self.address.port
        wire = (
            HTTPSConnection(host, port, timeout=self.patience, context=self.trust)
            if self.address.secure
            else HTTPConnection(host, port, timeout=self.patience)
        )
        wire.connect()
        return wire

    def _job(self, status: int, body: bytes) -> Job:
        """Return the job that an answer tells of; DeliveryFailed for a refusal."""
        if status in {HTTPStatus.OK, HTTPStatus.CREATED}:
            return _read(body)
        refused = status in FOR_GOOD or status in REDIRECTS
        if refused or status == HTTPStatus.TOO_MANY_REQUESTS:
            raise DeliveryFailed(
                f"{self.address.host} did not take the letter: {_words(status, body)}",
                permanent=refused,
            )
        raise OSError(_words(status, body))

    def _unknown(self, lost: Exception) -> DeliveryFailed:
        why = f" ({lost})" if str(lost).startswith(SAID) else ""
        return DeliveryFailed(
            f"{self.address.host} gave no answer that tells whether it took the letter{why}",
            permanent=False,
            after_dot=True,
        )


def refuse_costly(key: str) -> None:
    """Refuse a key that could make a shop print, or that no header can hold."""
    if not key.startswith(TEST_KEY) or not key.isascii() or not key.isprintable():
        raise Refused(
            "Only a test key of a print shop is taken",
            hint=f"It begins with {TEST_KEY}; print and post the letter yourself instead.",
        )


def _asked(
    wire: HTTPConnection, method: str, place: str, body: bytes, headers: Mapping[str, str]
) -> Answer:
    """Ask once and return the answer, bounded in time and size; no redirect is followed."""
    wire.request(method, place, body or None, {"User-Agent": "Afterword", **headers})
    patience = float(wire.timeout or 0)
    answer = HTTPResponse(wire.sock, method=method)
    with closing(answer):
        answer.fp.close()
        answer.fp = reader(wire.sock, Allowance(answer=patience, whole=patience))
        answer.begin()
        return answer.status, answer.read()


def _read(body: bytes) -> Job:
    """Read a job; ValueError for an answer that is none."""
    found = json.loads(body)
    if not isinstance(found, dict) or not str(found.get("id") or ""):
        raise ValueError("no job")
    return Job(
        id=_clean(found["id"]),
        state=_clean(found.get("status") or "taken"),
        live=found.get("live") is True,
    )


def _words(status: int, body: bytes) -> str:
    """Return a shop's own words for a refusal, short and on one line."""
    try:
        error = json.loads(body)["error"]
        said = _clean(error["message"] if isinstance(error, dict) else error)
    except (ValueError, KeyError, TypeError):
        said = ""
    return f"{SAID} {status}{' ' + said if said else ''}"


def _clean(value: object) -> str:
    return "".join(each if each.isprintable() else " " for each in str(value))[:120].strip()


def _form(pdf: bytes, sheet: Sheet) -> tuple[bytes, str]:
    """Return the letter as a form with a file, and its media type: the same for the same letter."""
    # It must stand in none of the parts; a hash of the file cannot.
    edge = f"=_{sha256(pdf).hexdigest()[:40]}"
    fields = {
        **_address("to", sheet.recipient),
        **_address("from", sheet.sender),
        # Our sheet has the address already; the shop's own goes on a page before it.
        "addressPlacement": "insert_blank_page",
        "size": "us_letter" if sheet.paper == "us-letter" else "a4",
        "color": "false",
        "doubleSided": "false",
    }
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
        if value
    ]
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="pdf"; filename="letter.pdf"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    whole = b"".join((*parts, head.encode(), pdf, f"\r\n--{edge}--\r\n".encode()))
    return whole, f"multipart/form-data; boundary={edge}"


def _address(whose: str, party: Party) -> dict[str, str]:
    """Return a party as the fields of the form; several street lines share the second one."""
    postal = party.postal
    lines = postal.lines if postal else ()
    said = {
        "firstName": party.name,
        "companyName": party.company,
        "addressLine1": lines[0] if lines else "",
        "addressLine2": ", ".join(lines[1:]),
        "city": (postal.city if postal else "") or "",
        "provinceOrState": (postal.region if postal else "") or "",
        "postalOrZip": (postal.postcode if postal else "") or "",
        "countryCode": (postal.country if postal else "") or party.country or "",
    }
    return {f"{whose}[{name}]": value for name, value in said.items()}
