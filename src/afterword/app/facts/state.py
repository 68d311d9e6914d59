"""What the ledger says at one version, folded from changes and never stored as truth.

Folding is incremental: only the cases, references and contacts that a change touches are put
together and read again, so that one more fact costs the same in a search of a thousand cases.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, cast

from afterword.app.facts.entries import (
    LISTED_ROOTS,
    WHOLE,
    Document,
    is_fact,
    put_together,
    root_of,
    with_ids,
)
from afterword.app.ports import Body, Entry
from afterword.core import shapes
from afterword.core.errors import BadInput
from afterword.core.facts import Candidate, Case, Contact, Reference, Search
from afterword.core.kinds import Kind
from afterword.core.links import check_links

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
        search=_search(roots),
        document=_document(roots),
        beside=beside,
        roots=roots,
    )
    _check(after, facts)
    return after


def _folded_beside(before: Mapping[str, Body], entries: Iterable[Entry]) -> Mapping[str, Body]:
    after = dict(before)
    for entry in entries:
        if entry.body is None:
            after.pop(entry.key, None)
        else:
            after[entry.key] = entry.body
    return MappingProxyType(after)


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
    first = root.partition("/")[0]
    kind = KINDS[first]
    listed = first in LISTED_ROOTS
    whole = put_together(root, facts) if listed else dict(facts[root])
    try:
        fact = kind.read(whole)
    except BadInput as refusal:
        raise _placed(refusal, root, whole) from None
    return Root(facts=facts, fact=fact, document=cast(Document, kind.write(fact)))


def _placed(refusal: BadInput, root: str, whole: Document) -> BadInput:
    """Return a refusal whose pointer begins with the fact's key and names facts by id."""
    refusal.where = f"/{root}{with_ids(refusal.where or '', whole)}"
    return refusal


def _listed(roots: Mapping[str, Root], first: str) -> list[Root]:
    """Return the cases, references or contacts, by id."""
    return [roots[root] for root in sorted(roots) if root.startswith(f"{first}/")]


def _search(roots: Mapping[str, Root]) -> Search:
    """Return the search that the roots make."""
    candidate, policy, whole = (roots.get(name) for name in ("candidate", "policy", WHOLE))
    return Search(
        candidate=candidate.fact if candidate else Candidate(),
        policy=policy.fact if policy else {},
        cases=tuple(cast(Case, root.fact) for root in _listed(roots, "cases")),
        references=tuple(cast(Reference, root.fact) for root in _listed(roots, "references")),
        contacts=tuple(cast(Contact, root.fact) for root in _listed(roots, "contacts")),
        extra=whole.fact if whole else {},
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
