"""Spanish: usted throughout, a colon after the greeting, ¿…? and «…», nothing that agrees."""

from afterword.core.letters.languages.spanish_moments import FIT, MOMENTS
from afterword.core.letters.languages.spanish_others import OTHERS, SUBJECTS
from afterword.core.letters.languages.spanish_thanks import THANKS
from afterword.core.letters.languages.title import UNKNOWN, WOMAN, Title
from afterword.core.letters.languages.tongue import Days, Greeted, Tongue, as_it_is, manners
from afterword.core.letters.names import last_name

CLOSINGS = {
    "formal": ("Atentamente,", "Reciba un cordial saludo,", "Le saluda atentamente,"),
    "warm": (
        "Un cordial saludo,",
        "Saludos cordiales,",
        "Con un cordial saludo,",
        "Reciba un saludo cordial,",
    ),
    "plain": ("Saludos,", "Un saludo,", "Saludos cordiales,"),
}
_TWO_WORDS = 2


def _greets(whom: Greeted) -> str:
    """Greet by Sra. or Sr. where somebody wrote it down, else by the name."""
    formal, warm = whom.register == "formal", whom.register == "warm"
    if not whom.name:
        return "Buenos días:"
    if whom.title.who == UNKNOWN:
        if formal:
            return f"A la atención de {whom.name}:"
        return f"{'Buenos días' if warm else 'Hola'}, {whom.called}:"
    named = f"{_title(whom.title)} {_surname(whom.name)}"
    if formal:
        return f"{'Estimada' if whom.title.who == WOMAN else 'Estimado'} {named}:"
    return f"{'Buenos días' if warm else 'Hola'}, {named}:"


def _title(title: Title) -> str:
    if "Dr." in title.learned:
        return "Dra." if title.who == WOMAN else "Dr."
    if title.learned:
        return title.learned
    return "Sra." if title.who == WOMAN else "Sr."


def _surname(name: str) -> str:
    """Return the surname; the whole name where nobody can say where it begins: Ana García López."""
    return name if len(name.split()) > _TWO_WORDS else last_name(name) or name


SPANISH = Tongue(
    code="es",
    name="Spanish",
    days=Days(
        weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        months=(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        when=("el {weekday}", "el {day} de {month}"),
        of=("del {weekday}", "del {day} de {month}"),
        full="{weekday} {day} de {month}",
    ),
    manners=manners(THANKS, OTHERS, SUBJECTS, CLOSINGS),
    moments=MOMENTS,
    fit=FIT,
    greets=_greets,
    opens=as_it_is,
    polish=as_it_is,
    role=as_it_is,
    otherwise="Con mi agradecimiento",
)
