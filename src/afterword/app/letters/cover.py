"""What stands above a letter that a colleague passes on: the request, in the letter's language."""

import re

from afterword.app.letters.address import FORWARD, Recipient, Way
from afterword.core.case_people import reads_mail
from afterword.core.facts import Candidate
from afterword.core.letters.names import goes_by

# Each has a greeting, the request where no address is known, the request where one is, thanks, and
# the line between the two letters. Only English calls a stranger by their first name.
COVERS = {
    "en": (
        "Dear {called},",
        "I do not have an address for {reader}. Would you please pass this letter on?",
        "Would you please pass this letter on to {reader}?",
        "Thank you for your help,",
        "---- for {reader} ----",
    ),
    "de": (
        "Guten Tag {name},",
        "von {reader} habe ich leider keine Adresse. Würden Sie diesen Brief bitte weitergeben?",
        "würden Sie diesen Brief bitte an {reader} weitergeben?",
        "Vielen Dank für Ihre Hilfe",
        "---- für {reader} ----",
    ),
    "fr": (
        "Bonjour {name},",
        "Je n’ai pas d’adresse pour {reader}. Pourriez-vous transmettre cette lettre ?",
        "Pourriez-vous transmettre cette lettre à {reader} ?",
        "Merci de votre aide,",
        "---- pour {reader} ----",
    ),
    "es": (
        "Buenos días, {name}:",
        "No tengo la dirección de {reader}. ¿Podría hacerle llegar esta carta?",
        "¿Podría hacer llegar esta carta a {reader}?",
        "Gracias por su ayuda,",
        "---- para {reader} ----",
    ),
}
_COVER = re.compile(
    r"(?:Dear|Guten Tag|Bonjour|Buenos días,) .*?^---- (?:for|für|pour|para) [^\n]* ----\n\n",
    re.DOTALL | re.MULTILINE,
)


def cover_of(way: Way, person: Recipient, candidate: Candidate, language: str = "en") -> str:
    """Return what stands above a letter that a colleague passes on; empty for any other.

    It says that no address is known only where that is so.
    """
    if way.via is None:
        return ""
    greeting, unknown, known, thanks, line = COVERS.get(language, COVERS["en"])
    request = known if reads_mail(person.email) else unknown
    said = f"{greeting}\n\n{request}\n\n{thanks}\n{{writer}}\n\n{line}\n\n"
    return said.format(
        called=goes_by(way.via), name=way.via.name, reader=person.name, writer=candidate.name
    )


def parted(channel: str, body: str) -> tuple[str, str]:
    """Return a body as it leaves as what stands above the letter, and the letter itself."""
    found = _COVER.match(body) if channel == FORWARD else None
    return (body[: found.end()], body[found.end() :]) if found else ("", body)
