"""Public holidays: looked up once, kept on disk by country and year, made anew when spoilt."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays


def kept(folder: Path, name: str) -> Path:
    """Return the one file of that name in the cache."""
    [file] = folder.rglob(f"{name}.json")
    return file


@pytest.mark.parametrize(
    ("country", "subdivision", "day", "name"),
    [
        ("US", "IL", "2026-11-26", "Thanksgiving Day"),
        ("US", None, "2026-07-03", "Independence Day (observed)"),
        ("US", None, "2027-12-31", "New Year's Day (observed)"),
        ("GB", "SCT", "2026-11-30", "Saint Andrew's Day"),
        ("GB", "ENG", "2026-12-28", "Boxing Day (observed)"),
        ("DE", "BY", "2027-01-06", "Epiphany"),
        ("AE", None, "2026-12-02", "National Day"),
        ("JP", None, "2026-11-23", "Labor Thanksgiving Day"),
        ("FR", None, "2026-05-08", "Victory Day"),
    ],
)
def test_a_holiday_is_known_by_its_english_name(
    country: str, subdivision: str | None, day: str, name: str
) -> None:
    """Observed days and those of a subdivision are in the list."""
    year = int(day[:4])
    named = PublicHolidays().holidays(country, subdivision, year)
    assert named[date.fromisoformat(day)] == name
    assert all(each.year == year for each in named)


@pytest.mark.parametrize(
    ("country", "subdivision", "day"),
    [
        ("GB", "ENG", "2026-11-30"),
        ("DE", "BE", "2027-01-06"),
        ("US", "IL", "2026-11-27"),
    ],
)
def test_a_day_is_no_holiday_elsewhere(country: str, subdivision: str, day: str) -> None:
    """Saint Andrew's Day is Scotland's, Epiphany Bavaria's."""
    found = PublicHolidays().holidays(country, subdivision, int(day[:4]))
    assert date.fromisoformat(day) not in found


@pytest.mark.parametrize(
    ("country", "weekend"),
    [
        ("US", {5, 6}),
        ("DE", {5, 6}),
        ("AE", {5, 6}),
        ("EG", {4, 5}),
        ("IL", {4, 5}),
        ("SA", {4, 5}),
        ("BN", {4, 6}),
        ("XA", {5, 6}),
    ],
)
def test_a_country_has_its_own_weekend(country: str, weekend: set[int]) -> None:
    """Friday and Saturday in Cairo, Friday and Sunday in Brunei; Saturday and Sunday else."""
    assert PublicHolidays().weekend(country) == weekend


@pytest.mark.parametrize(
    ("country", "subdivision", "place"),
    [
        ("US", "IL", "Illinois"),
        ("US", "Illinois", "Illinois"),
        ("US", None, "United States"),
        ("US", "Atlantis", "United States"),
        ("GB", "SCT", "Scotland"),
        ("CA", "NL", "Newfoundland and Labrador"),
        ("FR", "971", "Guadeloupe"),
        ("AT", "2", "Kärnten"),
        ("NZ", "AUK", "Auckland"),
        ("SE", None, "Sweden"),
        ("XA", None, None),
        ("us", None, None),
        ("../..", None, None),
    ],
)
def test_a_place_is_named_in_words(
    country: str, subdivision: str | None, place: str | None
) -> None:
    """A step says whose calendar counted; an unknown country has none."""
    assert PublicHolidays().place(country, subdivision) == place


def test_an_unknown_subdivision_has_its_countrys_days_and_an_unknown_country_none() -> None:
    """Neither is refused: the plan warns, and goes on."""
    calendars = PublicHolidays()
    assert calendars.holidays("US", "Atlantis", 2026) == calendars.holidays("US", None, 2026)
    assert calendars.holidays("XA", None, 2026) == {}


@pytest.mark.parametrize("year", [1900, 2040, 2090, 2101, 9999])
def test_a_year_far_away_is_computed_and_never_refused(year: int) -> None:
    """Where a list ends, the days are fewer; nothing fails, and nothing is said aloud."""
    calendars = PublicHolidays()
    for country in ("US", "IN", "IL", "CN"):
        assert all(day.year == year for day in calendars.holidays(country, None, year))
    if 1900 < year < 2100:
        assert date(year, 12, 25) in calendars.holidays("US", "IL", year)


