"""When a letter by post would arrive after they decide: that it would, and what is quicker."""

from datetime import date

from afterword.core.best_channel import forwarder, post_is_in_time
from afterword.core.case import CaseView
from afterword.core.case_people import reads_mail
from afterword.core.facts import Person
from afterword.core.in_words import date_text


def late_post(view: CaseView | None, person: Person, posted: date) -> str:
    """Return one sentence where a letter posted on a day comes too late; empty where it does not.

    It names the quicker way, where one is known.
    """
    if view is None or view.decides_by is None or post_is_in_time(view, posted):
        return ""
    day = date_text(view.decides_by)
    if view.decides_by < posted:
        late = f"They meant to decide by {day}, so a letter by post comes after that"
    else:
        late = f"By post it would probably arrive after {day}, when they decide"
    return f"{late}{_quicker(view, person)}."


def _quicker(view: CaseView, person: Person) -> str:
    name = person.called or person.name or "them"
    if reads_mail(person.email):
        return f"; an e-mail to {person.email} is quicker"
    via = forwarder(view, person.id)
    if via is not None:
        return f"; {via.called or via.name} can pass an e-mail on to {name}, which is quicker"
    if person.fax:
        return f"; a fax to {person.fax} is quicker"
    return ""
