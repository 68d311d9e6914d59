"""The job of a letter: another than the one that the case is about."""

import re
from collections.abc import Iterator
from itertools import pairwise

from afterword.core.facts import Case, Search
from afterword.core.letters.distance import fold
from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.names import JOB_WORD, WORD
from afterword.core.letters.scene import Scene, Token

_JOB = re.compile(r"\b(?:role|position|post|job|opening|vacancy)\b", re.IGNORECASE)
_LINKING = frozenset({"of", "and", "&", "for", "in"})
_REACH = 80
# What stands around the name of the job that somebody wants.
_JOB_NAME = re.compile(
    r" (?:role|position|post|job|opening|vacancy|opportunity|search|interview|application|spot)\b",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r"\b(?:(?:role|position|post|job|opening|vacancy) (?:of|as|for)|"
    r"(?:appl(?:y|ied|ying|ication)|interview(?:ed|ing)?|consider(?:ed|ing|ation)?|"
    r"candida(?:te|cy|ture)|hir(?:e|ed|ing)|chosen|select(?:ed|ing)?|suit(?:ed|able)?|fit|"
    r"qualified|right|choice|match|search|person)(?: me| us| with you)? (?:for|as)|"
    r"(?:your|the|an?|be|become|becoming) (?:next|new|future)|"
    r"(?:join|joining|start|starting)(?: \w+){0,4} as|"
    r"make (?:you )?an? (?:good|great|strong|excellent|fine|ideal|perfect|solid)|"
    r"as your"
    r") (?:an? |the |your |being |becoming )*\Z",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:interest(?:ed)? in(?: becoming| being)?|keen on|excited about|enthusiastic about|about|"
    r"regarding|discuss(?:ing|ed)?|(?:be|become|being|becoming)(?: an?)?) (?:the |your )?\Z"
)
_OWN = re.compile(
    r"\b(?:my|his|her|their|previous|former|last|first|old|current|earlier|"
    r"(?:held|had|in|from|did|took|left) an?)"
    r"(?:(?: \w+){0,2} (?:as|of)(?: an?| the)?|(?: \w+)?) \Z",
    re.IGNORECASE,
)


def _tells_of_others(kind: str) -> bool:
    """Tell whether a letter may name the job that one takes, or looks for, elsewhere."""
    telling = {"withdrawal", "offer_news", "keep_in_touch", "referral_ask"}
    return kind in telling or kind.startswith("reference_")


def wrong_role(scene: Scene) -> Iterator[Finding]:
    """Find the name of a job that is not the one of this case."""
    case = scene.around.case
    if case is None or not case.role or scene.around.search is None:
        return
    right = case.role
    others, told = unlike_roles(scene.around.search, right), told_titles(case)
    for where, text, tokens in scene.passages():
        named = _named_jobs(text, tokens, right, told)
        found = [*named]
        if not _tells_of_others(scene.letter.kind):
            found += [*_other_roles(text, others, told, where), *_roles_of(text, right, told)]
        for start, end in dict.fromkeys(found):
            if _OWN.search(text[max(0, start - _REACH) : start]):
                continue  # the candidate's own past
            yield scene.find(
                "wrong_role",
                BLOCK,
                (start, end),
                f"“{text[start:end]}” is not the job of this case, which is {right}.",
                suggestions=(right,),
                where=where,
            )


def unlike_roles(search: Search, right: str) -> set[str]:
    """Return the jobs of the search that are not nearly the right one."""
    return {
        each.role
        for each in search.cases
        if each.role and fold(each.role) not in fold(right) and fold(right) not in fold(each.role)
    }


def told_titles(case: Case) -> set[str]:
    """Return the titles of the people of a case, folded: a letter may name them."""
    return {fold(person.title) for person in case.people if person.title}


