"""When they decide: what an employer said, as dates, with every reading where there are two.

The conventions, each of which a person may correct:

- Weeks run from Monday to Sunday. A week that is named as a deadline means its Friday (its last
  open day, where Friday is closed or a weekend); "next week" is the calendar week after this one.
- "Within the next week" and "in a week" roll: seven days. "Within the week" is this week's Friday.
- Business days skip weekends and holidays and are counted strictly after the day it was said.
  "Two to three days" counts them too: up to five bare days are working days, more are calendar
  days. Hours, weeks and months are counted by the clock and the calendar. Of "3-5" the larger
  number counts; "a couple" is two, "a few" is three, a fortnight 14 days.
- A date without a year is the next such day. Of last month's date, that date is a second reading.
- "Friday" is the next Friday strictly after the day it was said; "next Friday", said before the
  Friday of the same week, may be either: the one of next week comes first in the readings.
- "Friday the 28th", where that is a Saturday, may be the 28th, the Friday beside it, or the 28th
  of the next month if that is a Friday. A date that no calendar has is told, and nothing read.
- "Last Friday", "yesterday" and "two weeks ago" are past, and count only where they decided then
  and nothing else is named; "we decided on Friday" may be the Friday just gone, or the next.
- 4/12 may be 4 December or April 12: both are returned, the country's own order first; a weekday
  beside it settles it. "By January" may mean its end or its beginning: both are returned.
- "Not until", "no earlier than", "at the earliest", "at least" and "after" set a floor
  (``not_before``), not a deadline; so do "not this week" and "we won't know by Friday": the next
  open day after. "Before Friday" is the last open day before it. Who is back on Monday may decide
  that very day; what comes after Monday, from the next open day on.
- A month, its parts, "the first week of June" and "April 1-15" are windows with a first day; the
  last day is the last open one. Early is days 1-10, the beginning 1-7, mid 11-20 (as a deadline
  or a floor the 15th), late 21 to the end. Of a week early is Monday and Tuesday, mid Wednesday,
  late Thursday and Friday.
- A named last day is that day; the last working day is the last open one. "The bank holiday" is
  the next closed day that is no weekend, "the long weekend" reaches over a day that bridges.
- "By Feb 29", where the next February has none, is its last day or that of the next leap year:
  both are returned. The years of a company or a school ("fiscal Q3") name no date, nor does a
  summer's break; in spring and summer "the holidays" do so only in the US.
- What is named once counts for what follows: "two days after that", "by then", "that Friday".
  "The panel meets on the 1st, you hear within 48 hours" may count from then or from today.
- A correction ("sorry, the 11th", "make that Monday", "but now") takes back what stood before it.
  "Before the 10th nothing will happen" is a floor, though the denial comes last.
- The weekend belongs to nobody: "by the weekend" is the last open day before it. Seasons, "soon"
  and "in the coming weeks" name no date. "Calendar week 50" is that of ISO 8601.
- "We will get back to you next week" may come sooner and has no first day; "the results are
  announced next week" has. An explicit date stays where it is, even on a holiday.
- A date of something else ("interviews end on Friday"), a mere possibility ("as little as a
  day") and words without a date are ``vague``: no dates, and the default timing holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice, product

from afterword.core.errors import BadInput
from afterword.core.in_words import dated_text
from afterword.core.when.days import OpenDays, Span
from afterword.core.when.languages import in_english
from afterword.core.when.meaning import Meant, days_from, in_time, is_about_deciding, meaning
from afterword.core.when.mentions import MOST_DATES, Mention, mentions
from afterword.core.when.said import NO_DAY, Said
from afterword.core.when.shorthand import tidy
from afterword.core.when.told_twice import counted_from_events, slipped, uncorrected
from afterword.core.when.words import tokens

LONGEST = 2_000
YEARS = range(1600, 9901)
_MOST_READINGS = 4
_QUOTED = 80
_A_LIST = f"They named more than {MOST_DATES} dates; ask which one counts."
_DECLINED = re.compile(
    r"(?:\bnot|n't|\brefuse[ds]?|\bdecline[ds]?|\bunable|\bunwilling|\bwithout)\W+(?:\w+\W+){0,4}?"
    r"(?:commit\w*|drawn|pinned|(?:say|saying|give|giving|name|share|sharing|provide|tell|offer)\W+"
    r"(?:\w+\W+){0,3}?(?:dates?|timelines?|timing|time ?frames?|timescales?))\b"
)
_WILL_NOT_SAY = (
    *("would not say", "wouldn't say", "would n't say", "did not say", "didn't say", "not said"),
    *("could not say", "couldn't say", "refused to say", "won't say", "will not say", "not told"),
    *("not say when", "no date given", "gave no date", "would not tell", "wouldn't tell"),
    *("not want to commit", "n't commit", "not want to say", "declined to say", "can't say"),
    *("cannot say", "couldn't tell", "could not tell", "would not give", "can not say"),
    *("wouldn't give a date", "no timeline given", "wouldn't commit", "would not commit"),
)
_MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH", "PR", "GU"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When they decide, as dates; ``earliest`` is ``from`` in the formats.

    ``told`` is false where they were asked and would not say; ``vague`` is true where there are no
    dates. ``readings`` holds every reading, this one first, where there are two or more.
    """

    earliest: date | None = None
    by: date | None = None
    not_before: date | None = None
    told: bool = True
    vague: bool = False
    why: str = ""
    readings: tuple["Window", ...] = field(default=())

    @property
    def days(self) -> dict[str, str]:
        """The dates that are known, as a facts file writes them."""
        named = {"from": self.earliest, "by": self.by, "not_before": self.not_before}
        return {name: day.isoformat() for name, day in named.items() if day}


