"""Pages for a fax machine: what stands on them, and that they survive its resolution."""

import struct
import subprocess
from dataclasses import replace

import pytest

from afterword.channels.ghostscript import PROGRAM, to_fax
from afterword.core.errors import DeliveryFailed
from afterword.paper.fax_cover import COVERS
from afterword.paper.press import TypstPress
from tests.support.printed import abroad, pages, sheet

PRESS = TypstPress()
NUMBER = "+1 312-555-0148"
# What a fax machine prints: 204 dots across and 196 lines down to the inch, Group 4.
WIDE, COMPRESSION, ACROSS, DOWN, GROUP_4 = 256, 259, 282, 283, 4


def test_a_cover_page_says_who_to_whom_and_how_many() -> None:
    """In that order, before the letter, which is whole."""
    cover, letter = pages(PRESS.fax(sheet(), NUMBER))
    said = " ".join(cover.split())
    wanted = ("Fax", "To Ruth Delgado Halden Robotics", NUMBER, "From Maya Okafor", "Pages 2")
    places = [said.index(each) for each in wanted]
    assert places == sorted(places)
    whole = " ".join(letter.split())
    assert whole.startswith(f"Maya Okafor {NUMBER} 2 / 2 November 24, 2026 Ruth Delgado")
    assert whole.endswith("Kind regards, Maya Okafor")


def test_a_long_letter_counts_its_pages() -> None:
    """The cover is one of them; each later one says which it is."""
    long = sheet(
        paragraphs=tuple((f"{n}. {'A sentence of the letter. ' * 12}",) for n in range(20))
    )
    found = pages(PRESS.fax(long, NUMBER))
    assert len(found) >= 4
    assert f"Pages {len(found)}" in " ".join(found[0].split())
    for number, page in enumerate(found[1:], start=2):
        assert f"{number} / {len(found)}" in page


@pytest.mark.parametrize("language", COVERS)
def test_a_cover_speaks_the_letters_language(language: str) -> None:
    """Every word of it is there in English, German, French and Spanish."""
    cover = pages(PRESS.fax(replace(abroad(), language=language), NUMBER))[0]
    said = " ".join(cover.split())
    for word in COVERS[language].values():
        assert word in said


def test_the_same_letter_is_the_same_fax() -> None:
    """As PDF and as what the machine prints; another word is another fax."""
    one, two = PRESS.fax(sheet(), NUMBER), PRESS.fax(sheet(), NUMBER)
    assert one == two
    assert to_fax(one) == to_fax(two)
    assert PRESS.fax(sheet(subject="Another"), NUMBER) != one


def test_nothing_in_a_name_is_markup() -> None:
    """Signs that typst would obey stand on the cover as they are."""
    strange = sheet(subject='#panic("x") *bold* $x$ @ref')
    assert '#panic("x") *bold* $x$ @ref' in " ".join(pages(PRESS.fax(strange, NUMBER))[0].split())


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_the_machine_gets_its_own_resolution(paper: str) -> None:
    """As wide as every fax machine prints, fine, in Group 4: nothing is scaled on the way."""
    tags = _tags(to_fax(PRESS.fax(sheet(paper=paper), NUMBER)))
    assert (tags[WIDE], tags[COMPRESSION]) == (1728, GROUP_4)
    assert (tags[ACROSS], tags[DOWN]) == (204, 196)


def test_no_grey_becomes_a_cloud_of_dots() -> None:
    """A fax knows black and white alone; grey would be dots that no letter survives."""
    assert _lonely_dots(PRESS.fax(sheet(), NUMBER)) == 0
    # The control: a letter for paper has grey in it.
    assert _lonely_dots(PRESS.letter(sheet("classic"))) > 0


def test_without_ghostscript_the_server_gets_the_pdf(tmp_path: object) -> None:
    """It makes the same of it; a Ghostscript that fails is told of, and nothing leaves."""
    assert to_fax(b"%PDF-1.7", PROGRAM.parent / "no-such-program") == b"%PDF-1.7"
    with pytest.raises(DeliveryFailed, match="could not be made ready"):
        to_fax(b"no pages at all")


def _tags(tiff: bytes) -> dict[int, int]:
    """Return the tags of a TIFF's first page, a fraction as its whole part."""
    (at,) = struct.unpack_from("<I", tiff, 4)
    (count,) = struct.unpack_from("<H", tiff, at)
    found: dict[int, int] = {}
    for number in range(count):
        tag, kind, _, value = struct.unpack_from("<HHII", tiff, at + 2 + 12 * number)
        found[tag] = struct.unpack_from("<I", tiff, value)[0] if kind == 5 else value & 0xFFFF
    return found


def _lonely_dots(pdf: bytes) -> float:
    """Return how many of the black dots have no black neighbour, as a share of all."""
    options = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pbmraw", "-r204x196"]
    made = subprocess.run(
        [PROGRAM, *options, "-sOutputFile=-", "-"], input=pdf, check=True, capture_output=True
    ).stdout
    black = lonely = 0
    for rows in _pages_of(made):
        for above, row, below in zip([0, *rows], rows, [*rows[1:], 0], strict=False):
            around = above | below
            near = (row << 1) | (row >> 1) | around | (around << 1) | (around >> 1)
            black += row.bit_count()
            lonely += (row & ~near).bit_count()
    return lonely / black


def _pages_of(pbm: bytes) -> list[list[int]]:
    """Return the pages of bitmaps that follow each other, each row as one great number."""
    found = []
    while pbm:
        head, _, rest = pbm.partition(b"\n")
        assert head == b"P4"
        while rest.startswith(b"#"):
            rest = rest.partition(b"\n")[2]
        size, _, rest = rest.partition(b"\n")
        wide, high = map(int, size.split())
        stride = (wide + 7) // 8
        rows = [rest[at : at + stride] for at in range(0, stride * high, stride)]
        found.append([int.from_bytes(row) for row in rows])
        pbm = rest[stride * high :]
    return found
