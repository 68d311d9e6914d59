"""What a person should know about the facts themselves: the warnings of a plan."""

from collections.abc import Iterable, Iterator

from afterword.core.breaches import breaches
from afterword.core.case import CaseView
from afterword.core.case_people import reads_mail
from afterword.core.in_words import day_text
from afterword.core.outlook import Outlook
from afterword.core.policy import BY_NAME
from afterword.core.rule import Settled, Sketch
from afterword.core.step import BLOCKED, OPEN, UPCOMING, Caution

AHEAD = frozenset({UPCOMING, OPEN, BLOCKED})
AT_ANY_HOUR = frozenset({"prepare", "capture_people", "search"})
OF_WHOLE_CASE = frozenset({"rest", "withdrawal", "gracious_reply", "referral_ask", "search"})
KINDS = OF_WHOLE_CASE | {
    "prepare",
    "capture_people",
    "capture_decision",
    "capture_contact",
    "thank_you",
    "reference_heads_up",
    "reference_thanks",
    "call",
    "check_in",
    "offer_answer",
    "offer_news",
    "keep_in_touch",
    "promise",
}


def cautions(outlook: Outlook) -> tuple[Caution, ...]:
    """Return the warnings, in a stable order."""
    found = [*_policy(outlook), *_same_email(outlook)]
    for view in outlook.views.values():
        found += _place(view)
        if view.standing_offers:
            found += _offers(view)
        found += _unwanted(view)
        if view.case.waived:
            found += _waivers(outlook, view)
    found += breaches(outlook)
    return tuple(found)


def half_days(steps: Iterable[tuple[Sketch, Settled]]) -> Iterator[Caution]:
    """Tell of days on which a step that is still to do is due and the office closes early."""
    seen = set()
    for sketch in [each for each, settled in steps if settled.state in AHEAD]:
        if sketch.kind in AT_ANY_HOUR:
            continue
        day = sketch.due.date()
        name = sketch.calendar.days.half_day(day)
        if name is not None and (day, sketch.case) not in seen:
            seen.add((day, sketch.case))
            yield Caution(
                code="calendar.half_day",
                message=f"{day_text(day)} is a half day ({name}): do what is due then early.",
                facts=(sketch.case,) if sketch.case else (),
            )


def _policy(outlook: Outlook) -> Iterator[Caution]:
    for name in sorted(outlook.search.policy.keys() - BY_NAME.keys()):
        kin = [each for each in BY_NAME if each.partition(".")[0] == name.partition(".")[0]]
        there = f" There are {', '.join(kin)}." if kin else ""
        yield Caution(
            code="policy.unknown",
            message=f"Nobody knows the policy {name!r}; it is kept, and changes nothing.{there}",
        )
    candidate = outlook.search.candidate
    if candidate.country and outlook.home.days.lost_part:
        yield _lost_part(outlook.home.days.lost_part, candidate.country, ())


def _lost_part(part: str, country: str, facts: tuple[str, ...]) -> Caution:
    """Tell of a subdivision that its country does not have, or writes in another way."""
    return Caution(
        code="calendar.unknown_subdivision",
        message=f"No part of {country} is called {part!r}, so the holidays of the whole country "
        "count. Write it as in IL or BY.",
        facts=facts,
    )


def _offers(view: CaseView) -> Iterator[Caution]:
    """Tell of an offer that wants an answer before the day on which it came."""
    for offer in view.standing_offers:
        came = view.calendar().date_of(offer.at)
        if offer.reply_by is not None and offer.reply_by < came:
            yield Caution(
                code="offer.reply_by",
                message=f"The offer of {view.case.employer.name} came on {day_text(came)} and "
                f"wants an answer by {day_text(offer.reply_by)}, before it; look at the dates.",
                facts=(f"{view.id}/{offer.id}",),
            )


def _unwanted(view: CaseView) -> Iterator[Caution]:
    """Tell how to end a case that the candidate does not want: the plan goes on asking until then.

    The page has the thanks alone speak of interest; whether to withdraw is hers to say.
    """
    if view.case.interest == "none" and view.outcome is None and view.held:
        name = view.case.employer.name
        yield Caution(
            code="case.unwanted",
            message=f"You do not want the job at {name}. Thank them, then note that you withdrew; "
            "until then the plan goes on as for any other.",
            facts=(view.id,),
        )


def _waivers(outlook: Outlook, view: CaseView) -> Iterator[Caution]:
    """Tell of a step that was waived and that no plan could ever hold."""
    for waiver in view.case.waived:
        kind, _, rest = waiver.step.partition("/")
        case, slash, _ = rest.partition("/")
        placed = case in outlook.views or case == "contacts" or kind == "search"
        if kind not in KINDS or not placed or (bool(slash) == (kind in OF_WHOLE_CASE)):
            yield Caution(
                code="waiver.unknown",
                message=f"No step is called {waiver.step!r}, so waiving it changes nothing.",
                facts=(view.id,),
            )


def _place(view: CaseView) -> Iterator[Caution]:
    employer = view.case.employer
    if not employer.country:
        yield Caution(
            code="calendar.no_country",
            message=f"The country of {employer.name} is not known, so Monday to Friday is used "
            "without holidays.",
            facts=(view.id,),
        )
    elif view.days.place is None:
        yield Caution(
            code="calendar.unknown_country",
            message=f"No public holidays are known for {employer.country!r} ({employer.name}).",
            facts=(view.id,),
        )
    elif view.days.lost_part:
        yield _lost_part(view.days.lost_part, employer.country, (view.id,))
    if view.zone_name is None:
        yield Caution(
            code="calendar.no_zone",
            message=f"The time zone of {employer.name} is not known, so UTC is used.",
            facts=(view.id,),
        )


def _same_email(outlook: Outlook) -> Iterator[Caution]:
    """Propose, and only propose, that two records with one address are one human."""
    known = [each.email for each in outlook.contacts if each.email]
    for view in outlook.views.values():
        known += [each.email for each in view.case.people if each.email]
    if len(set(map(str.casefold, known))) == len(known):
        return
    seen: dict[str, str] = {}
    records = [
        (f"{view.id}/{p.id}", p.email) for view in outlook.views.values() for p in view.case.people
    ]
    records += [(f"contacts/{each.id}", each.email) for each in outlook.contacts]
    for ref, email in sorted(records):
        if not reads_mail(email):
            continue
        first = seen.setdefault(str(email).casefold(), ref)
        if first != ref and outlook.human(first) != outlook.human(ref):
            yield Caution(
                code="person.same_email",
                message=f"{first} and {ref} have the same e-mail address; are they one person?",
                facts=(first, ref),
            )
