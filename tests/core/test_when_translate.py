"""A language is one table: how its lines are read, with a small table of Dutch."""

from dataclasses import replace

import pytest

from afterword.core.when.translate import Language, marked, translated

DUTCH = Language(
    table=r"""
uiterlijk<end> = at the latest
uiterlijk = no later than
volgende <day> = next <day>
eind <month> = end of <month>
binnen (?=<number> weken) = within
<month>week = week of
<day> (?:over een week|over acht dagen) = a week on that
weken = weeks
op = on
hopelijk =
""",
    days=tuple("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()),
    months=tuple(
        "januari februari maart april mei juni juli augustus september oktober november "
        "december".split()
    ),
    numbers=("een", "twee", "drie"),
    marks=r"uiterlijk|volgende|<day>|binnen <number>|<month>",
)


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("uiterlijk vrijdag", "no later than friday"),
        ("vrijdag uiterlijk", "friday at the latest"),
        ("vrijdag uiterlijk, hopelijk eerder", "friday at the latest , eerder"),
        ("volgende zondag", "next sunday"),
        ("volgende maandag", "next monday"),
        ("eind januari", "end of january"),
        ("eind december", "end of december"),
        ("binnen drie weken", "within 3 weeks"),
        ("binnen 12 weken", "within 12 weeks"),
        ("binnen vele weken", "binnen vele weeks"),
        ("een december", "1 december"),
        ("de meiweek", "de week of"),
        ("woensdag over een week", "a week on that"),
        ("woensdag over acht dagen", "a week on that"),
        ("op 4 . ", "on 4 ."),
        ("op 4", "on 4th"),
        ("op 4, hopelijk", "on 4th,"),
        ("dinsdag 12", "tuesday 12th"),
        ("de 4. mei", "de 4th may"),
        ("de 24. vrijdag", "de 24th friday"),
        ("in 2026. vrijdag", "in 2026. friday"),
        ("een optie", "1 optie"),
    ],
)
def test_a_line_of_the_table_is_read_where_it_fits(dutch: str, english: str) -> None:
    """At each place the first line that fits is taken, and other words stay as they are."""
    # A copy is another language, and its table is read anew.
    assert translated(dutch, replace(DUTCH)) == english


def test_words_that_only_a_language_has_are_counted() -> None:
    """Names of days and numbers mark it, each as a whole word."""
    assert marked("uiterlijk vrijdag, volgende mei", DUTCH) == len("uvvm")
    assert marked("vrijdags meivakantie", DUTCH) == 0
    assert marked("binnen twee weken, binnen 14 dagen, binnen kort", DUTCH) == len("bb")


def test_a_language_has_seven_days_and_twelve_months() -> None:
    """A day that is missing would shift the names of the others, so it is refused."""
    short_week = replace(DUTCH, table="morgen <day> = tomorrow <day>", days=DUTCH.days[1:])
    with pytest.raises(ValueError, match="argument"):
        translated("morgen dinsdag", short_week)
    short_year = replace(DUTCH, table="begin juli = early july", months=DUTCH.months[1:])
    with pytest.raises(ValueError, match="argument"):
        translated("begin juli", short_year)
    short_names = replace(DUTCH, table="ooit = someday", days=DUTCH.days[1:])
    with pytest.raises(ValueError, match="argument"):
        translated("ooit", short_names)
