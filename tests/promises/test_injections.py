"""P16: a posting, a mail or a note can't command the drafter, not even through a model that obeys.

The model is a real server on this computer; whatever reached it, it answers as the attacker wants.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from afterword.app.letters.wordings import Wordings
from afterword.core.errors import Refused
from afterword.drafting.model_server import ModelServer
from afterword.web.access import Door
from tests.support.drafting import MONDAY
from tests.support.injected import CANARY, Attack, attacked, attacks
from tests.support.model_server import Behaviour, Model, model
from tests.support.pages import House, client_of

STEP = "thank_you/halden/r1/ruth"
ALL = list(attacks())
# What no question may hold: everybody's names and ways, of this case and of the other.
SECRETS = (
    "Maya", "Okafor", "Ruth", "Delgado", "Priya", "Raman", "Tomás", "Iwu", "Henrik", "Aas", "Joan",
    "Whitlock", "Samuel", "Achterberg", "Lena", "Fors", "Bellwether", "Cobalt", "Dana", "Whitfield",
    "Halden", "312 555", "0148", "60614", "Elm St", "okafor.example", "haldenrobotics", "98,000",
)  # fmt: skip # one after another


@pytest.fixture
def server() -> Iterator[Model]:
    """The model that obeys whoever planted something."""
    with model() as running:
        yield running


@pytest.fixture
def canary() -> Iterator[Model]:
    """The attacker's own server, which must hear nothing."""
    with model() as running:
        yield running


def house_over(facts: dict[str, Any], server: Model) -> House:
    """Return Maya's search with that model in its settings."""
    return House(facts, MONDAY, ModelServer(server.url, "small", patience=20.0))


def asked(house: House, server: Model, answer: str) -> Wordings:
    """Let Maya look, agree and ask, and the model obey."""
    server.does = Behaviour(says=lambda _: answer)
    house.wordings.agree()
    house.wordings.ask(STEP, seal=house.wordings.outgoing(STEP).seal)
    return house.wordings


def standing(house: House) -> dict[str, object]:
    """Return all that an attack might want to change."""
    draft, state = house.draft.show(STEP), house.ledger.state()
    beside = {
        key: body
        for key, body in state.beside.items()
        if key.split("/")[0] in {"letters", "approvals", "sends", "passes", "right", "words"}
    }
    return {
        "facts": state.document,
        "beside": beside,
        "plan": house.review.situation().plan,
        "tray": house.dispatch.tray(),
        "letter": (draft.subject, draft.to, draft.channel, draft.name, draft.stage),
        "passes": draft.passes - {"machine"},
        "sent": list(house.post.taken),
    }


@pytest.mark.parametrize("attack", ALL, ids=lambda attack: f"{attack.file}: {attack.name}")
def test_a_planted_text_commands_nothing(attack: Attack, server: Model, canary: Model) -> None:
    """Nothing changes, nothing is sent, one question leaves, and what it carries is stopped."""
    house = attacked(attack, lambda facts: house_over(facts, server), canary.url)
    before = standing(house)
    asked(house, server, attack.says(canary.url))
    assert standing(house) == before
    _tells_nobody(server, canary)
    _is_shown_as_text(house, canary)
    house.wordings.take(STEP)
    assert {**standing(house), "beside": before["beside"]} == before
    _is_stopped(house, attack, canary)
    assert house.post.taken == []
    assert canary.asked == []
    assert len(server.asked) == 1


def _tells_nobody(server: Model, canary: Model) -> None:
    """One question left, to the one place, with nobody's name, address or number in it."""
    (question,) = server.asked
    assert question.path == "/v1/chat/completions"
    text = question.body["messages"][1]["content"]
    assert not [secret for secret in (*SECRETS, canary.url) if secret in text]


def _is_shown_as_text(house: House, canary: Model) -> None:
    """No link, picture or script of the page leads to the attacker's server."""
    page = client_of(house, Door(b"a key")).get(f"/letters/{STEP}").content.decode()
    assert "A wording by small" in page
    assert not re.search(rf"<[a-z][^<>]*{re.escape(canary.url)}", page)
    assert not re.search(r"<[a-z][^<>]*evil", page)


def _is_stopped(house: House, attack: Attack, canary: Model) -> None:
    """Each word that carries the attack is gone, or stops the letter; no pass helps."""
    taken = house.draft.show(STEP)
    stops = [mark.finding for mark in taken.blocking if mark.finding.code == "ungrounded"]
    carried = [
        found
        for word in attack.carries
        for found in re.finditer(re.escape(word.replace(CANARY, canary.url)), taken.body)
    ]
    for found in carried:
        inside = [each for each in stops if each.start <= found.start() < each.end]
        assert inside, (found[0], taken.body)
    house.draft.confirm(STEP, "facts")
    house.draft.confirm(STEP, "aloud")
    if carried:
        with pytest.raises(Refused):
            house.draft.approve(STEP)
        assert f"approvals/{STEP}" not in house.ledger.state().beside


def test_there_are_sixty_of_them_in_many_places_and_tongues() -> None:
    """The set is what the promise says; no attack is there twice."""
    assert len(ALL) >= 60
    assert len({attack.answers for attack in ALL}) == len(ALL)
    assert len({attack.place for attack in ALL}) >= 15
    assert len([attack for attack in ALL if attack.file == "languages"]) >= 18


def test_a_model_that_obeys_would_be_believed_without_the_trace(server: Model) -> None:
    """The control: the same words typed as one's own pass, so it is the trace that stops them."""
    house = attacked(ALL[0], lambda facts: house_over(facts, server), "x")
    asked(house, server, "I hold a PhD from Harvard and I lead forty people.")
    house.wordings.take(STEP)
    taken = house.draft.show(STEP)
    assert [mark.finding.code for mark in taken.blocking].count("ungrounded") == 1
    house.draft.recompose(STEP)
    own = house.draft.edit(STEP, subject=taken.subject, body=taken.body)
    assert "ungrounded" not in [mark.finding.code for mark in own.blocking]


@pytest.mark.parametrize("attack", ALL[:6], ids=lambda attack: attack.name)
def test_it_is_right_settles_one_sentence_alone(
    attack: Attack, server: Model, canary: Model
) -> None:
    """Who calls one sentence of two right has said nothing of the other."""
    house = attacked(attack, lambda facts: house_over(facts, server), canary.url)
    asked(house, server, "I hold a degree from Harvard. I lead forty people in Oslo.")
    house.wordings.take(STEP)
    first, second = [
        mark for mark in house.draft.show(STEP).blocking if mark.finding.code == "ungrounded"
    ]
    house.draft.overrule(STEP, first.key)
    left = [mark.key for mark in house.draft.show(STEP).blocking]
    assert second.key in left
    assert first.key not in left
