"""What is done on the letter desk itself: memories, passes, a known word, and undo after each."""

import re
from dataclasses import replace

from django.test import Client

from afterword.proofreaders.harper import Harper
from tests.support.pages import House, said_by, ticked, words_of

STEP = "thank_you/halden/r1/priya"
PRIYA = f"/letters/{STEP}"
JOAN = "thank_you/halden/r1/joan"
BY_SCRIPT = {"hx-request": "true"}


def _form(house: House, act: str, step: str = STEP, *, add: str = "") -> dict[str, str]:
    draft = house.draft.show(step)
    version = str(house.review.version())
    return {"subject": draft.subject, "body": draft.body + add, "version": version, "act": act}


def _undo(maya: Client, back: str) -> str:
    return said_by(maya.post("/undo", {"back": back}, follow=True))


def test_a_memory_is_filled_in_on_the_desk(maya: Client, house: House) -> None:
    """Joan's letter is short; one line on the desk itself, and the letter is written around it."""
    house.jot.moment("halden", "r1", "joan", {"said": ""})
    assert "Nothing remembered of Joan yet" in words_of(maya.get(f"/letters/{JOAN}"))
    before = house.draft.show(JOAN).body
    form = _form(house, "remember", JOAN) | {"said": "onboarding takes a whole spring"}
    said = said_by(maya.post(f"/letters/{JOAN}", form, follow=True))
    assert said.startswith("Noted. What you remember is kept with the case.")
    after = house.draft.show(JOAN)
    assert after.moment
    assert "onboarding" in after.body
    assert not after.edited
    assert _undo(maya, f"/letters/{JOAN}") == "Taken back."
    assert house.draft.show(JOAN).body == before


def test_a_memory_leaves_own_words_alone(maya: Client, house: House) -> None:
    """Whoever wrote the letter themselves keeps it, until they ask for it to be written anew."""
    form = _form(house, "remember", add="\n\nP.S. The window was open.")
    maya.post(PRIYA, form | {"said": "people should question numbers"})
    kept = house.draft.show(STEP)
    assert "The window was open." in kept.body
    assert "These are your own words." in words_of(maya.get(PRIYA))
    said = said_by(maya.post(PRIYA, {"act": "anew"}, follow=True))
    assert said == "Written anew from what you remember. Undo"
    assert "The window was open." not in house.draft.show(STEP).body
    _undo(maya, PRIYA)
    assert "The window was open." in house.draft.show(STEP).body


def test_a_tick_is_kept_at_once_and_taken_back(maya: Client, house: House) -> None:
    """Reading aloud is recorded when it is ticked, and unticking says that it was not so."""
    form = _form(house, "pass")
    part = maya.post(PRIYA, form | {"read_aloud": "yes"}, headers=BY_SCRIPT).content.decode()
    assert "aloud" in house.draft.show(STEP).passes
    # The boxes stay as she has them: by now she may have ticked the next one.
    assert 'id="passes"' not in part
    assert re.search(r'name="read_aloud" value="yes" checked', maya.get(PRIYA).content.decode())
    assert 'id="said"' in part
    assert ">Undo</button>" in part
    maya.post(PRIYA, _form(house, "pass"), headers=BY_SCRIPT)
    assert "aloud" not in house.draft.show(STEP).passes


def test_a_change_loses_what_was_ticked(maya: Client, house: House) -> None:
    """A pass was made over exactly one text; saving another one does not carry it along."""
    maya.post(PRIYA, _form(house, "pass") | {"read_aloud": "yes"})
    maya.post(PRIYA, _form(house, "save", add=" More."))
    assert "aloud" not in house.draft.show(STEP).passes


def test_facts_are_compared_only_when_each_is_ticked(maya: Client, house: House) -> None:
    """An empty box is not the pass; every box is, and that is kept without approving."""
    draft = house.draft.show(STEP)
    body = f"{draft.body}\n\nWe met on Friday, November 20."
    house.draft.edit(STEP, subject=draft.subject, body=body)
    facts = [f"{one.what}:{one.text}" for one in house.draft.show(STEP).sources if not one.verified]
    assert facts
    maya.post(PRIYA, {**_form(house, "save"), "fact": [*facts[1:], "date:November 2"]})
    assert "facts" not in house.draft.show(STEP).passes
    maya.post(PRIYA, {**_form(house, "save"), "fact": facts})
    assert "facts" in house.draft.show(STEP).passes
    assert house.dispatch.tray() == ()


def test_a_word_is_remembered_for_every_letter(maya: Client, house: House) -> None:
    """“Remember it” settles the mark here, and the next letter may use the word as well."""
    house.draft = replace(house.draft, proofreader=Harper())
    maya.post(PRIYA, _form(house, "save", add="\n\nP.S. I liked the flurble."))
    page = maya.get(PRIYA).content.decode()
    (act,) = re.findall(r'value="(word:[^"]+)" aria-label="[^"]*flurble', page)
    maya.post(PRIYA, _form(house, act))
    maya.post(f"/letters/{JOAN}", _form(house, "save", JOAN, add="\n\nP.S. The flurble, too."))
    for step in (STEP, JOAN):
        marks = [each for each in house.draft.show(step).findings if not each.overruled]
        assert "flurble" not in {each.finding.text for each in marks}


