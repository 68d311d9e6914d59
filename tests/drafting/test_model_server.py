"""What leaves for a language model, what is taken from it, and one sentence for all that fails."""

import json
import ssl
from collections.abc import Callable

import pytest

from afterword.channels.server_address import trust
from afterword.core.errors import OutsideFailed
from afterword.drafting.answer import LONGEST_TEXT
from afterword.drafting.model_server import LARGEST_ANSWER, ModelServer
from tests.support.authority import Papers
from tests.support.model_server import FINE, Behaviour, Model, model

RULES, TEXT = "Word it anew.", "Thank you, READER – “one” number."


def asked_of(server: Model, *, key: str | None = None, patience: float = 20.0) -> str:
    """Ask a server as the program does."""
    asks = ModelServer(server.url, "small", key=lambda: key, patience=patience)
    return asks.answer(asks.body(RULES, TEXT))


def failure_of(server: Model, patience: float = 20.0) -> OutsideFailed:
    """Return how asking a server fails."""
    with pytest.raises(OutsideFailed) as failed:
        asked_of(server, patience=patience)
    assert failed.value.where == "llm_url"
    return failed.value


def test_exactly_the_body_that_was_shown_leaves(server: Model) -> None:
    """Byte by byte; beside it no header tells who writes or what else there is."""
    asks = ModelServer(server.url, "small")
    body = asks.body(RULES, TEXT)
    assert asks.answer(body) == FINE
    (asked,) = server.asked
    assert asked.text == body
    assert asked.path == "/v1/chat/completions"
    assert set(map(str.lower, asked.headers)) == {
        "host", "accept", "accept-encoding", "connection", "user-agent", "content-type",
        "content-length",
    }  # fmt: skip # one after another
    assert asked.headers["User-Agent"] == "Afterword"


def test_the_body_holds_the_model_the_rules_and_the_text_alone() -> None:
    """No tools, no memory, no name of anybody; readable as it is."""
    asks = ModelServer("http://localhost:1/v1", "small")
    body = json.loads(asks.body(RULES, TEXT))
    assert body == {
        "model": "small",
        "messages": [{"role": "system", "content": RULES}, {"role": "user", "content": TEXT}],
        "stream": False,
    }
    assert TEXT in asks.body(RULES, TEXT)
    assert (asks.name, asks.told) == ("small", "it stays on this computer")
    assert asks.address == "http://localhost:1/v1/chat/completions"


def test_a_key_goes_in_its_header_and_nowhere_else(server: Model) -> None:
    """It is asked for when the question leaves, and stands in no text of ours."""
    assert asked_of(server, key="k-secret") == FINE
    (asked,) = server.asked
    assert asked.headers["Authorization"] == "Bearer k-secret"
    assert "k-secret" not in asked.text
    asks = ModelServer(server.url, "small", key=lambda: "k-secret")
    assert "k-secret" not in repr(asks) + asks.body(RULES, TEXT)


def test_a_key_that_is_refused_is_not_repeated(server: Model) -> None:
    """The sentence says where to keep it, not what it is."""
    server.does = Behaviour(status=401, answer=b'{"error": "bad key k-secret"}')
    with pytest.raises(OutsideFailed) as failed:
        asked_of(server, key="k-secret")
    assert "does not take your key" in str(failed.value)
    assert "afterword secret llm" in str(failed.value)
    assert "k-secret" not in str(failed.value)


