"""The server: the loopback address only, one link, bounded bodies."""

import socket
from http.client import HTTPConnection
from pathlib import Path

import pytest

from afterword.core.errors import OutsideFailed, WrongUsage
from afterword.web.access import COOKIE
from afterword.web.keys import session_key
from afterword.web.server import LARGEST_BODY, Site, open_site
from tests.support.pages import House

KEY = b"a key that lives for one test.."


def _ask(site: Site, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(site.address.removeprefix("http://"), timeout=5)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


def test_the_link_opens_the_door_on_a_real_server(site: Site) -> None:
    """The link leads to Today, the pass in the cookie opens the pages, and no more."""
    path = site.link.removeprefix(site.address)
    code, headers, _ = _ask(site, path)
    assert (code, headers["Location"]) == (302, "/")
    cookie = headers["Set-Cookie"].split(";")[0]
    assert cookie.startswith(f"{COOKIE}=")
    assert _ask(site, "/", Cookie=cookie)[0] == 200
    assert _ask(site, path)[0] == 403
    assert _ask(site, "/")[0] == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", "localhost"])
def test_another_name_for_this_computer_is_turned_away(site: Site, host: str) -> None:
    """A name that somebody points here (rebinding) sees nothing, on the real port."""
    assert _ask(site, "/", Host=host)[0] == 403


def test_a_body_without_end_is_refused(site: Site) -> None:
    """The server says no before it stores what nobody could mean."""
    with socket.create_connection(("127.0.0.1", int(site.address.rsplit(":", 1)[1]))) as raw:
        raw.sendall(
            b"POST /capture HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + f"Content-Length: {LARGEST_BODY * 10}\r\n\r\n".encode()
        )
        assert b"413" in raw.recv(200)


@pytest.mark.parametrize("host", ["192.168.1.7", "0", "::", "example.org", ""])
def test_it_serves_this_computer_only(house: House, host: str) -> None:
    """Nobody can ask it to listen to the neighbours."""
    with pytest.raises(WrongUsage, match="serves this computer only"):
        open_site(house, host, 0, KEY)


def test_a_taken_port_is_said_plainly(house: House) -> None:
    """Another program has the port, and the sentence says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(OutsideFailed, match="taken by another program"):
            open_site(house, "127.0.0.1", port, KEY)


def test_the_key_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    """The same key tomorrow, so that a browser stays let in; readable by nobody else."""
    key = session_key(tmp_path)
    assert session_key(tmp_path) == key
    assert len(key) == 32
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
