"""`afterword check`: letter files against the facts and against each other."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.cast import other_case, panel
from tests.support.drafting import GOOD, PLANTED
from tests.support.terminal import Terminal, terminal

RUTH_S = f"Subject: Thank you\nTo: Ruth Delgado <ruth.delgado@haldenrobotics.example>\n\n{GOOD}"
PRIYA_S = (
    "Subject: Your question on Friday\nTo: priya.raman@haldenrobotics.example\n\n"
    + GOOD.replace("Dear Ruth", "Dear Priya")
)


def findings(printed: str) -> list[dict[str, Any]]:
    """Return the findings of a printed document."""
    document = json.loads(printed)
    assert document["format"] == "afterword.findings/1"
    found: list[dict[str, Any]] = document["findings"]
    return found


def test_a_good_letter_ends_with_nothing(shell: Terminal) -> None:
    """Exit 0, and an empty list."""
    assert findings(shell.ok("check", shell.file("ruth.txt", RUTH_S), "--json")) == []


def test_a_finding_lies_where_the_body_says(shell: Terminal) -> None:
    """Offsets count code points of the body, so headers and wide signs move nothing."""
    body = PLANTED.replace("Dear Ruth,", "Dear Ruth,\n\n👍 – Grüße.")
    head = "Subject: Thanks\nTo: ruth.delgado@haldenrobotics.example"
    file = shell.file("ruth.txt", f"{head}\n\n{body}")
    said = shell("check", file, "--json")
    (found,) = (each for each in findings(said.out) if each["code"] == "wrong_company")
    assert said.code == 1
    assert found["letter"] == file
    assert body[found["start"] : found["end"]] == found["text"] == "Haldane Robotics"


def test_windows_line_ends_are_read_as_plain_ones(shell: Terminal) -> None:
    """A letter from another system has the same paragraphs and the same places."""
    plain = findings(shell("check", shell.file("a.txt", PLANTED), "--json").out)
    dos = findings(shell("check", shell.file("a.txt", PLANTED.replace("\n", "\r\n")), "--json").out)
    assert plain == dos


def test_a_mark_at_the_front_of_a_file_is_no_letter(shell: Terminal) -> None:
    """Some editors begin a file with a byte order mark; the header behind it is still a header."""
    assert findings(shell.ok("check", shell.file("ruth.txt", f"\ufeff{RUTH_S}"), "--json")) == []


def test_advice_alone_stops_nothing(shell: Terminal) -> None:
    """What may be better is told, and the answer is still yes."""
    file = shell.file("ruth.txt", RUTH_S.replace("with you.", "with you!!"))
    said = shell("check", file, "--json")
    assert said.code == 0
    assert {each["severity"] for each in findings(said.out)} == {"advise"}


def test_letters_are_compared_with_each_other(shell: Terminal) -> None:
    """Each of the two shows where the other says the same."""
    ruth, priya = shell.file("ruth.txt", RUTH_S), shell.file("priya.txt", PRIYA_S)
    said = shell("check", ruth, priya, "--json")
    shared = [each for each in findings(said.out) if each["code"] == "shared_run"]
    assert said.code == 1
    assert {(each["letter"], each["other"]["letter"]) for each in shared} == {
        (ruth, priya),
        (priya, ruth),
    }
    other = shared[0]["other"]
    body = PRIYA_S.partition("\n\n")[2]
    assert body[other["start"] : other["end"]].split()[:3] == ["Thank", "you", "for"]


def test_each_letter_is_checked_for_its_own_reader(shell: Terminal) -> None:
    """To: says whose it is, so a greeting is wrong in the one and right in the other."""
    swapped = PRIYA_S.replace("Dear Priya", "Dear Ruth")
    ruth, priya = shell.file("ruth.txt", RUTH_S), shell.file("priya.txt", swapped)
    wrong = [
        each["letter"]
        for each in findings(shell("check", ruth, priya, "--json").out)
        if each["code"] == "wrong_person"
    ]
    assert wrong == [priya]


def test_a_letter_beside_a_headed_one_needs_no_headers(shell: Terminal) -> None:
    """A first line that only looks like a header is the greeting."""
    file = shell.file("ruth.txt", GOOD.replace("Dear Ruth,", "Dear Ruth:"))
    codes = [each["code"] for each in findings(shell("check", file, "--json").out)]
    assert "salutation" not in codes


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear Ruth,\nTh\xe4nks", "Line 2 is not UTF-8 text"),
        (b"", "The letter is empty"),
        (b"Subject: only a head", "The letter is empty"),
        (b"Dear\x00Ruth", "holds a sign that nobody can see"),
        (b"word " * 20_000, "longer than 50,000 characters"),
    ],
)
def test_a_bad_file_is_named(shell: Terminal, content: bytes, words: str) -> None:
    """Exit 3, one line, with the file in it; a good one beside it changes nothing."""
    bad = shell.home.parent / "bad.txt"
    bad.write_bytes(content)
    said = shell("check", shell.file("ruth.txt", RUTH_S), str(bad))
    assert (said.code, said.out) == (3, "")
    assert words in said.error
    assert str(bad) in said.error
    assert said.error.count("\n") == 1


def test_a_folder_is_no_letter(shell: Terminal) -> None:
    """What cannot be read is said, not thrown."""
    said = shell("check", str(shell.home))
    assert said.code == 3
    assert "The file cannot be read" in said.error


def test_broken_facts_are_named_with_their_pointer(shell: Terminal) -> None:
    """The facts are at fault, not the letter."""
    facts = panel()
    facts["cases"][0]["people"][0]["email"] = "nobody"
    file, letter = shell.file("facts2.json", json.dumps(facts)), shell.file("ruth.txt", RUTH_S)
    said = shell("check", letter, "--facts", file)
    assert said.code == 3
    assert "/cases/0/people/0/email" in said.error


def test_a_facts_file_touches_no_database(tmp_path: Path) -> None:
    """The data folder stays empty."""
    with terminal(tmp_path) as shell:
        facts = shell.file("facts.json", json.dumps(panel()))
        shell.ok("check", shell.file("ruth.txt", RUTH_S), "--facts", facts)
        assert list(shell.home.iterdir()) == []


def test_another_kind_of_letter_need_not_thank(shell: Terminal) -> None:
    """A check-in is judged as a check-in."""
    text = (
        "Dear Joan,\n\nMay I ask where you are with the decision?\n\nKind regards,\nMaya Okafor\n"
    )
    file = shell.file("joan.txt", f"Subject: A question\nTo: Joan Whitlock\n\n{text}")
    assert "no_thanks" in [x["code"] for x in findings(shell("check", file, "--json").out)]
    asked = shell("check", file, "--kind", "check_in", "--json")
    assert "no_thanks" not in [each["code"] for each in findings(asked.out)]


def test_too_many_letters_are_refused(shell: Terminal) -> None:
    """A hundred at once is a panel of a hundred."""
    said = shell("check", *(f"{number}.txt" for number in range(101)))
    assert said.code == 2
    assert "more than 100 letters" in said.error


# ── one object a line ───────────────────────────────────────────────────────────────────────


def answers(shell: Terminal, *lines: object) -> list[dict[str, Any]]:
    """Return the answers to lines, which are objects or, for a bad one, text."""
    typed = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    return [json.loads(each) for each in shell.ok("check", "--lines", typed=typed).splitlines()]


def question(text: str, **more: object) -> dict[str, object]:
    """Return a line about a letter to Ruth."""
    return {"text": text, "facts": panel(), "case": "halden", "person": "ruth", **more}


def codes(answer: dict[str, Any]) -> list[str]:
    """Return the codes of an answer."""
    return [each["code"] for each in answer["findings"]]


def test_every_line_has_its_answer_in_order(shell: Terminal) -> None:
    """A bad line gets an error and the rest go on."""
    found = answers(shell, question(GOOD), "no json", question(PLANTED), [1], question(GOOD))
    assert [codes(each) if "findings" in each else each["error"]["code"] for each in found] == [
        *([], "bad_input", ["wrong_company"], "bad_input", []),
    ]
    assert found[1]["error"]["where"] == "line 2"


def test_text_alone_is_enough(shell: Terminal) -> None:
    """Everything else is optional; then only its own words are judged."""
    (found,) = answers(shell, {"text": GOOD.replace("Halden Robotics", "[Company]")})
    assert codes(found)[0] == "placeholder"
    (unknown,) = answers(shell, {"text": PLANTED, "facts": None})
    assert codes(unknown) == ["no_moment"]


def test_siblings_attachments_and_the_moment_are_heard(shell: Terminal) -> None:
    """What lies beside a letter changes what is found in it."""
    sibling = {"person": "priya", "subject": "Hello", "text": GOOD.replace("Ruth", "Priya")}
    attached = GOOD.replace("I would", "My plan is attached. I would")
    late = question(GOOD.replace("on Friday", "yesterday"), now="2026-11-21T09:00:00-06:00")
    found = answers(
        shell,
        question(GOOD, siblings=[sibling]),
        question(attached),
        question(attached, attachments=["plan.pdf"]),
        question(attached, attachments=[{"name": "plan.pdf"}]),
        late,
        {**late, "now": "2026-11-23T09:00:00-06:00"},
    )
    shared = next(each for each in found[0]["findings"] if each["code"] == "shared_run")
    assert shared["other"]["letter"] == "priya"
    assert "missing_attachment" in codes(found[1])
    assert "missing_attachment" not in codes(found[2]) + codes(found[3])
    assert "wrong_date" not in codes(found[4])
    assert "wrong_date" in codes(found[5])


def test_facts_that_come_again_are_not_mixed_with_others(shell: Terminal) -> None:
    """Each line is answered by its own facts, whatever the line before held."""
    cobalt = {"format": "afterword.facts/1", "cases": [other_case("cobalt", "Haldane Robotics")]}
    other = {"text": PLANTED.replace("Ruth", "Dana"), "facts": cobalt, "person": "dana"}
    found = answers(shell, question(PLANTED), other, question(PLANTED), question(PLANTED))
    assert ["wrong_company" in codes(each) for each in found] == [True, False, True, True]


BAD_LINES: tuple[tuple[dict[str, object], str], ...] = (
    ({}, "/text"),
    ({"text": 7}, "/text"),
    ({"text": GOOD, "subject": 7}, "/subject"),
    ({"text": GOOD, "kind": "sonnet"}, "/kind"),
    ({"text": GOOD, "kind": ["thank_you"]}, "/kind"),
    ({"text": GOOD, "now": "yesterday"}, "/now"),
    ({"text": GOOD, "facts": []}, "/facts"),
    ({"text": GOOD, "facts": {"format": "afterword.facts/9"}}, "/facts/format"),
    ({"text": GOOD, "facts": {"format": "afterword.facts/1", "cases": 1}}, "/facts/cases"),
    ({"text": GOOD, "case": "corvid"}, "/case"),
    ({"text": GOOD, "person": "eve"}, "/person"),
    ({"text": GOOD, "attachments": "plan.pdf"}, "/attachments"),
    ({"text": GOOD, "attachments": [7]}, "/attachments/0"),
    ({"text": GOOD, "siblings": {}}, "/siblings"),
    ({"text": GOOD, "siblings": ["Dear"]}, "/siblings/0"),
    ({"text": GOOD, "siblings": [{"text": 7}]}, "/siblings/0/text"),
    ({"text": "Dear\x00"}, "/text"),
    ({"text": "x" * 50_001}, "/text"),
)


def test_a_bad_line_is_told_by_its_pointer(shell: Terminal) -> None:
    """One error each, that names the line and the place in it."""
    found = answers(shell, *(line for line, _ in BAD_LINES))
    assert [each["error"]["where"] for each in found] == [
        f"line {number}#{where}" for number, (_, where) in enumerate(BAD_LINES, 1)
    ]
