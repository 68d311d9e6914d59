"""The policy: every number a rule may use, with its range, and the candidate's own choices."""

from datetime import time

import pytest

from afterword.core.errors import BadInput
from afterword.core.policy import BY_NAME, DEFAULT, FIELDS, Policy, PolicyField, in_force
from afterword.core.reading import read_search

# The table of policy.md, row by row: default and range. An hour has no range.
TABLE = """
    thank_you.due_business_days 2 1 3
    thank_you.not_before_minutes 60 0 240
    thank_you.too_late_days 10 5 30
    call.after_days 7 5 14
    call.until_days 10 7 21
    call.minutes 2 1 5
    call.not_before_window_business_days 4 1 10
    check_in.after_decision_business_days 2 1 5
    check_in.window_business_days 3 1 5
    contact.max_unanswered 2 1 3
    contact.gap_days 7 3 21
    contact.invited_max_unanswered 6 2 12
    contact.invited_weeks 12 4 26
    contact.presumed_silent_business_days 10 5 30
    contact.overdue_business_days 10 3 20
    reference.rest_days 30 7 90
    offer.tell_lead_business_days 2 1 5
    network.gracious_reply_business_days 2 1 5
    network.referral_after_days 30 14 90
    network.keep_in_touch_days 90 30 180
    network.keep_in_touch_per_week 2 1 10
    search.min_active_cases 3 1 20
    letter.subject_max 60 40 78
    channel.mail_needs_days 7 3 14
    stagger_minutes 35 5 120
"""
ROWS = [line.split() for line in TABLE.split("\n") if line.strip()]
NUMBERS = [field for field in FIELDS if field.low is not None]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_field_has_the_default_and_the_range_of_the_design(row: list[str]) -> None:
    """What policy.md says, the table says."""
    field = BY_NAME[row[0]]
    found = (getattr(DEFAULT, field.attribute), field.low, field.high)
    assert found == (int(row[1]), int(row[2]), int(row[3]))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("thank_you.best_hour", time(10)),
        ("capture.prepare_hours", 24),
        ("capture.contact_due_hour", time(12)),
        ("network.referral_window_days", 14),
        ("network.referral_rest_days", 180),
        ("network.silent_stops_after", 2),
        ("letter.words_best_from", 60),
        ("letter.words_best_to", 150),
        ("letter.words_warn", 180),
        ("letter.words_block", 250),
        ("letter.alike_advise", 0.25),
        ("letter.alike_block", 0.40),
        ("letter.shared_run_advise", 8),
        ("letter.shared_run_block", 14),
        ("office.opens", time(9)),
        ("office.closes", time(17)),
        ("quiet.from", time(20)),
        ("quiet.until", time(8)),
        ("thank_you.expected", "by country"),
    ],
)
def test_the_other_defaults_are_those_of_the_design(name: str, value: object) -> None:
    """Hours, words and likeness begin where policy.md says."""
    assert getattr(DEFAULT, BY_NAME[name].attribute) == value


def test_every_number_is_named_once_and_explained() -> None:
    """The public fields are the fields of Policy, each with a sentence."""
    assert sorted(field.attribute for field in FIELDS) == sorted(Policy._fields)
    assert all(field.why.endswith(".") for field in FIELDS)


@pytest.mark.parametrize("field", NUMBERS, ids=lambda field: field.name)
def test_a_range_holds_its_ends_and_nothing_beyond(field: PolicyField) -> None:
    """The ends may be chosen; one step further is refused, with the field's pointer and reason."""
    assert field.low is not None
    assert field.high is not None
    assert field.low <= getattr(DEFAULT, field.attribute) <= field.high
    for value in (field.low, field.high):
        _accepts(field, value)
    for value in (field.low - 1, field.high + 1):
        with pytest.raises(BadInput, match=field.name.replace(".", r"\.")) as caught:
            in_force({field.name: value})
        assert caught.value.where == f"/policy/{field.name}"
        assert caught.value.hint == field.why


