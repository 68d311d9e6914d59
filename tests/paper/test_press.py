"""What is printed: the right paper, every name, no markup, and the same bytes each time."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize

import pytest

from afterword.app.printing.sheet import ENVELOPES, STYLES, Party, Sheet, envelope_of, paper_of
from afterword.core.errors import Refused
from afterword.core.facts import Postal
from afterword.paper.press import TypstPress
from tests.support.printed import MAYA, PARAGRAPH, RUTH, abroad, pages, place_of, sheet, size_of

PRESS = TypstPress()
Making = Callable[[str], Sheet]
AGAIN = """
import hashlib
from afterword.paper.press import TypstPress
from tests.support.printed import abroad, sheet
press = TypstPress()
made = press.letter(sheet("quiet")) + press.envelope(abroad(), "c5")
print(hashlib.sha256(made).hexdigest())
"""
NAMES = (
    "Олена Шевченко-Ґудзь",
    "Γιώργος Παπαδόπουλος",
    "Nguyễn Thị Ánh Đặng",
    "Łukasz Wąż-Ćwik",
    "Þórður Ægisson",
    "Zoe\u0308 Pen\u0303a",
)


@pytest.mark.parametrize("style", STYLES)
def test_a_letter_says_all_of_it_in_order(style: str) -> None:
    """Who writes, when, to whom, what, and a name below the room to sign."""
    (page,) = pages(PRESS.letter(sheet(style)))
    said = " ".join(page.split())
    parts = (
        "November 24, 2026",
        "Ruth Delgado Halden Robotics 2200 W Fulton St Chicago, IL 60612",
        "Dear Ms. Delgado,",
        PARAGRAPH.strip(),
        "Kind regards,",
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    for part in ("12 Elm St", "Chicago, IL 60614", "maya@okafor.example", "+1 312 555 0148"):
        assert part in said[: places[1]]
    assert said.endswith("Kind regards, Maya Okafor")


@pytest.mark.parametrize("style", STYLES)
def test_a_letter_abroad_follows_the_land_it_leaves(style: str) -> None:
    """A German letter on A4: the date in German, a subject line, the country below the town."""
    pdf = PRESS.letter(abroad(style))
    (page,) = pages(pdf)
    assert size_of(pdf) == (210, 297)
    assert "24. November 2026" in page
    assert "\nDank\n" in page
    assert "CH-8001 Zürich\nSWITZERLAND" in page
    assert "GERMANY" not in page


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("made", [sheet, abroad], ids=["#10", "DL"])
def test_the_address_shows_in_the_window(style: str, made: Making) -> None:
    """Folded in three, the first line lies where the windows of #10 and DL are."""
    one = made(style)
    first = one.recipient.company if one.paper == "a4" else one.recipient.name
    left, top = place_of(PRESS.letter(one), first)
    assert 20 <= left <= 30
    assert 57 <= top <= 66


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("made", [sheet, abroad], ids=["US", "DE"])
def test_a_long_address_stays_whole_above_the_letter(style: str, made: Making) -> None:
    """A hospital needs nine lines; nothing of the letter is printed over them."""
    lines = tuple(f"Department number {count}" for count in range(1, 9))
    one = made(style)
    long = Postal(lines=lines, city="Chicago", region="IL", postcode="60612", country="US")
    pdf = PRESS.letter(replace(one, recipient=replace(one.recipient, postal=long)))
    assert len(pages(pdf)) == 1
    last, greeting = place_of(pdf, "60612")[1], place_of(pdf, "Dear Ms. Delgado")[1]
    assert place_of(pdf, "number 8")[1] < last < greeting - 4


@pytest.mark.parametrize("style", STYLES)
def test_a_long_name_and_every_way_to_reach_it_fit_on_the_sheet(style: str) -> None:
    """A name of five parts, an address abroad: all of it readable, on one page."""
    name = "María Fernanda de los Ángeles Rodríguez-Montalbán y Sánchez"
    ways = ("maria.fernanda.rodriguez-montalban@rodriguez.example", "+34 912 555 0148")
    who = replace(MAYA, name=name, contact=ways)
    pdf = PRESS.letter(sheet(style, sender=who, signed=(name,)))
    (page,) = pages(pdf)
    # A hyphen of its own at the end of a line is read back as another sign.
    said = " ".join(page.replace("\x02", "-").split()).replace("- ", "-")
    assert said.count(name) == 2
    assert all(way in said for way in ways)
    assert place_of(pdf, "0148")[1] < place_of(pdf, "Ruth Delgado")[1]