def when(text: str, said_on: date, calendar: OpenDays, country: str | None = None) -> Window:
    """Read what an employer said on a day about when it decides.

    ``country`` settles which order of 4/12 comes first, and whose Thanksgiving is meant. Raises
    BadInput for a text of more than 2,000 characters, and for a day outside the years that
    calendars are computed for (1600 to 9900).
    """
    if said_on.year not in YEARS:
        raise BadInput(
            f"{said_on.isoformat()} is too far away to count from",
            hint="Give the day on which they said it.",
        )
    if len(text) > LONGEST:
        raise BadInput(
            f"What they said is longer than {LONGEST:,} characters",
            hint="Give only the sentence that says when they decide.",
        )
    english = in_english(text)
    plain = tidy(text if english is None else english)
    here = (country or "").upper()
    day_first = english is not None or bool(here and here not in _MONTH_FIRST)
    words = tokens(plain)
    said = Said(words=words, said_on=said_on, calendar=calendar, day_first=day_first, country=here)
    found = mentions(said)
    if len(found) > MOST_DATES:
        return Window(vague=True, why=_A_LIST)
    named = [one for one in found if one.spans]
    if wrong := [one for one in named if one.spans[0].size == NO_DAY]:
        return Window(vague=True, why=_no_such_day(_as_said(wrong[0].words, text)))
    used = [one for one in slipped(uncorrected(named)) if is_about_deciding(one)]
    used = _still_open(counted_from_events(used, named), said_on)
    windows = _distinct(_read(said, used, spans, text) for spans in _choices(used))
    if windows[0].vague:
        return _without_dates(text if english is None else english, windows[0])
    return replace(windows[0], readings=windows if len(windows) > 1 else ())


def _no_such_day(words: str) -> str:
    return f"There is no “{words}” in the calendar; ask which day they meant."


def _still_open(used: list[Mention], said_on: date) -> list[Mention]:
    """What is past counts only where nothing else is named; its readings as its verb has them."""
    ahead = [one for one in used if one.spans[0].size != "past"]
    return [replace(one, spans=in_time(one, said_on)) for one in ahead or used]


def _choices(used: list[Mention]) -> Iterable[tuple[Span, ...]]:
    return islice(product(*(_agreeing(one, used) for one in used)), _MOST_READINGS)


def _agreeing(one: Mention, used: list[Mention]) -> tuple[Span, ...]:
    """“Next Friday, the 4th”: another date in the sentence may settle which is meant."""
    others = {other.spans[0].last for other in used if other is not one and len(other.spans) == 1}
    settled = tuple(span for span in one.spans if span.last in others)
    return settled or one.spans


def _distinct(windows: Iterable[Window]) -> tuple[Window, ...]:
    seen: dict[tuple[date | None, ...], Window] = {}
    for window in windows:
        seen.setdefault((window.earliest, window.by, window.not_before), window)
    return tuple(seen.values())


def _read(said: Said, used: list[Mention], spans: tuple[Span, ...], text: str) -> Window:
    pairs = [
        (one, meaning(one, span, said.calendar)) for one, span in zip(used, spans, strict=True)
    ]
    pairs = [pair for pair in pairs if days_from(pair[1], said.said_on)]
    together = _together([meant for _, meant in pairs])
    words = ", ".join(dict.fromkeys(f"“{_as_said(one.words, text)}”" for one, _ in pairs))
    return replace(together, why=_sentence(words, said.said_on, together))


def _as_said(words: str, text: str) -> str:
    """Return the words as they stand in the text; all that was said, where they do not.

    They do not where the text is in another language, or was shorthand.
    """
    found = re.search(re.escape(words), text, re.IGNORECASE)
    return found[0] if found else " ".join(text.split())[:_QUOTED]


def _together(all_meant: list[Meant]) -> Window:
    """The latest deadline counts, a firm one before others; a floor may cancel what is earlier."""
    firm = [meant for meant in all_meant if meant.firm and meant.by]
    deadlines = [meant for meant in firm or all_meant if meant.by]
    floors = [meant.not_before for meant in all_meant if meant.not_before]
    openings = [meant.earliest for meant in all_meant if meant.earliest]
    by = max((meant.by for meant in deadlines if meant.by), default=None)
    floor = max(floors, default=None)
    if by and floor and by < floor:
        by = None
    earliest = min((day for day in openings if by is None or day <= by), default=None)
    return Window(earliest=earliest, by=by, not_before=floor, vague=not (earliest or by or floor))


def _sentence(words: str, said_on: date, window: Window) -> str:
    parts = []
    if window.earliest:
        parts.append(f"from {dated_text(window.earliest)}")
    if window.by:
        parts.append(f"by {dated_text(window.by)}")
    if window.not_before:
        parts.append(f"not before {dated_text(window.not_before)}")
    past = window.by is not None and window.by < said_on
    dates = ", ".join(parts) + (", which is past" if past else "")
    return f"{words}, said on {dated_text(said_on)}: {dates}."


def _without_dates(text: str, window: Window) -> Window:
    plain = " ".join(text.lower().replace("’", "'").split())
    if any(phrase in plain for phrase in _WILL_NOT_SAY) or _DECLINED.search(plain):
        return replace(window, told=False, why="They were asked and would not say when.")
    return replace(window, why="These words name no date for the decision.")
