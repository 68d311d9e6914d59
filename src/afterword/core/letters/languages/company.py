"""A company's name as people say it: without the form in which it is registered."""

# Only what is no part of any spoken name; a "Group" or a "Holding" is often said.
_FORMS = frozenset(
    """gmbh ggmbh mbh ag se kg kgaa ug ohg ev eg ab as asa oy sa sas sarl sasu snc sl slu srl spa
    bv nv ltd llc llp plc inc corp co""".split()
)


def spoken_name(company: str) -> str:
    """Return a company's name without its legal form: "Weserwerk" for Weserwerk GmbH & Co. KG."""
    words = company.split()
    while len(words) > 1 and (_is_form(words[-1]) or words[-1] == "&"):
        words.pop()
    return " ".join(words).rstrip(",")


def _is_form(word: str) -> bool:
    return word.replace(".", "").strip(",").casefold() in _FORMS
