"""German: Sie throughout, a small letter after the greeting, „…“ for quotations."""

from afterword.core.letters.languages.german_moments import FIT, MOMENTS
from afterword.core.letters.languages.german_others import OTHERS, SUBJECTS
from afterword.core.letters.languages.german_thanks import THANKS
from afterword.core.letters.languages.title import MAN, UNKNOWN, WOMAN, titled
from afterword.core.letters.languages.tongue import Days, Greeted, Tongue, as_it_is, manners

CLOSINGS = {
    "formal": ("Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Freundliche Grüße"),
    "warm": (
        "Herzliche Grüße",
        "Mit herzlichen Grüßen",
        "Beste Grüße",
        "Mit besten Grüßen",
        "Viele Grüße",
    ),
    "plain": ("Viele Grüße", "Schöne Grüße", "Beste Grüße"),
}
# What keeps its capital in the middle of a sentence, among the words that open a letter.
_KEEPS = frozenset("Sie Ihr Ihre Ihrem Ihren Ihrer Ihnen".split())
_DEAR = {
    ("formal", WOMAN): "Sehr geehrte ",
    ("formal", MAN): "Sehr geehrter ",
    ("warm", WOMAN): "Liebe ",
    ("warm", MAN): "Lieber ",
    ("plain", WOMAN): "Hallo ",
    ("plain", MAN): "Hallo ",
}


def _greets(whom: Greeted) -> str:
    """Greet by Frau or Herr where somebody wrote it down, else by the name alone."""
    if not whom.name:
        return "Guten Tag,"
    who, own = whom.title.who, titled(whom.title, ("Frau", "Herr"), whom.name)
    if who != UNKNOWN:
        return f"{_DEAR[whom.register, who]}{own},"
    if whom.title.learned:
        return f"Guten Tag {own},"
    return f"Hallo {whom.called}," if whom.register == "plain" else f"Guten Tag {whom.name},"


def _opens(text: str) -> str:
    """Begin the first sentence with a small letter, for the greeting ended with a comma."""
    first = text.split(" ", maxsplit=1)[0]
    return text if first in _KEEPS else text[:1].lower() + text[1:]


def _role(role: str) -> str:
    return f"„{role}“"


GERMAN = Tongue(
    code="de",
    name="German",
    days=Days(
        weekdays=(
            "Montag",
            "Dienstag",
            "Mittwoch",
            "Donnerstag",
            "Freitag",
            "Samstag",
            "Sonntag",
        ),
        months=(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
        when=("am {weekday}", "am {day}. {month}"),
        of=("vom {weekday}", "vom {day}. {month}"),
        full="{weekday}, den {day}. {month}",
    ),
    manners=manners(THANKS, OTHERS, SUBJECTS, CLOSINGS),
    moments=MOMENTS,
    fit=FIT,
    greets=_greets,
    opens=_opens,
    polish=as_it_is,
    role=_role,
    otherwise="Vielen Dank",
)