def test_a_year_is_kept_on_disk_and_read_from_there(tmp_path: Path) -> None:
    """The second process finds what the first looked up: here, a day that nobody else keeps."""
    PublicHolidays(tmp_path).holidays("US", "IL", 2026)
    file = kept(tmp_path, "US-IL-2026")
    known = json.loads(file.read_text("utf-8"))
    assert known["2026-11-26"] == "Thanksgiving Day"
    file.write_text(json.dumps(known | {"2026-02-30": "x"}).replace("02-30", "02-27"), "utf-8")
    assert date(2026, 2, 27) in PublicHolidays(tmp_path).holidays("US", "IL", 2026)


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "{",
        "[]",
        "null",
        '{"2026-13-45": "Nonsense"}',
        '{"soon": "x"}',
        "\x00\xff",
        "[" * 100000,
    ],
)
def test_a_spoilt_year_is_looked_up_anew_and_mended(tmp_path: Path, spoilt: str) -> None:
    """A file that was cut off or scribbled on costs time, and nothing else."""
    whole = PublicHolidays(tmp_path).holidays("US", "IL", 2026)
    file = kept(tmp_path, "US-IL-2026")
    file.write_text(spoilt, "utf-8")
    assert PublicHolidays(tmp_path).holidays("US", "IL", 2026) == whole
    assert "Thanksgiving Day" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "spoilt",
    [
        "{}",
        '{"name": "Illinois"}',
        '{"name": 7, "weekend": [5, 6]}',
        '{"name": "Illinois", "weekend": [5, 6]}',
        '{"name": "Illinois", "weekend": "Sat", "part": true}',
        '{"name": "Illinois", "weekend": ["Sat", 9]}',
        "nothing",
    ],
)
def test_a_spoilt_place_is_looked_up_anew(tmp_path: Path, spoilt: str) -> None:
    """A place without its name or its weekend is no place."""
    assert PublicHolidays(tmp_path).place("US", "IL") == "Illinois"
    kept(tmp_path, "US-IL-place").write_text(spoilt, "utf-8")
    assert PublicHolidays(tmp_path).place("US", "IL") == "Illinois"


def test_a_year_without_holidays_is_kept_too(tmp_path: Path) -> None:
    """An empty list is an answer; it need not be looked up twice."""
    PublicHolidays(tmp_path).holidays("XA", None, 2026)
    assert json.loads(kept(tmp_path, "XA-2026").read_text("utf-8")) == {}


@pytest.mark.parametrize("name", ["../../etc", "a/b", "C:", "", "Île", "A" * 60])
def test_no_name_from_a_facts_file_reaches_a_path(tmp_path: Path, name: str) -> None:
    """Country and subdivision are somebody's words: only letters and digits name a file."""
    inside = tmp_path / "cache"
    calendars = PublicHolidays(inside)
    calendars.holidays("US", name, 2026)
    calendars.place(name, None)
    assert [each for each in tmp_path.iterdir() if each != inside] == []
    assert all(each.stem.isascii() for each in inside.rglob("*.json"))


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """Where a file lies in the way of the folder, the days are known all the same."""
    (tmp_path / "cache").write_text("in the way", "utf-8")
    calendars = PublicHolidays(tmp_path / "cache")
    assert date(2026, 11, 26) in calendars.holidays("US", "IL", 2026)
    assert (tmp_path / "cache").read_text("utf-8") == "in the way"


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    """A file is whole or not there."""
    calendars = PublicHolidays(tmp_path)
    for year in range(2026, 2030):
        calendars.holidays("DE", "BY", year)
    assert {each.suffix for each in tmp_path.rglob("*") if each.is_file()} == {".json"}


def test_a_warm_cache_spares_the_package(tmp_path: Path) -> None:
    """A process that finds its years on disk never imports the package behind them."""
    PublicHolidays(tmp_path).holidays("US", "IL", 2026)
    PublicHolidays(tmp_path).weekend("US")
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from afterword.calendars.public_holidays import PublicHolidays\n"
        "calendars = PublicHolidays(Path(sys.argv[1]))\n"
        "calendars.holidays('US', 'IL', 2026), calendars.weekend('US')\n"
        "print('holidays' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("country", "part", "known"),
    [
        ("US", "IL", True),
        ("US", "Illinois", True),
        ("US", "QQ", False),
        ("US", "il", False),
        ("DE", "BY", True),
        ("DE", "IL", False),
        ("SE", "AB", True),
        ("XA", "QQ", True),
    ],
)
def test_a_part_is_one_of_its_country(
    tmp_path: Path, *, country: str, part: str, known: bool
) -> None:
    """Where no parts are known none is wrong; the second process reads it from the disk."""
    assert PublicHolidays(tmp_path).has_part(country, part) is known
    assert PublicHolidays(tmp_path).has_part(country, part) is known
    place = json.loads(kept(tmp_path, f"{country}-{part}-place").read_text("utf-8"))
    assert place["part"] is known


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("GR", {"2026-12-24": "Christmas Eve", "2026-12-31": "New Year's Eve"}),
        ("US", {}),  # listed as none
        ("SE", {}),  # no list of them
        ("XA", {}),
    ],
)
def test_half_days_are_kept_apart_from_holidays(
    tmp_path: Path, country: str, days: dict[str, str]
) -> None:
    """They are no holidays, and the second process finds them on disk as well."""
    found = PublicHolidays(tmp_path).half_days(country, None, 2026)
    assert {day.isoformat(): name for day, name in found.items()} == days
    assert json.loads(kept(tmp_path, f"{country}-2026-half").read_text("utf-8")) == days
    holidays = PublicHolidays(tmp_path).holidays(country, None, 2026)
    assert not set(found) & set(holidays)
