"""LanguageTool behind the port: a real server on this computer that speaks its JSON."""

import json
from collections.abc import Iterator
from http import HTTPStatus

import pytest

from afterword.core.errors import BadInput, OutsideFailed
from afterword.core.letters.checks import check
from afterword.core.letters.finding import ADVISE, BLOCK
from afterword.core.ports import Proofreader
from afterword.proofreaders import languagetool as adapter
from afterword.proofreaders.harper import Harper
from afterword.proofreaders.languagetool import REST, Address, LanguageTool
from tests.support.languagetool_server import Server, languagetool
from tests.support.letter_world import around, letter

BROKEN = (
    b"", b"no json", b"[]", b"{}", b'{"matches": 3}', b"\xff\xfe", b"[" * 100_000,
    b'{"matches": []}' + b" " * adapter.LONGEST_ANSWER,
)  # fmt: skip # a list of answers
ODD: tuple[object, ...] = (
    {}, 3, None, {"offset": -1, "length": 2}, {"offset": 0, "length": 0},
    {"offset": 0, "length": 10_000}, {"offset": "a", "length": 1}, {"offset": 1, "length": 2,
    "replacements": [3]}, {"offset": 1, "length": 2, "rule": 7},
)  # fmt: skip # a list of matches


@pytest.fixture
def server() -> Iterator[Server]:
    """Return a server that answers."""
    with languagetool() as running:
        yield running


@pytest.fixture
def tool(server: Server) -> LanguageTool:
    """Return the adapter, with nobody to ask instead."""
    return LanguageTool(server.url)


def test_it_is_a_proofreader_with_the_same_two_tiers(tool: LanguageTool) -> None:
    """A misspelt word interrupts, grammar is said quietly, style is left unsaid."""
    engine: Proofreader = tool
    text = "We recieved a more easier and very unique plan."
    marks = engine.marks(text, "US", ())
    assert [(text[m.start : m.end], m.kind, m.sure, m.suggestions[0]) for m in marks] == [
        ("recieved", "spelling", True, "received"),
        ("more easier", "grammar", False, "easier"),
    ]


def test_names_are_left_alone_and_slips_are_not(tool: LanguageTool) -> None:
    """It flags most surnames; here an unknown capital counts only beside a frequent word."""
    text = "Untill then I remain Maya Okafor, as Feoktistov knows."
    assert [text[m.start : m.end] for m in tool.marks(text, "US", ())] == ["Untill"]


def test_the_words_of_the_case_are_known(tool: LanguageTool) -> None:
    """A word of the facts is right in small letters, too; without the facts it is doubted."""
    assert tool.marks("We met at corvidia.", "US", {"Corvidia"}) == []
    assert [mark.sure for mark in tool.marks("We met at corvidia.", "US", ())] == [True]


def test_each_dialect_is_asked_for_by_its_name(server: Server, tool: LanguageTool) -> None:
    """American and British spelling are two languages to the server; no other field is sent."""
    text = "The colour of it."
    assert [mark.sure for mark in tool.marks(text, "US", ())] == [False]
    assert tool.marks(text, "UK", ()) == []
    assert server.asked == [
        {"language": "en-US", "text": text},
        {"language": "en-GB", "text": text},
    ]
    assert set(server.paths) == {"/v2/check"}


def test_places_are_code_points_behind_an_emoji(tool: LanguageTool) -> None:
    """The server counts an emoji as two, Python as one."""
    text = "😀😀 Tomás 👩‍👩‍👧 recieved it."
    (mark,) = tool.marks(text, "US", ())
    assert text[mark.start : mark.end] == "recieved"


def test_a_long_letter_is_sent_in_pieces(server: Server, tool: LanguageTool) -> None:
    """A server refuses what is too long; marks keep their place in the whole."""
    text = "It was a good day.\n\n" * 400 + "We recieved it."
    (mark,) = tool.marks(text, "US", ())
    assert text[mark.start : mark.end] == "recieved"
    assert len(server.asked) > 1


def test_our_own_patterns_add_what_it_passes_over(tool: LanguageTool) -> None:
    """Doubled words, slips and confusions are found with any engine."""
    text = "I look forward to hear from the the team."
    found = [text[mark.start : mark.end] for mark in tool.marks(text, "US", ())]
    assert found == ["hear", "the the"]


def test_nothing_is_sent_of_an_empty_text(server: Server, tool: LanguageTool) -> None:
    """Blanks are not worth a question."""
    assert tool.marks(" \n\n ", "US", ()) == []
    assert server.asked == []


@pytest.mark.parametrize("answer", BROKEN, ids=range(len(BROKEN)))
def test_an_answer_that_is_none_is_refused(
    answer: bytes, server: Server, tool: LanguageTool
) -> None:
    """Whatever stands at that address, no letter is passed because it talked nonsense."""
    server.answer = answer
    with pytest.raises(OutsideFailed, match="something else"):
        tool.marks("Hello there.", "US", ())


