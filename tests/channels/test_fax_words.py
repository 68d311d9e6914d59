"""How a fax fares, in a person's words: every end that HylaFAX's own parameters can tell of."""

from datetime import UTC, datetime

import pytest

from afterword.channels.fax_words import fate

FATES = [
    ("DONE", "", "1", "1", "done", "One page went through by fax."),
    ("DONE", "", "3", "3", "done", "3 pages went through by fax."),
    ("ACTIVE", "", "0", "1", "moving", "The fax server is calling now."),
    ("READY", "", "0", "1", "waiting", ""),
    ("SLEEPING", "Busy signal detected", "0", "1", "waiting", "The line was busy."),
    ("SLEEPING", "No answer from remote", "0", "1", "waiting", "Nobody answered."),
    (
        "SLEEPING",
        "Ringback detected, no answer without CED",
        "0",
        "1",
        "waiting",
        "Nobody answered.",
    ),
    ("SLEEPING", "Modem on fire.", "0", "1", "waiting", "Modem on fire."),
]


@pytest.mark.parametrize(("state", "status", "done", "pages", "wanted", "words"), FATES)
def test_a_job_is_told_in_words(
    state: str, status: str, done: str, pages: str, wanted: str, words: str
) -> None:
    """What HylaFAX says in its way is said in ours; what we do not know is passed on."""
    found = fate("7", {"STATE": state, "STATUS": status, "NPAGES": done, "TOTPAGES": pages})
    assert (found.id, found.state, found.words) == ("7", wanted, words)


@pytest.mark.parametrize(
    ("status", "pages", "begins"),
    [
        ("Kill time expired", "0", "The fax server tried for two hours. Nothing arrived. "),
        ("Unknown trouble in phase D", "1", "Unknown trouble in phase D. 1 of 2 pages arrived. "),
        ("", "0", "It did not go through. Nothing arrived. "),
    ],
)
def test_a_failed_fax_tells_how_far_it_came(status: str, pages: str, begins: str) -> None:
    """How much arrived is said, not glossed over, and what to do now."""
    found = fate("7", {"STATE": "FAILED", "STATUS": status, "NPAGES": pages, "TOTPAGES": "2"})
    assert found.state == "failed"
    assert found.words == f"{begins}Send it again later, or choose another way to reach them."


def test_the_next_try_is_a_moment() -> None:
    """HylaFAX names it in UTC; NOW, and a fax that never failed, have none."""
    at = "20261124223121"
    busy = {"STATE": "SLEEPING", "STATUS": "Busy signal detected"}
    assert fate("7", {**busy, "SENDTIME": at}).again == datetime(
        2026, 11, 24, 22, 31, 21, tzinfo=UTC
    )
    assert fate("7", {**busy, "SENDTIME": "NOW"}).again is None
    assert fate("7", {"STATE": "READY", "SENDTIME": at}).again is None


def test_a_strange_server_commands_no_terminal() -> None:
    """A status with escape signs is shown without them."""
    found = fate("7", {"STATE": "SLEEPING", "STATUS": "Line\x1b[2J lost"})
    assert found.words == "Line [2J lost."
