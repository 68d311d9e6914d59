"""Facts documents taken apart into keyed facts, and put together again.

A key is the path of one fact: "candidate", "cases/halden", "cases/halden/people/priya". Whatever
does not begin with one of ``ROOTS`` lies beside the facts: letters, approvals, the send's journal.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, cast

from afterword.app.ports import Body, Entry
from afterword.core import shapes
from afterword.core.errors import BadInput

Document = dict[str, Any]

# The unknown keys of the document itself are kept under this key.
WHOLE = "search"
SINGLE_ROOTS = ("candidate", "policy", WHOLE)
LISTED_ROOTS = ("cases", "references", "contacts")
ROOTS = SINGLE_ROOTS + LISTED_ROOTS
KNOWN = frozenset({"format", "candidate", "policy", *LISTED_ROOTS})

BY_ID = ("people", "interviews", "promises", "touches", "offers")
PARTS = {
    "cases": (*BY_ID, "decisions", "waived", "outcome"),
    "contacts": ("touches",),
    "references": (),
}


def is_fact(key: str) -> bool:
    """Tell whether a key belongs into a facts file, rather than beside it."""
    return key.partition("/")[0] in ROOTS


def root_of(key: str) -> str:
    """Return the key of the case, reference, contact or single fact that a key is part of."""
    first, _, rest = key.partition("/")
    if first in SINGLE_ROOTS:
        return first
    return f"{first}/{rest.partition('/')[0]}"


def touches_in(entries: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    """Return the touches that entries write down, each as ("<case>/<person>", its id).

    Whoever is of the network is "contacts/<id>".
    """
    found = []
    for entry in entries:
        root, _, rest = entry.key.partition("/")
        owner, _, place = rest.partition("/")
        part, _, id_ = place.partition("/")
        if root in {"cases", "contacts"} and part == "touches" and entry.body is not None:
            person = owner if root == "contacts" else entry.body.get("person")
            found.append((f"{root if root == 'contacts' else owner}/{person}", id_))
    return tuple(found)


def decompose(document: Mapping[str, Any]) -> dict[str, Body]:
    """Return the facts of a canonical facts document by their keys."""
    found: dict[str, Body] = {}
    for name in ("candidate", "policy"):
        if document.get(name):
            found[name] = document[name]
    for name in LISTED_ROOTS:
        for whole in document.get(name) or ():
            found.update(take_apart(f"{name}/{whole['id']}", whole))
    unknown = {key: value for key, value in document.items() if key not in KNOWN}
    if unknown:
        found[WHOLE] = unknown
    return found


def take_apart(root: str, whole: Mapping[str, Any]) -> dict[str, Body]:
    """Return one case, reference or contact as its own fields and the facts below it."""
    parts = PARTS[root.partition("/")[0]]
    found: dict[str, Body] = {
        root: {key: value for key, value in whole.items() if key not in parts}
    }
    for part in parts:
        if part == "outcome":
            if whole.get(part):
                found[f"{root}/{part}"] = whole[part]
            continue
        names = Counter[str]()
        for fact in whole.get(part) or ():
            name = name_of(part, fact)
            names[name] += 1
            found[f"{root}/{part}/{_numbered(name, names[name])}"] = fact
    return found


def name_of(part: str, fact: Mapping[str, Any]) -> str:
    """Return what names a fact in its list: its id, its moment, or its step."""
    named = {"decisions": "at", "waived": "step"}.get(part, "id")
    return str(fact[named])


def _numbered(name: str, number: int) -> str:
    """Return the name of the n-th fact of one name: two decisions may share a moment."""
    return name if number == 1 else f"{name}-{number}"


def recompose(facts: Mapping[str, Body]) -> Document:
    """Return the facts document that these facts make; not canonical yet."""
    groups: dict[str, dict[str, Body]] = {}
    for key, body in facts.items():
        groups.setdefault(root_of(key), {})[key] = body
    document: Document = {"format": shapes.FORMAT}
    for root in sorted(groups):
        first = root.partition("/")[0]
        if root == WHOLE:
            document.update(groups[root][root])
        elif root in SINGLE_ROOTS:
            document[root] = groups[root][root]
        else:
            document.setdefault(first, []).append(put_together(root, groups[root]))
    return document


def put_together(root: str, facts: Mapping[str, Body]) -> Document:
    """Return one case, reference or contact from its facts.

    Raises BadInput for a key that names no fact, or whose body calls itself otherwise.
    """
    first, _, name = root.partition("/")
    whole: Document = {"id": name, **cast(Document, facts.get(root, {}))}
    _check_name(root, "id", whole["id"], name)
    for key in sorted(facts.keys() - {root}):
        part, _, name = key[len(root) + 1 :].partition("/")
        if part not in PARTS[first] or bool(name) == (part == "outcome"):
            raise BadInput(f"“{key}” is the key of no fact", where=f"/{key}")
        if part == "outcome":
            whole[part] = facts[key]
        else:
            whole.setdefault(part, []).append(_named(part, name, key, facts[key]))
    return whole


def _named(part: str, name: str, key: str, body: Body) -> Document:
    """Return a listed fact with the id that its key gives it."""
    fact = cast(Document, dict(body))
    if part in BY_ID:
        _check_name(key, "id", fact.setdefault("id", name), name)
    return fact


def _check_name(key: str, field: str, found: object, expected: str) -> None:
    if found != expected:
        raise BadInput(f"the fact at {key} calls itself “{found}”", where=f"/{key}/{field}")


def with_ids(pointer: str, document: object) -> str:
    """Return a JSON pointer in which a fact's id stands instead of its place in a list."""
    steps: list[str] = []
    for step in pointer.split("/")[1:]:
        document = _stepped(document, step)
        name = document.get("id") if isinstance(document, Mapping) and step.isdecimal() else None
        steps.append(str(name) if name else step)
    return "".join(f"/{step}" for step in steps)


def _stepped(document: object, step: str) -> object:
    """Return what stands at one step of a pointer, None where nothing does."""
    if isinstance(document, Mapping):
        return document.get(step)
    if isinstance(document, list) and step.isdecimal() and int(step) < len(document):
        return document[int(step)]
    return None


def keys_below(root: str, keys: Iterable[str]) -> list[str]:
    """Return the keys of a fact and of everything below it."""
    return [key for key in keys if key == root or key.startswith(f"{root}/")]