@pytest.mark.parametrize("match", ODD, ids=range(len(ODD)))
def test_a_match_that_is_none_is_left_out(
    match: object, server: Server, tool: LanguageTool
) -> None:
    """Places outside the text and missing fields break nothing."""
    server.answer = json.dumps({"matches": [match]}).encode()
    assert all(0 <= m.start < m.end <= 12 for m in tool.marks("Hello there.", "US", ()))


def test_a_redirect_is_not_followed(server: Server) -> None:
    """The text goes to the host that the person named, and to no other."""
    with languagetool() as other:
        server.answered, server.goes_to = HTTPStatus.TEMPORARY_REDIRECT, other.url
        with pytest.raises(OutsideFailed, match="status 307"):
            LanguageTool(server.url).marks("Hello there.", "US", ())
        assert other.asked == []


def test_no_proxy_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment would read every letter."""
    with languagetool() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        LanguageTool(server.url).marks("Hello there.", "US", ())
        assert (len(server.asked), proxy.asked) == (1, [])


def test_harper_reads_while_the_server_is_silent(server: Server, harper: Harper) -> None:
    """One notice, the same two tiers, and after a minute's rest the server is asked again."""
    said: list[str] = []
    clock = iter([0.0, 1.0, REST + 1, REST + 2, REST + 3, 10 * REST])
    tool = LanguageTool(server.url, harper, said.append, lambda: next(clock))
    server.answered = HTTPStatus.SERVICE_UNAVAILABLE
    for asked in (1, 1, 2):  # fails; rests; fails again
        assert [mark.sure for mark in tool.marks("We recieved it.", "US", ())] == [True]
        assert len(server.asked) == asked
    (notice,) = said
    assert notice.startswith("The LanguageTool server at 127.0.0.1 refuses with status 503. ")
    assert notice.endswith("Harper reads your letters until it does.")
    server.answered = HTTPStatus.OK
    tool.marks("We recieved it.", "US", ())
    assert len(server.asked) == 2  # it still rests
    (mark,) = tool.marks("We recieved it.", "US", ())
    assert len(server.asked) == 3
    assert mark.suggestions[0] == "received"


def test_a_slow_server_is_not_waited_for(
    server: Server, harper: Harper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk shows its marks, whatever the server does."""
    monkeypatch.setattr(adapter, "PATIENCE", 0.1)
    server.waits = 0.6
    said: list[str] = []
    assert LanguageTool(server.url, harper, said.append).marks("We recieved it.", "US", ())
    assert "does not answer" in said[0]


def test_nobody_there_is_said_in_words() -> None:
    """The port of a server that has gone is refused by the machine itself."""
    with languagetool() as gone:
        url = gone.url
    with pytest.raises(OutsideFailed) as failure:
        LanguageTool(url).look()
    assert failure.value.message.startswith("The LanguageTool server at 127.0.0.1 does not answer")
    assert failure.value.hint == "Start the server, mend its address, or take the setting out."


def test_a_look_says_what_answers_and_where_letters_go(tool: LanguageTool) -> None:
    """Doctor tells both in one line."""
    assert tool.look() == "LanguageTool 6.6 answers; your letters stay on this computer"


@pytest.mark.parametrize(
    ("url", "path", "told"),
    [
        ("http://localhost:8010", "/v2/check", "your letters stay on this computer"),
        ("http://[::1]:8010/v2/check", "/v2/check", "your letters stay on this computer"),
        (
            "https://words.example/lt/",
            "/lt/v2/check",
            "the text of your letters goes to words.example",
        ),
        (
            "http://words.example",
            "/v2/check",
            "the text of your letters goes, readable on the way, to words.example",
        ),
    ],
)
def test_an_address_says_what_leaves_the_machine(url: str, path: str, told: str) -> None:
    """On this computer nothing leaves; elsewhere the text does, and over http anyone can read."""
    address = Address(url)
    assert (address.path, address.told()) == (path, told)


@pytest.mark.parametrize(
    "url",
    ["", "localhost:8010", "ftp://localhost", "http://", "http://a:b@host", "http://host:port",
     "file:///etc/passwd", "http://[::1"],
)  # fmt: skip # a list of addresses
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """It is said before a letter is read, with an example."""
    with pytest.raises(BadInput) as refused:
        LanguageTool(url)
    assert refused.value.where == "languagetool_url"
    assert "http://localhost:8010" in (refused.value.hint or "")


def test_its_marks_become_findings(tool: LanguageTool) -> None:
    """What is sure stops a letter, the rest is advice, as with any engine of this port."""
    found = check(letter("We recieved a more easier plan."), around(proofreader=tool))
    assert {(BLOCK, "spelling"), (ADVISE, "grammar")} <= {(f.severity, f.code) for f in found}
