"""Editing a letter from the command line: with options, or in the person's own editor."""

import sys

from afterword.app.letters.draft_view import Draft
from afterword.cli.letter_editor import edited, forget, kept_in
from afterword.cli.letter_file import LetterFile, read_letter
from afterword.cli.session import Session
from afterword.core.errors import AfterwordError, BadInput, WrongUsage


def edit(session: Session, step: str) -> Draft:
    """Keep a person's own words for a letter; EditConflict when another wrote in between."""
    options = session.options
    if options.subject is options.body is options.channel is None:
        return _in_editor(session, step)
    before = session.app.draft.show(step)
    file = read_letter(options.body) if options.body is not None else None
    if file is not None:
        _refuse_other_reader(file, before)
    subject = options.subject if options.subject is not None else file and file.subject
    return session.app.draft.edit(
        step,
        subject=before.subject if subject is None else subject,
        body=file.body if file else before.body,
        channel=options.channel,
        expected_version=_version(session, before),
    )


def _in_editor(session: Session, step: str) -> Draft:
    command = session.tools.editor()
    if command is None or not sys.stdin.isatty() or session.out.as_json:
        raise WrongUsage(
            "Say what the letter is to become",
            hint="Give --subject TEXT, --body FILE (or -), or set EDITOR and call from a terminal.",
        )
    before = session.app.draft.show(step)
    file, path = edited(command, before.subject, before.to, before.body)
    try:
        _refuse_other_reader(file, before)
        after = session.app.draft.edit(
            step,
            subject=file.subject or "",
            body=file.body,
            channel=session.options.channel,
            expected_version=_version(session, before),
        )
    except AfterwordError as error:
        raise kept_in(path, error) from None
    forget(path)
    return after


def _version(session: Session, before: Draft) -> int:
    """Return the version that the person read: the one they name, else the one just read."""
    named: int | None = session.options.version
    return before.version if named is None else named


def _refuse_other_reader(file: LetterFile, draft: Draft) -> None:
    """Refuse a letter file that is addressed to somebody else: it is the wrong file."""
    if "@" in file.to and draft.to.casefold() not in file.to.casefold():
        reader = draft.to or draft.name
        raise BadInput(
            f"This letter is addressed to {file.to}, but the step writes to {reader}",
            where=file.name,
            hint="Choose the other file; an address is changed with the person, not here.",
        )