def _other_roles(
    text: str, others: set[str], told: set[str], where: str
) -> Iterator[tuple[int, int]]:
    """Yield the job of another case where a letter names the job that it is about.

    A subject names nothing else; elsewhere one may have worked as a store manager, or met one.
    """
    for role in (each for each in sorted(others) if fold(each) not in told):
        for match in re.finditer(rf"(?<!\w){re.escape(role)}(?!\w)", text, re.IGNORECASE):
            named = text[match.start()].isupper()
            several = " " in role
            before = text[max(0, match.start() - _REACH) : match.start()]
            asked = _APPLIED.search(before) or (named and _SPOKEN_OF.search(before))
            stands = (where == "subject" and named) or asked or _JOB_NAME.match(text, match.end())
            if (several or named) and stands:
                yield match.span()


def _named_jobs(
    text: str, tokens: tuple[Token, ...], right: str, told: set[str]
) -> Iterator[tuple[int, int]]:
    """Yield job names such as "Senior Data Analyst" before "role" that are not the right one."""
    wanted = {fold(word) for word in WORD.findall(right)}
    for place, token in enumerate(tokens):
        if not _JOB.fullmatch(token.text):
            continue
        name = _capitals_before(tokens, place, text)
        if len(name) < 2:  # noqa: PLR2004 - one word before "role" is too little to judge
            continue
        start, end = name[0].start, name[-1].end
        words = [fold(each.text) for each in name if each.text.casefold() not in _LINKING]
        is_right = set(words) <= wanted and _in_order(words, right)
        if not is_right and fold(text[start:end]) not in told and wanted & set(words):
            yield start, end


_TITLE = r"(?P<name>[A-Z][\w&-]*(?: (?:of |and |for |& )?[A-Z][\w&-]*)+)"
_AS_WHAT = (
    re.compile(
        rf"\b(?:[Rr]ole|[Pp]osition|[Pp]ost|[Jj]ob|[Oo]pening) (?:of|as) (?:an? |the )?{_TITLE}"
    ),
    re.compile(
        r"\b(?:[Ii]nterview(?:ing|ed)?|[Cc]onsider(?:ed|ing|ation)?|[Aa]ppl(?:y|ied|ying|ication)|"
        r"[Cc]andida(?:te|cy)|[Hh]ir(?:e|ed|ing))(?: me| with you| with [A-Z]\w+)* (?:for|as) "
        rf"(?:an? |the |your )?{_TITLE}"
    ),
    re.compile(rf"\b(?:the|your|my|our) {_TITLE}(?= interview\b)"),
    re.compile(
        r"\b(?:about|for|discuss(?:ing)?|regarding|concerning|interest(?:ed)? in|keen on|excited "
        rf"about) (?:the|your|this) {_TITLE}(?= (?:role|position|job|post|opening|vacancy)\b)"
    ),
    re.compile(rf"\b[Jj]oin(?:ing)?(?: \w+){{0,4}} as (?:an? |the |your )?{_TITLE}"),
)


def _roles_of(text: str, right: str, told: set[str]) -> Iterator[tuple[int, int]]:
    """Yield "Marketing Manager" of "the position of Marketing Manager", if it is not the job."""
    for match in (each for pattern in _AS_WHAT for each in pattern.finditer(text)):
        name = fold(match["name"])
        mine = name in fold(right) or fold(right) in name or name in told
        yours = text[max(0, match.start() - 5) : match.start()].casefold() == "your "
        if not mine and not (yours and match.re is _AS_WHAT[0]) and JOB_WORD.search(match["name"]):
            yield match.span("name")


def _in_order(words: list[str], right: str) -> bool:
    wanted = [fold(word) for word in WORD.findall(right)]
    places = [wanted.index(word) for word in words]
    return all(one < other for one, other in pairwise(places))


def _capitals_before(tokens: tuple[Token, ...], place: int, text: str) -> list[Token]:
    """Return the words with capitals that stand right before a place."""
    found: list[Token] = []
    for token in reversed(tokens[:place]):
        after = found[0].start if found else tokens[place].start
        if text[token.end : after].strip() not in {"", "&"}:
            break
        if not (token.text[0].isupper() or (found and token.text in _LINKING)):
            break
        found.insert(0, token)
    while found and (found[0].text in _LINKING or found[0].text in {"The", "Your", "This", "A"}):
        found.pop(0)
    return found
