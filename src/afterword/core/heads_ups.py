"""What a reference was told about cases ahead of a call, ready to be looked up."""

from bisect import bisect_left
from datetime import datetime
from operator import attrgetter

from afterword.core.facts import Reference, Told

AT = attrgetter("at")
BY_MOMENT = attrgetter("at", "case")


class HeadsUps:
    """The heads-ups of one reference, the newest last."""

    __slots__ = ("_by_case", "_cases", "told")

    def __init__(self, reference: Reference) -> None:
        """Sort what was told, so that the order of entry does not matter."""
        self._cases = None if reference.cases is None else frozenset(reference.cases)
        heads_ups = [each for each in reference.told if each.kind == "heads_up"]
        self.told = sorted(heads_ups, key=BY_MOMENT)
        self._by_case: dict[str, list[Told]] = {}
        for each in self.told:
            self._by_case.setdefault(each.case, []).append(each)

    def may_be_called(self, case: str) -> bool:
        """Tell whether the reference vouches for the candidate in a case."""
        return self._cases is None or case in self._cases

    def since(self, moment: datetime) -> bool:
        """Tell whether the reference was told anything from a moment on."""
        return bool(self.told) and self.told[-1].at >= moment

    def about(self, case: str, since: datetime) -> Told | None:
        """Return the first heads-up about a case from a moment on."""
        told = self._by_case.get(case, [])
        place = bisect_left(told, since, key=AT)
        return told[place] if place < len(told) else None

    def about_another(self, case: str, since: datetime) -> Told | None:
        """Return the newest heads-up about any other case from a moment on."""
        newest = next((each for each in reversed(self.told) if each.case != case), None)
        return newest if newest is not None and newest.at >= since else None
