"""Kinds made of other kinds: a word out of a set, a list, and an object that becomes a fact."""

from collections.abc import Callable, Collection, Iterable, KeysView, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from afterword.core import kinds
from afterword.core.errors import BadInput
from afterword.core.kinds import Kind
from afterword.core.unknown import read_unknown

Attributes = Mapping[str, Kind]
Check = Callable[[Any], None]

# An attribute is named as its key in the file, but for the one that Python keeps for itself.
KEYS = {"earliest": "from"}


def one_of(*words: str) -> Kind:
    """Return the kind of a word out of a fixed set."""
    allowed = frozenset(words)

    def read(value: object) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        raise BadInput(f"{kinds.shown(value)} is not known here", hint=f"Use {', '.join(words)}.")

    return Kind(read=read, write=_same, schema={"enum": list(words)}, empty="")


def many(
    kind: Kind,
    *,
    unique: str | None = None,
    order: Callable[[Any], Any] | None = None,
) -> Kind:
    """Return the kind of a list.

    ``unique`` is the attribute that may not repeat in it; "" stands for the value itself.
    ``order`` gives the key by which the canonical form sorts it.
    """
    read_one, write_one = kind.read, kind.write

    def read(value: object) -> tuple[object, ...]:
        values = kinds.as_list(value)
        found: list[object] = []
        try:
            for one in values:
                found.append(read_one(one))  # noqa: PERF401 - its length is the pointer's index
        except BadInput as refusal:
            raise refusal.inside(len(found)) from None
        if unique is not None and len(found) > 1:
            _check_unique(found, unique)
        return tuple(found)

    def write(value: Collection[object]) -> list[object]:
        return [write_one(one) for one in (sorted(value, key=order) if order else value)]

    return Kind(read=read, write=write, schema={"type": "array", "items": kind.schema})


def shape(of: type, check: Check | None = None, **attributes: Kind) -> Kind:
    """Return the kind of an object that becomes ``of``, whose attributes hold these kinds.

    ``check`` may refuse the whole, with the key it is about in the refusal's ``where``. A key
    that nobody knows is kept in ``extra`` and written back behind the others.
    """
    defaults = {one.name: _default(one) for one in fields(of)}
    required = {name: MISSING for name in attributes if defaults[name] is MISSING}.keys()
    return Kind(
        read=_reader(of, attributes, required, check),
        write=_writer(attributes, defaults),
        schema=_described(of, attributes, required, defaults),
        empty={},
    )


def _reader(
    of: type, attributes: Attributes, required: KeysView[str], check: Check | None
) -> Callable[[object], Any]:
    """Return what makes ``of`` from a JSON object."""
    readers = {
        KEYS.get(name, name): (name, kind.read, kind.empty) for name, kind in attributes.items()
    }

    def read(value: object) -> object:
        values: dict[str, Any] = {}
        extra: dict[str, object] = {}
        # A plain dict needs no copy: the shorter way matters, it is taken for every object.
        entries = value if type(value) is dict else kinds.as_object(value)
        for key, inner in entries.items():
            known = readers.get(key)
            try:
                if known is None:
                    extra[key] = read_unknown(key, inner)
                    continue
                name, read_inner, empty = known
                if inner or not (inner is None or inner == empty):
                    values[name] = read_inner(inner)
            except BadInput as refusal:
                raise refusal.inside(key) from None
        if not values.keys() >= required:
            _refuse_missing(values, required)
        found = of(**values, extra=extra) if extra else of(**values)
        if check is not None:
            check(found)
        return found

    return read


def _refuse_missing(values: Mapping[str, object], required: Iterable[str]) -> None:
    name = next(one for one in required if one not in values)
    raise BadInput(f"“{name}” is missing", where=f"/{name}", hint="Add it.")


def _writer(
    attributes: Attributes, defaults: Mapping[str, object]
) -> Callable[[Any], dict[str, object]]:
    """Return what writes an object in the order of the table, leaving defaults out."""

    def write(value: Any) -> dict[str, object]:  # noqa: ANN401 - any class of core.facts
        written: dict[str, object] = {}
        for name, kind in attributes.items():
            inner = getattr(value, name)
            if inner != defaults[name]:
                written[KEYS.get(name, name)] = kind.write(inner)
        return written | {key: value.extra[key] for key in sorted(value.extra)}

    return write


def _described(
    of: type, attributes: Attributes, required: KeysView[str], defaults: Mapping[str, object]
) -> dict[str, object]:
    """Return the JSON Schema of an object; optional values may be null, or empty."""
    properties: dict[str, object] = {}
    for name, kind in attributes.items():
        fixed = defaults[name] is MISSING
        properties[KEYS.get(name, name)] = kind.schema if fixed else _optional(kind)
    words = (of.__doc__ or "").partition(".")[0]
    return {
        "title": of.__name__,
        "description": f"{words}.",
        "type": "object",
        "properties": properties,
        "required": list(required),
    }


def _optional(kind: Kind) -> dict[str, object]:
    """Return the JSON Schema of a value that may be left out."""
    nothing = {"type": "null"} if kind.empty is None else {"enum": [None, kind.empty]}
    return {"anyOf": [kind.schema, nothing]}


def _default(one: "Field[Any]") -> object:
    """Return what an attribute is when nobody says; MISSING when somebody must."""
    return one.default if one.default_factory is MISSING else one.default_factory()


def _same(value: object) -> object:
    return value


def _check_unique(found: list[object], attribute: str) -> None:
    """Refuse a list in which two stand for the same."""
    seen = set()
    for index, one in enumerate(found):
        name = getattr(one, attribute) if attribute else one
        if name in seen:
            place = f"/{index}/{attribute}" if attribute else f"/{index}"
            raise BadInput(f"“{name}” is there twice", where=place, hint="Keep one of them.")
        seen.add(name)
