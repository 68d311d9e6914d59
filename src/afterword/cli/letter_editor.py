"""A letter in the person's own editor; whatever happens, the text that they wrote is kept."""

import shlex
import subprocess
import tempfile
from pathlib import Path

from afterword.cli.letter_file import LetterFile, letter_text, parse_letter
from afterword.core.errors import AfterwordError, BadInput, Refused, WrongUsage


def edited(command: str, subject: str, to: str, body: str) -> tuple[LetterFile, Path]:
    """Open the editor on a letter and return what it reads like after, and the file.

    The file stays until `forget`. Refused when the editor cannot start or ends with an error.
    """
    path = _written(letter_text(subject, to, body))
    try:
        words = [*shlex.split(command), str(path)]
        code = subprocess.run(words, check=False).returncode  # noqa: S603 - the person's own editor
    except (OSError, ValueError) as error:
        path.unlink()
        raise WrongUsage(
            f"The editor {command!r} cannot be started: {error}",
            where="EDITOR",
            hint="Name another in EDITOR, or use --body FILE.",
        ) from None
    if code != 0:
        raise Refused(
            f"The editor ended with an error ({code}); nothing was changed",
            where=str(path),
            hint="Your text is in that file.",
        )
    try:
        return parse_letter(str(path), path.read_text("utf-8")), path
    except UnicodeDecodeError:
        raise BadInput("The text is no longer UTF-8", where=str(path)) from None


def kept_in(path: Path, error: AfterwordError) -> AfterwordError:
    """Return a refusal that also tells where the text lies that was not taken."""
    error.hint = f"{error.hint or ''} Your text is in {path}.".strip()
    return error


def forget(path: Path) -> None:
    """Remove the file of a text that was kept."""
    path.unlink(missing_ok=True)


def _written(text: str) -> Path:
    """Write a text into a new file that its owner alone can read."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="afterword-", suffix=".txt", delete=False
    ) as file:
        file.write(text)
    return Path(file.name)
