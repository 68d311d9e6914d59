"""LETTER is a text file, or - for standard input, with Subject: and To: headers if you like.

Headers end with an empty line. Several letters are also compared with each other. The facts are
those of --facts FILE, else your own. The exit code is 1 when something stops a letter.

With --lines it reads {"text", "subject", "kind", "facts", "case", "person", "attachments",
"siblings": [{"person", "subject", "text"}], "now"} from each line of standard input, all but text
optional, and answers each with its findings.
"""

import shlex
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.session import Session
from afterword.core.errors import BadInput, WrongUsage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from afterword.app.letters.check import LetterChecks
    from afterword.cli.letter_file import LetterFile
    from afterword.core.letters.finding import Finding

FORMAT = "afterword.findings/1"
MOST_LETTERS = 100


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `check`."""
    parser.add_argument("letters", nargs="*", metavar="LETTER", help="a letter file, or -")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")
    parser.add_argument("--case", metavar="ID", help="the case that the letters belong to")
    parser.add_argument("--person", metavar="ID", help="whom it goes to (else its To: says)")
    parser.add_argument("--kind", default="thank_you", help="the kind of letter (thank_you)")
    parser.add_argument("--lines", action="store_true", help="one JSON object a line, in and out")


def run(session: Session) -> int:
    """Print what is found; 1 when something stops a letter."""
    if session.options.lines:
        return _stream(session)
    files = _read(session)
    found = _found(session, files)
    if session.out.as_json:
        listed = [each.to_json(file.name) for file, each in found]
        session.out.document({"format": FORMAT, "findings": listed})
    else:
        _show(session, files, found)
    return 1 if any(each.severity == "block" for _, each in found) else 0


def _stream(session: Session) -> int:
    from afterword.app.answers.findings import Answers
    from afterword.cli.lines import stream

    return stream(Answers(session.tools.proofreader(), session.now).answer)


def _read(session: Session) -> "list[LetterFile]":
    from afterword.cli.letter_file import read_letter

    paths, options = session.options.letters, session.options
    if not paths:
        raise WrongUsage("Name a letter to check", hint="Try: afterword check letter.txt")
    if len(paths) > MOST_LETTERS:
        raise WrongUsage(f"These are more than {MOST_LETTERS} letters", hint="Check fewer at once.")
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice is not None:
        raise WrongUsage("The same letter is named twice", where=twice, hint="Name it once.")
    if options.person is not None and len(paths) > 1:
        raise WrongUsage(
            "--person says whose one letter is", hint="Give each of several letters a To: header."
        )
    if options.facts == "-" and "-" in paths:
        raise WrongUsage("Standard input holds one thing: the facts or a letter")
    return [read_letter(path) for path in paths]


def _found(session: Session, files: "Sequence[LetterFile]") -> "list[tuple[LetterFile, Finding]]":
    """Return every finding with its letter; the others are its siblings."""
    checks = _checks(session)
    return [(file, each) for file in files for each in _of_one(session, checks, file, files)]


def _checks(session: Session) -> "LetterChecks":
    from afterword.app.letters.check import LetterChecks

    return LetterChecks(
        search=session.facts(), now=session.now, proofreader=session.tools.proofreader()
    )


def _of_one(
    session: Session, checks: "LetterChecks", file: "LetterFile", files: "Sequence[LetterFile]"
) -> "tuple[Finding, ...]":
    from afterword.app.letters.check import Asked
    from afterword.core.letters.finding import LetterText, Sibling

    options = session.options
    letter = LetterText(body=file.body, subject=file.subject, kind=options.kind)
    others = [
        Sibling(name=other.name, subject=other.subject, body=other.body)
        for other in files
        if other is not file
    ]
    asked = Asked(
        letter=letter, case=options.case, person=options.person, to=file.to, siblings=others
    )
    try:
        return checks.findings(asked)
    except BadInput as error:
        option = (error.where or "").removeprefix("/")
        error.where = f"--{option}" if option in {"case", "person", "kind"} else error.where
        raise


def _show(
    session: Session, files: "Sequence[LetterFile]", found: "list[tuple[LetterFile, Finding]]"
) -> None:
    from afterword.cli.letter_lines import finding_lines

    out = session.out
    for file in files:
        own = [each for letter, each in found if letter is file]
        out.line(out.style(file.name, "bold"))
        for each in own:
            out.lines(finding_lines(each, out))
        if not own:
            out.line(out.style("  Nothing to mend.", "green"))
    stopped = any(each.severity == "block" for _, each in found)
    again = shlex.join(["afterword", "check", *session.options.letters])
    out.next_command(again if stopped else "afterword today")
