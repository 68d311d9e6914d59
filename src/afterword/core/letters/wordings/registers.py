"""The three registers of English: formal, warm and plain; each has every move of every letter."""

from dataclasses import dataclass

from afterword.core.letters.wordings import endings, formal, plain, thanks
from afterword.core.letters.wordings.formal_others import FORMAL
from afterword.core.letters.wordings.formal_others import SUBJECTS as FORMAL_SUBJECTS
from afterword.core.letters.wordings.others import FORMS, SUBJECTS, Wordings
from afterword.core.letters.wordings.plain_others import PLAIN
from afterword.core.letters.wordings.plain_others import SUBJECTS as PLAIN_SUBJECTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One register: how a thank-you says each move, the other kinds, and how both say goodbye.

    ``closings`` are those of the "US" and the "UK"; ``greets`` holds ``{name}``.
    """

    greets: str
    thanks: Wordings
    others: dict[str, Wordings]
    subjects: Wordings
    closings: Wordings


def _moves(*rows: tuple[str, ...]) -> Wordings:
    names = ("thanks", "meeting", "talk", "interest", "next", "regard", "wishes", "subject")
    return dict(zip(names, rows, strict=True))


REGISTERS: dict[str, Register] = {
    "formal": Register(
        greets="Dear {name},",
        thanks=_moves(
            formal.THANKS,
            formal.MEETING,
            formal.TALK,
            formal.INTEREST,
            formal.NEXT,
            formal.REGARD,
            formal.WISHES,
            formal.SUBJECTS,
        ),
        others=FORMAL,
        subjects=FORMAL_SUBJECTS,
        closings=formal.CLOSINGS,
    ),
    "warm": Register(
        greets="Dear {name},",
        thanks=_moves(
            thanks.THANKS,
            thanks.MEETING,
            thanks.TALK,
            endings.INTEREST,
            endings.NEXT,
            endings.REGARD,
            endings.WISHES,
            thanks.SUBJECTS,
        ),
        others={kind: wordings for kind, (wordings, _) in FORMS.items()},
        subjects=SUBJECTS,
        closings=endings.CLOSINGS,
    ),
    "plain": Register(
        greets="Hello {name},",
        thanks=_moves(
            plain.THANKS,
            plain.MEETING,
            plain.TALK,
            plain.INTEREST,
            plain.NEXT,
            plain.REGARD,
            plain.WISHES,
            plain.SUBJECTS,
        ),
        others=PLAIN,
        subjects=PLAIN_SUBJECTS,
        closings=plain.CLOSINGS,
    ),
}
