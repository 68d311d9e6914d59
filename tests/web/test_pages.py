"""What holds for every page: nobody else's words become code, and nothing is fetched elsewhere."""

import html
import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from afterword.app.sample import sample_search
from afterword.web.access import Door
from afterword.web.assets import address, assets
from tests.support.pages import MONDAY, PAGES, House, client_of, words_of

HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7|add:7 }}{% debug %}",
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "\u202eevil\u202c",
)


LEADS = frozenset({"action", "formaction", "href", "hx-get", "hx-post", "src"})
# A number to dial leads to no host; it holds digits alone.
ELSEWHERE = re.compile(r"\s*((?!tel:\+?\d+$)\w+:|//)").match


class Reader(HTMLParser):
    """Reads a page as a browser does, and remembers tags, attributes and scripts' texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Remember what stands inside a script."""
        if self.tags and self.tags[-1] == "script" and data.strip():
            self.scripts.append(data)


def _hostile_house(words: str) -> House:
    """Return the sample search in which every name and every note is somebody's attack."""
    document = sample_search(MONDAY)
    house = House(document)
    house.jot.person("halden", {"name": words, "title": words}, "priya")
    house.jot.moment("halden", "r1", "priya", {"said": words, "mine": words})
    house.record.touch("halden", person="priya", direction="in", kind="reply", note=words)
    house.record.correct("cases/halden", {"role": words})
    house.jot.decision("halden", f"by 4 December {words}", None)
    strengths = house.review.candidate().strengths
    house.jot.candidate({"name": words}, tuple((one.claim, words) for one in strengths))
    employer = house.ledger.state().document["cases"][3]["employer"]
    house.record.correct("cases/halden", {"employer": {**employer, "name": words, "also": [words]}})
    return house


@pytest.mark.parametrize("path", PAGES)
def test_a_page_carries_no_code_of_its_own(maya: Client, path: str) -> None:
    """No inline script, no style attribute, no handler, no address of another host."""
    answer = maya.get(path)
    assert answer.status_code == 200
    page = Reader(answer.content.decode())
    names = {name for name, _ in page.attributes}
    assert page.scripts == []
    assert "style" not in page.tags
    assert not {name for name in names if name == "style" or name.startswith(("on", "hx-on"))}
    assert not [value for name, value in page.attributes if name in LEADS and ELSEWHERE(value)]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("path", PAGES)
def test_hostile_words_stay_words(door: Door, words: str, path: str) -> None:
    """A name that is a script is shown as the characters that it is, on every page (P14)."""
    answer = client_of(_hostile_house(words), door).get(path)
    assert answer.status_code == 200
    page = Reader(answer.content.decode())
    assert page.scripts == []
    assert page.tags.count("script") == 2, "the two that base.html names"
    assert not {"img", "iframe", "object", "embed", "style"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert not [value for name, value in page.attributes if name in LEADS and ELSEWHERE(value)]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_shown_whole(door: Door, words: str) -> None:
    """Nothing is cut out of a name either: it is a person's, however odd."""
    page = client_of(_hostile_house(words), door).get("/cases/halden").content.decode()
    assert words in html.unescape(page)


def test_a_page_that_fails_is_a_sentence(maya: Client, house: House) -> None:
    """Our own fault is said plainly too; a stack of calls goes to the log only."""
    del house.draft
    answer = maya.get("/letters/thank_you/halden/r1/priya")
    assert answer.status_code == 500
    assert "Afterword stumbled over something" in words_of(answer)
    assert "Traceback" not in answer.content.decode()


@pytest.mark.parametrize(
    ("path", "code"),
    [("/nowhere", 404), ("/cases/halden/nowhere", 404), ("/undo", 405), ("/tray/x", 405)],
)
def test_an_address_that_shows_nothing_is_a_page_of_ours(
    maya: Client, path: str, code: int
) -> None:
    """A wrong address, or a reload where a form was sent: the way on to Today, same headers."""
    answer = maya.get(path)
    assert answer.status_code == code
    assert "There is no such page" in words_of(answer)
    assert 'href="/">Go to Today' in answer.content.decode()
    assert "Content-Security-Policy" in answer
    assert (code == 405) is ("Allow" in answer)


@pytest.mark.parametrize("path", ["/letters/x", "/cases/halden/people", "/tray/x", "/undo"])
def test_a_verb_that_a_page_does_not_take_is_refused(maya: Client, path: str) -> None:
    """Reading an address never changes anything."""
    assert maya.put(path).status_code in {405, 403}
    if not path.startswith("/letters"):
        assert maya.get(path).status_code == 405


def test_assets_are_named_by_their_content_and_kept_for_a_year(maya: Client) -> None:
    """A new release has new names, so nobody sees old styles; the old ones are never asked for."""
    for path in assets():
        answer = maya.get(address(path))
        assert answer.status_code == 200
        assert "immutable" in answer["Cache-Control"]
        assert answer["X-Content-Type-Options"] == "nosniff"
    assert maya.get("/static/app.css").status_code == 404
    assert maya.get("/static/../urls.py").status_code == 404


def test_styles_ask_for_our_own_fonts_only() -> None:
    """No font, picture or style is fetched from elsewhere: a search is nobody else's business."""
    for path, asset in assets().items():
        if path.endswith(".css"):
            style = asset.content.decode()
            assert "http" not in style
            assert "@import" not in style
            for font in re.findall(r"url\(([^)]+)\)", style):
                assert font.startswith("/static/fonts/")


def test_an_empty_home_welcomes(newcomer: Client) -> None:
    """Day one: how to begin, said once, and no column of noughts that looks like a reproach."""
    page = words_of(newcomer.get("/"))
    assert "Welcome. One line is enough to begin." in page
    assert page.count("Capture an interview") == 1
    assert "Just walked out?" not in page
    assert "Keep the search alive" not in page
