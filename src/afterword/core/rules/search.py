"""Do not sit and wait: keep the search going when it runs thin (S20, S21)."""

from collections.abc import Iterator
from datetime import date, timedelta

from afterword.core.in_words import count_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule

WEEK = timedelta(days=7)
FRIDAY = timedelta(days=4)


@rule("search.keep_going", "S20", "S21")
def keep_going(outlook: Outlook) -> Iterator[Sketch]:
    """While nothing is accepted, add a case in a week in which the search runs thin."""
    if outlook.accepted is not None:
        return
    monday, home = outlook.monday, outlook.home
    views = outlook.views.values()
    added = [(view.case.added, view.id) for view in views if view.case.added]
    active = [view.outcome for view in views].count(None)
    last_week, next_week = monday - WEEK, monday + WEEK
    recent = any(last_week <= day < monday for day, _ in added)
    opens, due = home.days.forward(monday), home.days.back(monday + FRIDAY)
    if (active >= outlook.policy.search_min_active_cases and recent) or opens > due:
        return
    now = min([each for each in added if monday <= each[0] < next_week], default=None)
    year, week, _ = monday.isocalendar()
    first = home.opening(opens)
    yield Sketch(
        id=f"search/{year}-W{week:02d}",
        kind="search",
        rule="search.keep_going",
        calendar=home,
        opens=first,
        best=first,
        due=home.closing(due),
        why=_why(outlook, active, monday, recent=recent),
        facts=(),
        done=now[1] if now else None,
    )


def _why(outlook: Outlook, active: int, monday: date, *, recent: bool) -> str:
    """Say why, without a reproach to somebody who has only just begun."""
    if not outlook.views:
        return "Nothing is written down yet; one line about an interview is enough to begin."
    added = [view.case.added for view in outlook.views.values() if view.case.added]
    if recent or (added and min(added) >= monday):
        return f"You have {count_text(active, 'case')} open; one more keeps the search alive."
    return "You added no case last week; one more keeps the search alive."