def _accepts(field: PolicyField, value: float) -> None:
    chosen: dict[str, object] = {field.name: value}
    # A window's last day may not come before its first.
    if field.name in {"call.after_days", "check_in.silence_days"}:
        chosen |= {"call.until_days": 21, "check_in.silence_until_days": 30}
    if field.name == "check_in.silence_until_days":
        chosen["check_in.silence_days"] = 3
    policy, unknown = in_force(chosen)
    assert getattr(policy, field.attribute) == value
    assert unknown == ()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("contact.gap_days", "7", "must be a whole number from 3 to 21"),
        ("contact.gap_days", 7.5, "must be a whole number from 3 to 21"),
        ("contact.gap_days", True, "must be a whole number from 3 to 21"),
        ("letter.alike_block", "much", "must be a number from 0.2 to 0.9"),
        ("thank_you.best_hour", "25:00", "must be an hour like 10:00"),
        ("thank_you.best_hour", "10", "must be an hour like 10:00"),
        ("thank_you.best_hour", 10, "must be an hour like 10:00"),
        ("thank_you.expected", "never", 'must be "by country" or "on" or "optional"'),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(name: str, value: object, says: str) -> None:
    """The refusal says what would be right, where, and what the number is for."""
    with pytest.raises(BadInput, match=says) as caught:
        in_force({name: value})
    assert (caught.value.where, caught.value.hint) == (f"/policy/{name}", BY_NAME[name].why)


def test_nothing_chosen_is_the_default() -> None:
    """No choice, or a choice of nothing, leaves the defaults."""
    assert in_force({}) == (DEFAULT, ())
    assert in_force({"contact.gap_days": None}) == (DEFAULT, ())


def test_a_choice_nobody_knows_is_kept_and_named() -> None:
    """An unknown name is no error: a newer version may know it. The plan warns."""
    policy, unknown = in_force({"zeal": 11, "courage": 1, "contact.gap_days": 10})
    assert unknown == ("courage", "zeal")
    assert policy.contact_gap_days == 10


def test_a_call_window_that_ends_before_it_begins_is_refused() -> None:
    """call.until_days may not be smaller than call.after_days."""
    with pytest.raises(BadInput) as caught:
        in_force({"call.after_days": 12})
    assert caught.value.where == "/policy/call.until_days"
    policy, _ = in_force({"call.after_days": 12, "call.until_days": 12})
    assert (policy.call_after_days, policy.call_until_days) == (12, 12)


def test_hours_are_read() -> None:
    """An hour is written as on a clock."""
    policy, _ = in_force({"thank_you.best_hour": "14:30", "thank_you.expected": "on"})
    assert policy.thank_you_best_hour == time(14, 30)
    assert policy.thank_you_expected == "on"


def test_a_file_with_a_number_out_of_range_is_refused_as_it_is_read() -> None:
    """Whoever reads a file learns of it at once, whatever they mean to do with the facts."""
    with pytest.raises(BadInput) as caught:
        read_search({"format": "afterword.facts/1", "policy": {"contact.gap_days": 99}})
    assert caught.value.where == "/policy/contact.gap_days"
    with pytest.raises(BadInput) as caught:
        read_search({"format": "afterword.facts/1", "policy": ["contact.gap_days", 7]})
    assert caught.value.where == "/policy"


@pytest.mark.parametrize(
    ("chosen", "where", "told"),
    [
        ({"check_in.silence_days": 11}, "check_in.silence_until_days", "Give at least 11."),
        ({"check_in.silence_until_days": 6}, "check_in.silence_until_days", "Give at least 7."),
        ({"office.opens": "17:00"}, "office.closes", "Offices open at 17:00."),
        ({"office.closes": "08:30"}, "office.closes", "Offices open at 09:00."),
    ],
)
def test_numbers_that_contradict_each_other_are_refused(
    chosen: dict[str, object], where: str, told: str
) -> None:
    """Each may be within its range, and the two together make no window at all."""
    with pytest.raises(BadInput) as caught:
        in_force(chosen)
    assert (caught.value.where, caught.value.hint) == (f"/policy/{where}", told)
    less = "check_in.silence_days"
    told = f"must not be smaller than {less}" if "silence" in where else "must be later"
    assert caught.value.message.startswith(f"{where} {told}")
