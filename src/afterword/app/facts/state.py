"""What the ledger says at one version, folded from changes and never stored as truth.

Folding is incremental: only the cases, references and contacts that a change touches are put
together and read again, so that one more fact costs the same in a search of a thousand cases.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

from afterword.app.facts.entries import (
    LISTED_ROOTS,
    WHOLE,
    Document,
    is_fact,
    put_together,
    root_of,
    with_ids,
)
from afterword.app.facts.layered import Layered
from afterword.app.ports import Body, Entry
from afterword.core import shapes
from afterword.core.errors import BadInput
from afterword.core.facts import Candidate, Search
from afterword.core.kinds import Kind
from afterword.core.links import check_links

Read = TypeVar("Read")

KINDS: Mapping[str, Kind] = {
    "candidate": shapes.CANDIDATE,
    "policy": shapes.FREE,
    WHOLE: shapes.FREE,
    "cases": shapes.CASE,
    "references": shapes.REFERENCE,
    "contacts": shapes.CONTACT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A case, a reference, a contact or a single fact: its parts, what they make, how it reads."""

    facts: Mapping[str, Body]
    fact: Any
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The facts and what lies beside them, at one version.

    ``document`` is the canonical facts document; ``beside`` holds letters, approvals and journals
    by key; ``roots`` is how the state remembers what it need not fold again.
    """

    version: int = 0
    search: Search = field(default_factory=Search)
    document: Mapping[str, Any] = field(default_factory=lambda: {"format": shapes.FORMAT})
    beside: Mapping[str, Body] = field(default_factory=dict)
    roots: Mapping[str, Root] = field(default_factory=dict)

    def body(self, key: str) -> Body | None:
        """Return what a fact is now, None when there is none."""
        if not is_fact(key):
            return self.beside.get(key)
        root = self.roots.get(root_of(key))
        return root.facts.get(key) if root else None

    def fact_keys(self) -> list[str]:
        """Return the keys of all facts, not of what lies beside them."""
        return [key for root in self.roots.values() for key in root.facts]


def search_of(facts: Mapping[str, Body]) -> Search:
    """Return the search that facts make as they stand, for who plans it and writes nothing.

    Raises BadInput, naming the fact and the field, when one cannot be.
    """
    roots: dict[str, dict[str, Body]] = {}
    for key, body in facts.items():
        roots.setdefault(root_of(key), {})[key] = body
    return _search({root: _read_fact(root, parts)[1] for root, parts in roots.items()})


def fold(state: State, entries: Iterable[Entry], version: int) -> State:
    """Return the state after these entries.

    Raises BadInput, naming the fact and the field, when they make something that cannot be.
    """
    given = list(entries)
    facts = [entry for entry in given if is_fact(entry.key)]
    beside = _folded_beside(state.beside, [entry for entry in given if not is_fact(entry.key)])
    if not facts:
        return replace(state, version=version, beside=beside)
    roots = _folded_roots(state.roots, facts)
    after = State(
        version=version,
        search=_search({name: root.fact for name, root in roots.items()}),
        document=_document(roots),
        beside=beside,
        roots=roots,
    )
    _check(after, facts)
    return after


def _folded_beside(before: Mapping[str, Body], entries: Iterable[Entry]) -> Mapping[str, Body]:
    layered = before if isinstance(before, Layered) else Layered(before)
    return layered.changed((entry.key, entry.body) for entry in entries)


def _folded_roots(before: Mapping[str, Root], entries: Iterable[Entry]) -> Mapping[str, Root]:
    """Return the roots with those that the entries touch read again."""
    touched: dict[str, dict[str, Body]] = {}
    for entry in entries:
        root = root_of(entry.key)
        known = before.get(root)
        parts = touched.setdefault(root, dict(known.facts) if known else {})
        if entry.body is None:
            parts.pop(entry.key, None)
        else:
            parts[entry.key] = entry.body
    after = dict(before)
    for root, parts in touched.items():
        after.pop(root, None)
        if parts:
            after[root] = _read_root(root, parts)
    return MappingProxyType(after)


def _read_root(root: str, facts: Mapping[str, Body]) -> Root:
    """Return a root read from its parts; BadInput names the fact by its id."""
    kind, fact = _read_fact(root, facts)
    return Root(facts=facts, fact=fact, document=cast(Document, kind.write(fact)))


def _read_fact(root: str, facts: Mapping[str, Body]) -> tuple[Kind, Any]:
    """Return what the parts of a root make, and how that is written."""
    first = root.partition("/")[0]
    kind = KINDS[first]
    listed = first in LISTED_ROOTS
    whole = put_together(root, facts) if listed else dict(facts[root])
    try:
        return kind, kind.read(whole)
    except BadInput as refusal:
        raise _placed(refusal, root, whole) from None


def _placed(refusal: BadInput, root: str, whole: Document) -> BadInput:
    """Return a refusal whose pointer begins with the fact's key and names facts by id."""
    refusal.where = f"/{root}{with_ids(refusal.where or '', whole)}"
    return refusal


def _listed(roots: Mapping[str, Read], first: str) -> list[Read]:
    """Return the cases, references or contacts, by id."""
    return [roots[root] for root in sorted(roots) if root.startswith(f"{first}/")]


def _search(facts: Mapping[str, Any]) -> Search:
    """Return the search that facts make, each by its root."""
    return Search(
        candidate=facts.get("candidate", Candidate()),
        policy=facts.get("policy", {}),
        cases=tuple(_listed(facts, "cases")),
        references=tuple(_listed(facts, "references")),
        contacts=tuple(_listed(facts, "contacts")),
        extra=facts.get(WHOLE, {}),
    )


def _document(roots: Mapping[str, Root]) -> Mapping[str, Any]:
    """Return the canonical document, made of the roots' own."""
    document: Document = {"format": shapes.FORMAT}
    for name in ("candidate", "policy"):
        if name in roots and roots[name].document:
            document[name] = roots[name].document
    for name in LISTED_ROOTS:
        listed = [root.document for root in _listed(roots, name)]
        if listed:
            document[name] = listed
    if WHOLE in roots:
        document.update(sorted(roots[WHOLE].document.items()))
    return MappingProxyType(document)


def _check(state: State, entries: Iterable[Entry]) -> None:
    """Refuse facts that name what is not there, looking only where the entries can break that.

    Taking a fact back, or changing the candidate's strengths, may break what any other names.
    """
    touched = {root_of(entry.key).rpartition("/")[2] for entry in entries}
    everywhere = "candidate" in touched or any(entry.body is None for entry in entries)
    try:
        check_links(state.search, None if everywhere else touched)
    except BadInput as refusal:
        refusal.where = with_ids(refusal.where or "", state.document)
        raise
