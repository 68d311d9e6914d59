"""Every number that a rule may use, with its range and the reason a person can read.

The table is policy.md of the design; `in_force` lays a candidate's own choices over it.
"""

import re
from collections.abc import Mapping
from datetime import time
from typing import NamedTuple

from afterword.core.errors import BadInput


class Policy(NamedTuple):
    """The numbers in force. Days are calendar days unless the name says business days.

    A named tuple, because a dataclass of its size is a tenth of a short command's whole time.
    """

    thank_you_best_hour: time = time(10)
    thank_you_due_business_days: int = 2
    thank_you_not_before_minutes: int = 60
    thank_you_too_late_days: int = 10
    thank_you_expected: str = "by country"
    call_after_days: int = 7
    call_until_days: int = 10
    call_minutes: int = 2
    call_not_before_window_business_days: int = 4
    check_in_after_decision_business_days: int = 2
    check_in_window_business_days: int = 3
    check_in_silence_days: int = 7
    check_in_silence_until_days: int = 10
    contact_max_unanswered: int = 2
    contact_gap_days: int = 7
    contact_invited_max_unanswered: int = 6
    contact_invited_weeks: int = 12
    contact_presumed_silent_business_days: int = 10
    contact_overdue_business_days: int = 10
    rest_window_business_days: int = 5
    promise_due_business_days: int = 2
    offer_answer_business_days: int = 3
    offer_withdraw_business_days: int = 2
    reference_due_business_days: int = 2
    reference_thank_business_days: int = 5
    capture_prepare_hours: int = 24
    capture_contact_due_hour: time = time(12)
    network_gracious_reply_business_days: int = 2
    network_referral_after_days: int = 30
    network_referral_window_days: int = 14
    network_referral_overdue_days: int = 30
    network_referral_rest_days: int = 180
    network_silent_stops_after: int = 2
    network_keep_in_touch_days: int = 90
    network_keep_in_touch_per_week: int = 2
    reference_rest_days: int = 30
    offer_tell_lead_business_days: int = 2
    search_min_active_cases: int = 3
    letter_words_best_from: int = 60
    letter_words_best_to: int = 150
    letter_words_warn: int = 180
    letter_words_block: int = 250
    letter_subject_max: int = 60
    letter_alike_advise: float = 0.25
    letter_alike_block: float = 0.40
    letter_shared_run_advise: int = 8
    letter_shared_run_block: int = 14
    channel_mail_needs_days: int = 7
    office_opens: time = time(9)
    office_closes: time = time(17)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    stagger_minutes: int = 35


class PolicyField(NamedTuple):
    """One field of the policy: its public name, its range (ends included), and why."""

    name: str
    why: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """Return the name of the field in Policy."""
        return self.name.replace(".", "_")


def _numbers(*rows: tuple[str, float, float, str]) -> tuple[PolicyField, ...]:
    return tuple(
        PolicyField(name=name, low=low, high=high, why=why) for name, low, high, why in rows
    )


