"""The server: waitress in one process, on the loopback address only."""

import logging
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Event
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from waitress.server import create_server

from afterword.app.application import App
from afterword.core.errors import OutsideFailed, WrongUsage
from afterword.web.access import Door

LOOPBACK_ADDRESSES = frozenset({"127.0.0.1", "::1", "localhost"})
THREADS = 4
# A little more than the largest file that Capture takes; waitress answers 413 to the rest.
LARGEST_BODY = 6 * 1024 * 1024

StartResponse = Callable[..., Any]
Wsgi = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The app at its address. ``link`` lets one browser in, once."""

    address: str
    link: str
    run: Callable[[], None]
    close: Callable[[], None]


def application(app: App, door: Door) -> Wsgi:
    """Return the WSGI application; views find the app and the door beside each request."""
    handler = WSGIHandler()

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        environ["afterword.app"] = app
        environ["afterword.door"] = door
        return handler(environ, start_response)

    return answer


def open_site(app: App, host: str, port: int, key: bytes) -> Site:
    """Bind the address and return the site, not yet answering. Port 0 takes a free one.

    Raises WrongUsage for an address that others could reach, OutsideFailed for a taken port.
    """
    if host not in LOOPBACK_ADDRESSES:
        raise WrongUsage(
            "Afterword serves this computer only",
            where=host,
            hint="Use 127.0.0.1, which is also what it takes by itself.",
        )
    _quiet()
    door = Door(key)
    bound = _bound(host, port)
    server = create_server(
        application(app, door),
        sockets=[bound],
        threads=THREADS,
        ident="Afterword",
        max_request_body_size=LARGEST_BODY,
    )
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{bound.getsockname()[1]}"
    closing = Event()

    def run() -> None:
        try:
            server.run()
        except OSError:
            # Its sockets were closed under it, by another thread: that is how it is told to end.
            if not closing.is_set():
                raise

    def close() -> None:
        closing.set()
        server.close()

    return Site(address=address, link=f"{address}/open/{door.new_token()}", run=run, close=close)


def _quiet() -> None:
    """Keep out of the terminal what is ordinary: two requests at once, and a question refused."""
    for name in ("waitress.queue", "django.request"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _bound(host: str, port: int) -> socket.socket:
    """Return a socket bound to the address; OutsideFailed when another program has it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as problem:
        raise OutsideFailed(
            "The port is taken by another program",
            where=f"{host}:{port}",
            hint="Close it, or give another with --port.",
        ) from problem


def serve(app: App, host: str, port: int, key: bytes, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; ``ready`` is told the one-time link once the address is bound."""
    site = open_site(app, host, port, key)
    ready(site.link)
    try:
        site.run()
    finally:
        site.close()
