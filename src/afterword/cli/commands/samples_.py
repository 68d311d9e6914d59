"""Letters to be studied beside your own. WORDS are looked for in all of them.

With one sample's name it is shown whole: why it is good, or what is wrong with it.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.session import Session

if TYPE_CHECKING:
    from afterword.core.letters.samples import Sample


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `samples`."""
    from afterword.app.letters.samples import KINDS

    parser.add_argument("words", nargs="*", help="a sample's name, or words to look for")
    parser.add_argument(
        "--kind", choices=tuple(KINDS), metavar="KIND", help="thank_you, check_in and so on"
    )


def run(session: Session) -> int:
    """Print one sample, or a line for each that was found."""
    from afterword.app.letters.samples import sample_library

    options, out = session.options, session.out
    library = sample_library()
    named = {each.id: each for each in library.samples}
    if len(options.words) == 1 and options.words[0] in named:
        _show(session, named[options.words[0]])
        return 0
    found = library.find(options.words, options.kind)
    if out.as_json:
        out.document({"samples": [_document(each) for each in found]})
        return 0
    for each in found:
        out.line(out.style(each.id, "bold"))
        verdict = "" if each.good else "A bad one: "
        out.line(f"  {verdict}{each.title}. {each.register.capitalize()}; {each.situation}.")
    if not found:
        out.line("No sample holds these words. `afterword samples` lists them all.")
    out.next_command(f"afterword samples {found[0].id}" if found else "afterword samples")
    return 0


def _show(session: Session, sample: "Sample") -> None:
    out = session.out
    if out.as_json:
        out.document(_document(sample))
        return
    out.line(out.style(sample.title, "bold"))
    out.line(f"{sample.register.capitalize()}; {sample.situation}.")
    out.lines(["", f"Subject: {sample.subject}", "", *sample.body.splitlines(), ""])
    if sample.good:
        out.line(f"Why it is good: {sample.note}")
        out.line("Say it in your own words: a letter that copies it is stopped by the check.")
    out.lines(f"“{fault.words}” ({fault.code}): {fault.why}" for fault in sample.faults)
    out.next_command(f"afterword samples --kind {sample.kind}")


def _document(sample: "Sample") -> dict[str, object]:
    return {
        "id": sample.id,
        "title": sample.title,
        "kind": sample.kind,
        "register": sample.register,
        "situation": sample.situation,
        "good": sample.good,
        "note": sample.note,
        "subject": sample.subject,
        "body": sample.body,
        "faults": [{"code": x.code, "words": x.words, "why": x.why} for x in sample.faults],
    }