FIELDS: tuple[PolicyField, ...] = (
    PolicyField(
        name="thank_you.best_hour",
        why="Most career centres and one recruiter survey say within a day; ten is a kind hour.",
    ),
    PolicyField(
        name="thank_you.expected",
        choices=("by country", "on", "optional"),
        why="Expected in the US and Canada, welcome in Germany and the UK, rare in Japan.",
    ),
    PolicyField(
        name="capture.contact_due_hour", why="A missing name is found by noon of the next day."
    ),
    *_numbers(
        ("thank_you.due_business_days", 1, 3, "The article says two business days."),
        ("thank_you.not_before_minutes", 0, 240, "A letter that leaves as you do reads as canned."),
        ("thank_you.too_late_days", 5, 30, "After that, thank them in your next follow-up."),
        ("call.after_days", 5, 14, "The article: about a week to ten days."),
        ("call.until_days", 7, 21, "The article: about a week to ten days."),
        ("call.minutes", 1, 5, "The article: a brief call."),
        ("call.not_before_window_business_days", 1, 10, "They set the day; then the call is soon."),
        ("check_in.after_decision_business_days", 1, 5, "Their date plus a day or two of grace."),
        ("check_in.window_business_days", 1, 5, "A few days to find the right moment."),
        ("check_in.silence_days", 3, 21, "A week of silence is ordinary."),
        ("check_in.silence_until_days", 5, 30, "Ten days is still soon enough."),
        ("contact.max_unanswered", 1, 3, "Two unanswered contacts are enough; guides agree."),
        ("contact.gap_days", 3, 21, "Closer together, and it reads as pressure."),
        ("contact.invited_max_unanswered", 2, 12, "An invitation carries further, not for ever."),
        ("contact.invited_weeks", 4, 26, "An invitation is old after a season."),
        ("contact.presumed_silent_business_days", 5, 30, "A third of processes end in silence."),
        ("contact.overdue_business_days", 3, 20, "How long a missed call is still worth making."),
        ("rest.window_business_days", 1, 20, "A week to let go of a silent case."),
        ("promise.due_business_days", 1, 5, "A promise without a date is kept within two days."),
        ("offer.answer_business_days", 1, 10, "Without a date, answer within three days."),
        ("offer.withdraw_business_days", 1, 5, "Others wait for you; tell them soon."),
        ("reference.due_business_days", 1, 5, "A reference should know before the phone rings."),
        ("reference.thank_business_days", 1, 10, "Thank them while the news is fresh."),
        ("capture.prepare_hours", 1, 72, "The evening before is time enough to prepare."),
        ("network.gracious_reply_business_days", 1, 5, "The next morning, not the same minute."),
        ("network.referral_after_days", 14, 90, "One recruiter: at least a month."),
        ("network.referral_window_days", 5, 60, "Two weeks to find the right moment."),
        ("network.referral_overdue_days", 7, 90, "How long a missed question is worth asking."),
        ("network.referral_rest_days", 60, 720, "Ask the same person at most twice a year."),
        ("network.silent_stops_after", 1, 5, "Two hellos without an answer are an answer."),
        ("network.keep_in_touch_days", 30, 180, "Once a quarter is a friendly measure."),
        ("network.keep_in_touch_per_week", 1, 10, "A network must not become a second job."),
        ("reference.rest_days", 7, 90, "People who are called too often stop helping."),
        ("offer.tell_lead_business_days", 1, 5, "They need two days to answer you in time."),
        ("search.min_active_cases", 1, 20, "Do not have your heart set on one."),
        ("letter.words_best_from", 30, 120, "Good published letters have 60 to 150 words."),
        ("letter.words_best_to", 80, 200, "Good published letters have 60 to 150 words."),
        ("letter.words_warn", 120, 300, "Longer letters are skimmed."),
        ("letter.words_block", 180, 400, "Nobody reads a page of thanks."),
        ("letter.subject_max", 40, 78, "The longest of 135 published subjects has 60."),
        ("letter.alike_advise", 0.1, 0.6, "Different letters share less than a quarter."),
        ("letter.alike_block", 0.2, 0.9, "Half rewritten letters share two fifths."),
        ("letter.shared_run_advise", 4, 20, "Eight shared words in a row are noticed."),
        ("letter.shared_run_block", 6, 40, "Fourteen shared words in a row are a copy."),
        ("channel.mail_needs_days", 3, 14, "Paper takes about a week to reach a desk."),
        ("stagger_minutes", 5, 120, "Five desks in a row should not ping within seconds."),
    ),
    PolicyField(name="office.opens", why="Offices open at nine unless they say otherwise."),
    PolicyField(name="office.closes", why="Offices close at five unless they say otherwise."),
    PolicyField(name="quiet.from", why="Nothing leaves in the evening unless you say so."),
    PolicyField(name="quiet.until", why="Nothing leaves before eight unless you say so."),
)
ORDERED = (
    ("call.after_days", "call.until_days"),
    ("check_in.silence_days", "check_in.silence_until_days"),
)
BY_NAME = {field.name: field for field in FIELDS}
DEFAULT = Policy()
_HOUR = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def in_force(chosen: Mapping[str, object]) -> tuple[Policy, tuple[str, ...]]:
    """Lay the candidate's choices over the defaults; also return the names nobody knows.

    Raises BadInput, with the JSON pointer of the field, for a value outside its range.
    """
    if not chosen:
        return DEFAULT, ()
    try:
        return read_policy(chosen)
    except BadInput as refusal:
        raise refusal.inside("policy") from None


def read_policy(chosen: Mapping[str, object]) -> tuple[Policy, tuple[str, ...]]:
    """Return what `in_force` does, with pointers that begin at the policy itself."""
    values: dict[str, object] = {}
    unknown = []
    for name, value in chosen.items():
        field = BY_NAME.get(name)
        if field is None:
            unknown.append(name)
        elif value is not None:
            values[field.attribute] = _checked(field, value)
    return _ordered(Policy(**values)), tuple(sorted(unknown))  # type: ignore[arg-type]  # checked


def _checked(field: PolicyField, value: object) -> object:
    where = f"/{field.name}"
    if field.low is not None and field.high is not None:
        return _number(field, value, where)
    if field.choices:
        if value in field.choices:
            return value
        wanted = " or ".join(f'"{choice}"' for choice in field.choices)
        raise BadInput(f"{field.name} must be {wanted}", where=where, hint=field.why)
    match = _HOUR.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise BadInput(f"{field.name} must be an hour like 10:00", where=where, hint=field.why)
    return time(int(match[1]), int(match[2]))


def _number(field: PolicyField, value: object, where: str) -> float:
    low, high = field.low or 0, field.high or 0
    whole = not isinstance(getattr(DEFAULT, field.attribute), float)
    right = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not right or not isinstance(value, int | float) or not low <= value <= high:
        message = f"{field.name} must be {'a whole number' if whole else 'a number'}"
        raise BadInput(f"{message} from {low:g} to {high:g}", where=where, hint=field.why)
    return value


def _ordered(policy: Policy) -> Policy:
    """Refuse pairs of numbers that contradict each other."""
    for less, more in ORDERED:
        low = getattr(policy, BY_NAME[less].attribute)
        if getattr(policy, BY_NAME[more].attribute) < low:
            raise BadInput(
                f"{more} must not be smaller than {less}",
                where=f"/{more}",
                hint=f"Give at least {low}.",
            )
    if policy.office_opens >= policy.office_closes:
        raise BadInput(
            "office.closes must be later than office.opens",
            where="/office.closes",
            hint=f"Offices open at {policy.office_opens:%H:%M}.",
        )
    return policy
