"""Print what mail reading recognises, cuts and mistakes, in plain figures.

`make bench-mail` reads the open sets of `DATA` (../shared/data/mail unless told). Of the bounces,
every other one was never looked at while the rules were written; both halves are told apart.
"""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from afterword.app.reading.mail import AUTOMATIC, BOUNCE, Mail
from afterword.intake.mail.new_text import new_text
from afterword.intake.mail.reading import read_mail
from scripts.bench_mail.sets import (
    DATA,
    Cut,
    Labelled,
    bounces,
    open_replies,
    ordinary,
    own_replies,
)
from scripts.bench_mail.watcher import watched

Right = Callable[[Labelled, Mail], bool]


def main(folder: Path, *, watch: bool = True) -> int:
    """Print the whole table; a set that is not there is told in one line."""
    known = bounces(folder)
    _say(_of_bounces(known) if known else [f"No open sets in {folder}: name it with DATA=…"])
    _say(_of_replies(open_replies(folder)))
    _say(_of_ordinary())
    if watch:
        _say(watched())
    return 0


def is_told(one: Labelled, mail: Mail) -> bool:
    """Tell whether a mail was read as what it is: for a bounce its kind, and whom it names."""
    if not one.is_bounce:
        return mail.bounce is None
    return is_kind(one, mail) and is_whom(one, mail)


def is_kind(one: Labelled, mail: Mail) -> bool:
    """Tell whether a bounce was taken for the right kind."""
    return mail.bounce is not None and mail.bounce.kind == one.what


def is_whom(one: Labelled, mail: Mail) -> bool:
    """Tell whether a bounce names whom it names, and nobody else but their other address."""
    named = set(mail.bounce.recipients) if mail.bounce else set()
    return set(one.who) <= named and len(named) <= len(one.who) + 1


def _of_bounces(known: Sequence[Labelled]) -> Iterator[str]:
    begun = time.perf_counter()
    read = [(one, read_mail(one.source, one.name)) for one in known]
    spent = (time.perf_counter() - begun) / len(known)
    halves = (read[0::2], read[1::2], read)
    yield f"{'':44}{'seen':>14}{'held out':>14}{'all':>14}"
    wanted: tuple[tuple[str, bool, Right], ...] = (
        ("bounces: kind and whom they name", True, is_told),
        ("  their kind", True, is_kind),
        ("  whom they name", True, is_whom),
        ("others: not taken for a bounce", False, is_told),
    )
    for name, about, right in wanted:
        yield f"{name:44}" + "".join(
            f"{_share([right(*pair) for pair in half if pair[0].is_bounce is about]):>14}"
            for half in halves
        )
    yield f"{'  missed':44}{', '.join(one.name for one, mail in read if not is_told(one, mail))}"
    yield f"{'  time for one mail':44}{spent * 1000:>11.1f} ms"


def _of_replies(cuts: Sequence[Cut]) -> Iterator[str]:
    if cuts:
        right = [one.is_right(new_text(one.text)) for one in cuts]
        yield f"{'replies of the open set: cut right':44}{_share(right):>14}"
    own = [new_text(text).strip("\n") == new for _, text, new in own_replies()]
    yield f"{'replies written for this bench: cut right':44}{_share(own):>14}"


def _of_ordinary() -> Iterator[str]:
    read = [read_mail(source, title) for title, source in ordinary()]
    yield f"{'ordinary mails taken for a bounce':44}{_count(one.what == BOUNCE for one in read)}"
    yield f"{'  for an automatic answer':44}{_count(one.what == AUTOMATIC for one in read)}"
    yield f"{'  for an offer or a no':44}{_count(bool(one.settles) for one in read)}"


def _share(right: Sequence[bool]) -> str:
    if not right:
        return "none"
    return f"{sum(right)} of {len(right)} {100 * sum(right) / len(right):.1f} %"


def _count(wrong: Iterable[bool]) -> str:
    found = list(wrong)
    return f"{f'{sum(found)} of {len(found)}':>14}"


def _say(lines: Iterable[str]) -> None:
    for each in lines:
        sys.stdout.write(each.rstrip() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:]) if sys.argv[1:] else DATA))