def test_quiet_advice_can_be_called_right(maya: Client, house: House) -> None:
    """What only advises may be settled as well, and stays settled; the letter was free before."""
    house.draft = replace(house.draft, proofreader=Harper())
    maya.post(PRIYA, _form(house, "save", add="\n\nP.S. I kept it in a data base."))
    page = maya.get(PRIYA).content.decode()
    (act,) = re.findall(r'value="(right:[^"]+)" aria-label="[^"]*data base', page)
    assert not any(each.blocks for each in house.draft.show(STEP).findings)
    maya.post(PRIYA, _form(house, act))
    (mark,) = [each for each in house.draft.show(STEP).findings if each.finding.text == "data base"]
    assert mark.overruled
    assert "You said that it is right." in words_of(maya.get(PRIYA))


def test_undo_brings_back_what_was_mended(maya: Client, house: House) -> None:
    """Fix is one press, and so is taking it back; the words that were typed are there again."""
    form = _form(house, "save", add="\n\nI hope to hear from Haldane Robotics.")
    marked = maya.post(f"/check/{STEP}", form).content.decode()
    fix = re.search(r'value="(fix:[^"]+)"', marked)
    assert fix
    part = maya.post(PRIYA, form | {"act": fix[1]}, headers=BY_SCRIPT).content.decode()
    assert "Mended." in part
    assert f'name="back" value="{PRIYA}"' in part
    _undo(maya, PRIYA)
    assert "Haldane Robotics" in house.draft.show(STEP).body


def test_undo_leads_back_to_the_letter(maya: Client, house: House) -> None:
    """A page that is loaded anew offers the same undo, and it stays on the desk."""
    page = maya.post(PRIYA, _form(house, "save", add=" More."), follow=True).content.decode()
    assert f'name="back" value="{PRIYA}"' in page


def test_an_approval_is_taken_back_from_the_next_letter(maya: Client, house: House) -> None:
    """The next letter lies there, and the one before can be had back with one press."""
    form = {"act": "approve", **ticked(house, "priya")}
    page = maya.post(PRIYA, form, follow=True).content.decode()
    assert f'action="{PRIYA}" class="undo"' in page
    maya.post(PRIYA, {"act": "withdraw"})
    assert house.draft.show(STEP).stage == "draft"
    again = maya.get(f"/letters/{JOAN}?of={STEP}&said=approved").content.decode()
    assert 'class="undo"' not in again, "what is a draft again cannot be taken back"


def test_nothing_is_offered_to_be_undone_when_nothing_changed(maya: Client, house: House) -> None:
    """Saving what was saved already must not offer to take back somebody's older change."""
    said = said_by(maya.post(PRIYA, _form(house, "save"), follow=True))
    assert said == "The draft is saved."


def test_every_pair_is_named_the_most_alike_first(maya: Client, house: House) -> None:
    """A screen reader gets a table of ten pairs, and the worst one leads to both letters."""
    same = "The best part of the day was how openly your team spoke about mistakes."
    for who in ("priya", "tomas"):
        step = f"thank_you/halden/r1/{who}"
        draft = house.draft.show(step)
        house.draft.edit(step, subject=draft.subject, body=f"{draft.body}\n\n{same}")
    page = maya.get(PRIYA).content.decode()
    table = page.split("the most alike first</caption>")[1].split("</table>")[0]
    rows = re.findall(r">([^<]+ and [^<]+)</a></th><td class=\"num\">(\d+)", table)
    assert len(rows) == 10
    assert rows[0][0] in {"Tomás and Priya", "Priya and Tomás"}
    runs = [int(run) for _, run in rows]
    assert runs == sorted(runs, reverse=True)


def test_a_letter_without_a_panel_takes_no_memory(maya: Client) -> None:
    """A form that asks a reference's letter to remember a moment is refused."""
    answer = maya.post("/letters/reference_heads_up/halden/samuel", {"act": "remember"})
    assert answer.status_code == 400


def test_a_language_is_chosen_on_the_desk_for_a_whole_case(maya: Client, house: House) -> None:
    """One quiet form after the checks: German and plain for all, and undone in one step."""
    page = words_of(maya.get(PRIYA))
    assert "How the letters of this case speak: as each honorific asks, in English" in page
    form = _form(house, "voice") | {"register": "plain", "language": "de"}
    said = said_by(maya.post(PRIYA, form, follow=True))
    assert said == "Every letter of this case that is not your own words now speaks so. Undo"
    assert house.draft.show(STEP).body.startswith("Hallo Priya,")
    assert house.draft.show(JOAN).body.startswith("Hallo Joan,")
    page = words_of(maya.get(PRIYA))
    assert "How the letters of this case speak: plain, in German" in page
    assert "Spelling is not read in German yet; read it with care" in page
    assert "is not in German" in page
    assert 'lang="de"' in maya.get(PRIYA).content.decode()
    _undo(maya, PRIYA)
    assert house.draft.show(STEP).body.startswith("Dear Priya,")


def test_own_words_stay_whatever_language_is_chosen(maya: Client, house: House) -> None:
    """What Maya typed before she chose is kept as it is, and the others are written anew."""
    form = _form(house, "voice", add="\n\nP.S. The window was open.")
    maya.post(PRIYA, form | {"register": "auto", "language": "fr"})
    assert "The window was open." in house.draft.show(STEP).body
    assert house.draft.show(JOAN).body.startswith("Bonjour Joan Whitlock,")


def test_a_language_that_is_not_offered_is_refused(maya: Client, house: House) -> None:
    """A form that asks for Dutch changes nothing and says what there is."""
    form = _form(house, "voice") | {"register": "warm", "language": "nl"}
    refused = maya.post(PRIYA, form)
    assert refused.status_code == 409
    assert "There is no language" in words_of(refused)
    assert house.draft.show(STEP).body.startswith("Dear Priya,")
