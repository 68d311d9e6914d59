"""The door: who may come in, and what is turned away before a view is asked (P17)."""

import itertools
from http.cookies import SimpleCookie

import pytest
from django.test import Client

from afterword.web.access import COOKIE, THIRTY_DAYS, Door

OWN = "127.0.0.1"
HOSTS = {
    OWN: True,
    "127.0.0.1:80": True,
    "localhost": True,
    "[::1]": True,
    "[::1]:80": True,
    "127.0.0.1:8378": False,
    "localhost.evil.example:8377": False,
    "evil.example": False,
    "evil.example:8377": False,
    "127.0.0.1.nip.io:8377": False,
    "192.168.1.7": False,
    "[::]": False,
    "127.0.0.1:8377": False,
    "": False,
}
ORIGINS = {
    None: False,
    "own": True,
    "null": False,
    "http://evil.example": False,
    "https://evil.example:8377": False,
    "http://127.0.0.1:3000": False,
    "https://127.0.0.1": False,
}
SITES = {None: True, "same-origin": True, "none": True, "same-site": False, "cross-site": False}
MATRIX = list(itertools.product(HOSTS, ORIGINS, SITES))


def _headers(host: str, origin: str | None, site: str | None) -> dict[str, str]:
    headers = {"host": host}
    if origin is not None:
        headers["origin"] = f"http://{host}" if origin == "own" else origin
    if site is not None:
        headers["sec-fetch-site"] = site
    return headers


@pytest.mark.parametrize(("host", "origin", "site"), MATRIX)
def test_a_form_is_taken_from_our_own_pages_only(
    browser: Client, host: str, origin: str | None, site: str | None
) -> None:
    """Every mixture of Host, Origin and Sec-Fetch-Site but our own is refused, pass or no pass."""
    answer = browser.post("/nowhere", headers=_headers(host, origin, site))
    ours = HOSTS[host] and ORIGINS[origin] and SITES[site]
    assert answer.status_code == (404 if ours else 403)


@pytest.mark.parametrize(("host", "site"), list(itertools.product(HOSTS, SITES)))
def test_a_page_is_shown_to_our_own_address_only(
    browser: Client, host: str, site: str | None
) -> None:
    """A name that somebody points at the loopback address (rebinding) sees nothing."""
    answer = browser.get("/", headers=_headers(host, None, site))
    assert answer.status_code == (200 if HOSTS[host] and SITES[site] else 403)


@pytest.mark.parametrize("origin", [o for o, ours in ORIGINS.items() if o and not ours])
def test_a_read_with_a_foreign_origin_is_refused_too(browser: Client, origin: str) -> None:
    """Another origin has no business with us even where it only reads."""
    assert browser.get("/", headers=_headers(OWN, origin, None)).status_code == 403


@pytest.mark.parametrize("path", ["/", "/cases", "/cases/halden", "/capture", "/tray", "/nowhere"])
def test_a_browser_without_a_pass_is_told_how_to_get_in(stranger: Client, path: str) -> None:
    """Whoever guesses the port sees the way in, and nothing of the search."""
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "Start it again" in answer.content.decode()
    assert "Halden" not in answer.content.decode()


def test_the_link_lets_one_browser_in_once(stranger: Client, door: Door) -> None:
    """The link from the terminal trades itself for a pass; found in a history later, it is dead."""
    link = f"/open/{door.new_token()}"
    answer = stranger.get(link)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert stranger.get("/").status_code == 200
    stranger.cookies = SimpleCookie()
    assert stranger.get(link).status_code == 403


def test_the_pass_is_out_of_reach_of_scripts_and_other_sites(stranger: Client, door: Door) -> None:
    """HttpOnly, SameSite=Strict, and it ends after thirty days."""
    stranger.get(f"/open/{door.new_token()}")
    cookie = stranger.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == THIRTY_DAYS
    assert not cookie["domain"]


def test_a_guessed_token_opens_nothing(stranger: Client, door: Door) -> None:
    """A wrong token is refused, and does not use up the right one."""
    token = door.new_token()
    assert stranger.get(f"/open/{token}x").status_code == 403
    assert stranger.get(f"/open/{token}").status_code == 302


def test_fetching_ahead_does_not_use_up_the_link(stranger: Client, door: Door) -> None:
    """Some browsers fetch what is typed before Enter is pressed; the link survives that."""
    link = f"/open/{door.new_token()}"
    assert stranger.get(link, headers={"sec-purpose": "prefetch;prerender"}).status_code == 403
    assert stranger.get(link).status_code == 302


@pytest.mark.parametrize("method", ["head", "options", "post", "put"])
def test_only_opening_the_link_uses_it_up(stranger: Client, door: Door, method: str) -> None:
    """A program that looks whether the link answers (HEAD, say) does not spend it."""
    link = f"/open/{door.new_token()}"
    looked = getattr(stranger, method)(link, headers={"origin": f"http://{OWN}"})
    assert looked.status_code == 405
    assert COOKIE not in looked.cookies
    assert stranger.get(link).status_code == 302


@pytest.mark.parametrize("forged", ["x{}", "{}x", "{:.20}", ""])
def test_a_pass_that_was_touched_is_no_pass(browser: Client, door: Door, forged: str) -> None:
    """The pass is signed with the key of the data folder; a forged one is a stranger's."""
    browser.cookies[COOKIE] = forged.format(door.new_pass())
    assert browser.get("/").status_code == 403


def test_a_pass_of_another_house_is_no_pass(browser: Client) -> None:
    """Two data folders have two keys."""
    browser.cookies[COOKIE] = Door(b"the key of another data folder.").new_pass()
    assert browser.get("/").status_code == 403


def test_every_answer_carries_the_headers(browser: Client, stranger: Client) -> None:
    """Pages, refusals and files alike: no inline script, no frame, no sniffing, no referrer."""
    for path in ("/", "/nowhere", "/static/none.css", "/open/x"):
        answer = browser.get(path)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer


def test_pages_are_not_kept_by_the_browser(browser: Client) -> None:
    """A search is private: it must not be read from a cache after the window was closed."""
    assert browser.get("/")["Cache-Control"] == "no-store"


def test_a_form_without_its_token_is_refused(door: Door, browser: Client) -> None:
    """The token in the form is a second lock, beside Origin."""
    strict = Client(enforce_csrf_checks=True)
    strict.defaults = browser.defaults
    strict.cookies[COOKIE] = door.new_pass()
    answer = strict.post("/undo", headers={"origin": f"http://{OWN}"})
    assert answer.status_code == 403
    assert "older window" in answer.content.decode()