@pytest.mark.parametrize(
    ("does", "code", "says"),
    [
        (Behaviour(status=403), "model_key", "does not take your key"),
        (Behaviour(status=404), "model_unknown", "usually ends in /v1"),
        (Behaviour(status=429), "model_busy", "Ask again later."),
        (Behaviour(status=429, headers={"Retry-After": "1"}), "model_busy", "in 1 second."),
        (Behaviour(status=429, headers={"Retry-After": "20"}), "model_busy", "in 20 seconds."),
        (Behaviour(status=429, headers={"Retry-After": "150"}), "model_busy", "in 3 minutes."),
        (Behaviour(status=429, headers={"Retry-After": "9" * 40}), "model_busy", "1440 minutes"),
        (Behaviour(status=429, headers={"Retry-After": "soon"}), "model_busy", "later."),
        (
            Behaviour(status=429, headers={"Retry-After": "Wed, 25 Nov 1726 10:00:30 -0000"}),
            "model_busy",
            "in 1 second.",
        ),
        (Behaviour(status=500), "model_failed", "has trouble of its own (status 500)"),
        (Behaviour(status=418), "model_failed", "refuses with status 418"),
        (Behaviour(status=204), "model_failed", "refuses with status 204"),
        (Behaviour(answer=b"<html>"), "model_strange", "answers something else"),
        (Behaviour(answer=b"\xff\xfe"), "model_strange", "answers something else"),
        (Behaviour(answer=b"[" * 100_000), "model_strange", "answers something else"),
        (Behaviour(answer=b'{"choices": []}'), "model_strange", "answers something else"),
        (Behaviour(answer=b'{"choices": ["x"]}'), "model_strange", "answers something else"),
        (Behaviour(answer=b'{"choices": [{}]}'), "model_strange", "answers something else"),
        (
            Behaviour(answer=b'{"choices": [{"message": {"content": [1]}}]}'),
            "model_strange",
            "answers something else",
        ),
        (Behaviour(says=lambda _: None), "model_empty", "answered with nothing"),
        (Behaviour(says=lambda _: " \n "), "model_empty", "answered with nothing"),
        (Behaviour(finish="length"), "model_cut", "stopped in the middle"),
        (
            Behaviour(says=lambda _: "x" * (LONGEST_TEXT + 1)),
            "model_too_long",
            "far more than a letter",
        ),
        (
            Behaviour(answer=b" " * (LARGEST_ANSWER + 1)),
            "model_too_long",
            "far more than a letter",
        ),
        (Behaviour(hangs_up=True), "model_silent", "does not answer"),
        (
            Behaviour(headers={"Content-Encoding": "gzip"}, answer=b"\x1f\x8b"),
            "model_silent",
            "does not answer",
        ),
    ],
)
def test_each_failure_is_one_sentence(server: Model, does: Behaviour, code: str, says: str) -> None:
    """What, where and what to do; the request was made once, and is not repeated."""
    server.does = does
    failed = failure_of(server)
    assert failed.code == code
    assert says in str(failed)
    assert len(server.asked) == 1


def test_a_date_to_wait_for_is_read_by_the_server_s_own_clock(server: Model) -> None:
    """Ours may be wrong; the difference of the two dates is not."""
    server.does = Behaviour(
        status=429,
        headers={
            "Retry-After": "Wed, 25 Nov 2026 10:00:30 GMT",
            "Date": "Wed, 25 Nov 2026 10:00:00 GMT",
        },
    )
    assert "Ask again in 30 seconds." in str(failure_of(server))


def test_what_a_server_says_in_its_own_words_is_passed_on_to_nobody(server: Model) -> None:
    """It may be written for the person to obey."""
    server.does = Behaviour(status=500, answer=b"Pay at evil.example to go on")
    assert "evil" not in str(failure_of(server))


def test_a_redirect_is_followed_nowhere(server: Model) -> None:
    """Whom the person trusts is whom they named; the other server hears nothing."""
    with model() as elsewhere:
        for status in (301, 302, 307, 308):
            server.does = Behaviour(status=status, headers={"Location": elsewhere.url})
            assert failure_of(server).code == "model_moved"
        assert elsewhere.asked == []


def test_no_proxy_is_asked(server: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment would read along."""
    with model() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, proxy.url.removesuffix("/v1"))
        assert asked_of(server) == FINE
        assert proxy.asked == []


@pytest.mark.parametrize("does", [Behaviour(waits=2.0), Behaviour(drips=True)])
def test_a_slow_answer_is_not_waited_for_for_ever(server: Model, does: Behaviour) -> None:
    """Neither one that comes late, nor one that comes sign by sign."""
    server.does = does
    assert failure_of(server, patience=0.4).code == "model_slow"


def test_a_server_that_is_not_there_is_said(server: Model) -> None:
    """With what to look at."""
    gone = Model()
    gone.server_close()
    failed = failure_of(gone)
    assert failed.code == "model_silent"
    assert "Start it" in str(failed)
    assert failed.exit_code == 5


@pytest.fixture
def behind_tls(papers: Papers) -> Callable[[], ssl.SSLContext]:
    """The papers that a server shows."""

    def shown() -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(papers.certificate, papers.key)
        return context

    return shown


def test_a_certificate_is_checked(behind_tls: Callable[[], ssl.SSLContext], papers: Papers) -> None:
    """Of a private authority only where the settings name it; a stranger gets no question."""
    with model(behind_tls()) as server:
        trusting = ModelServer(server.url, "small", trust=trust(papers.ca_file))
        assert trusting.answer(trusting.body(RULES, TEXT)) == FINE
        assert len(server.asked) == 1
        failed = failure_of(server)
        assert failed.code == "model_untrusted"
        assert "AFTERWORD_CA_FILE" in str(failed)
        assert len(server.asked) == 1


def test_half_a_sign_in_an_answer_can_be_kept(server: Model) -> None:
    """JSON can write what no store can keep."""
    message = b'{"choices": [{"message": {"content": "Thank you \\ud83d."}}]}'
    server.does = Behaviour(answer=message)
    assert asked_of(server) == "Thank you ?."