@pytest.mark.parametrize("style", STYLES)
def test_there_is_room_to_sign(style: str) -> None:
    """A pen needs some two fingers' breadth between the greeting and the name."""
    pdf = PRESS.letter(sheet(style, signed=("Maya Adaeze",)))
    _, closing = place_of(pdf, "Kind regards")
    _, name = place_of(pdf, "Maya Adaeze")
    assert name - closing >= 15


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("count", range(5, 16))
def test_a_long_letter_ends_well(style: str, count: int) -> None:
    """However long it is, nobody signs a page that holds a greeting and nothing else."""
    body = (("Dear Ms. Delgado,",), *[(PARAGRAPH,)] * count)
    made = pages(PRESS.letter(sheet(style, paragraphs=body)))
    assert "Kind regards" in made[-1]
    assert "Tideway Foods" in made[-1]
    assert "Tideway Foods" in made[0]
    for number, page in enumerate(made[1:], start=2):
        assert page.split("\n")[0].split() == [
            "Ruth",
            "Delgado",
            "November",
            "24,",
            "2026",
            str(number),
        ]
    assert sum(page.count("complaints") for page in made) == 5 * count


@pytest.mark.parametrize(
    "name",
    [
        '#image("/etc/passwd")',
        "$x^2$ @maya <ruth> *bold* _it_",
        "\\u{41} `raw` // no comment /* nor this */",
        "#sys.inputs #[x] ]} --- ~ 'quoted' \"twice\"",
        "= Heading",
        "https://okafor.example",
    ],
)
def test_no_sign_is_ever_markup(name: str) -> None:
    """What somebody is called is text, wherever it stands on a sheet or an envelope."""
    somebody = Party(name=name, company=name, postal=Postal(lines=(name,), city=name, country="US"))
    one = sheet(
        sender=somebody,
        recipient=somebody,
        subject=name,
        paragraphs=((name,),),
        closing=(name,),
        signed=(name,),
        language="de",
    )
    (page,) = pages(PRESS.letter(replace(one, style="quiet")))
    (cover,) = pages(PRESS.envelope(one, "10"))
    assert page.count(name) >= 9
    assert cover.count(name) >= 6


def test_the_same_letter_gives_the_same_bytes_in_another_process() -> None:
    """Whoever prints twice, today or on another day, holds the same file."""
    made = [
        subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, check=True).stdout
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert PRESS.letter(sheet()) == PRESS.letter(sheet())
    assert PRESS.letter(sheet()) != PRESS.letter(sheet("plain"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", NAMES)
def test_names_of_many_alphabets_are_printed(style: str, name: str) -> None:
    """Cyrillic, Greek, Vietnamese, Polish, Icelandic, and marks that combine."""
    who = replace(RUTH, name=name)
    pdf = PRESS.letter(sheet(style, recipient=who))
    assert normalize("NFC", name) in normalize("NFC", "".join(pages(pdf)))
    assert pages(PRESS.envelope(sheet(style, recipient=who), "dl"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("name", "sign"), [("山", "山"), ("Ruth 😀", "😀")])
def test_a_sign_that_no_font_has_is_named(style: str, name: str, sign: str) -> None:
    """Better no letter than one with an empty box in the name."""
    with pytest.raises(Refused, match="none of the fonts") as refused:
        PRESS.letter(sheet(style, recipient=replace(RUTH, name=name)))
    assert sign in str(refused.value)
    assert refused.value.code == "no_glyph"


@pytest.mark.parametrize(
    ("size", "measures"),
    [("10", (241, 105)), ("monarch", (190, 98)), ("dl", (220, 110)), ("c5", (229, 162))],
)
def test_an_envelope_has_its_size_and_both_addresses(size: str, measures: tuple[int, int]) -> None:
    """The address right of the middle, and the lowest 16 mm free for the post's own marks."""
    one = sheet(recipient=replace(RUTH, company="A Company of Some Length and Daughters"))
    pdf = PRESS.envelope(one, size)
    wide, high = size_of(pdf)
    assert (wide, high) == measures
    left, top = place_of(pdf, "Ruth Delgado")
    assert wide * 0.4 < left < wide * 0.5
    assert place_of(pdf, "60612")[1] < high - 16
    back = place_of(pdf, "Maya Okafor")
    assert back[0] < 15 < top
    assert back[1] < 15


def test_an_envelope_that_goes_abroad_says_where_it_came_from() -> None:
    """At home the sender's country would be one line too many."""
    (away,) = pages(PRESS.envelope(abroad(), "dl"))
    assert away.startswith("Henrik Aas\nLindenstraße 5\n50674 Köln\nGERMANY")
    (home,) = pages(PRESS.envelope(sheet(), "10"))
    assert "UNITED STATES" not in home


def test_a_letter_without_an_address_of_its_own_is_still_a_letter() -> None:
    """Somebody who lives nowhere yet has a name and an e-mail address."""
    (page,) = pages(PRESS.letter(sheet(sender=replace(MAYA, postal=None))))
    assert "12 Elm St" not in page
    assert "maya@okafor.example" in page


def test_paper_and_envelope_follow_the_land_of_the_sender() -> None:
    """US Letter with #10 in North America, A4 with DL elsewhere; every size has a name."""
    assert [(paper_of(each), envelope_of(paper_of(each))) for each in ("US", "CA", "GB")] == [
        ("us-letter", "10"),
        ("us-letter", "10"),
        ("a4", "dl"),
    ]
    assert {envelope_of(paper_of(each)) for each in ("US", "DE", None)} <= set(ENVELOPES)
