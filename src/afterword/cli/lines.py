"""One JSON object a line in, one answer a line out, in the same order, as fast as it goes."""

import json
import sys
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import cast

from afterword.core.errors import AfterwordError, BadInput, error_document

LONGEST_LINE = 16 * 1024 * 1024
Answer = Callable[[dict[str, object]], object]


def stream(answer: Answer) -> int:
    """Answer every line of standard input; a bad line gets an error and the rest go on."""
    write, flush = sys.stdout.write, sys.stdout.flush
    # An answer is made here and has no cycles to look for.
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    source = cast(BufferedReader, sys.stdin.buffer)
    for number, line in _lines(source):
        write(encode(_answered(answer, line, number)) + "\n")
        if not source.peek(1):
            flush()
    flush()
    return 0


def _answered(answer: Answer, line: bytes, number: int) -> object:
    try:
        return answer(_object(line))
    except AfterwordError as error:
        place = error.where or ""
        # The shape that a file's errors have: a name, and behind "#" the pointer in it.
        error.where = f"line {number}{'#' * place.startswith('/')}{place}"
        return {"error": error_document(error)}
    except Exception as fault:  # noqa: BLE001  one line's fault must not cost the others
        own = AfterwordError(
            f"Our own fault on this line: {type(fault).__name__}", where=f"line {number}"
        )
        return {"error": error_document(own)}


def _object(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise BadInput("The line is longer than 16 MiB", hint="Send smaller ones.")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"This is no JSON: {error}", hint="Write one object a line.") from None
    if not isinstance(found, dict):
        raise BadInput("The line is no object", hint='Write {"facts": …, "now": …}.')
    return found


def _lines(source: BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something, numbered; of one that is too long, its beginning."""
    number = 0
    while line := source.readline(LONGEST_LINE + 2):
        number += 1
        whole = line
        while not whole.endswith(b"\n") and (whole := source.readline(LONGEST_LINE)):
            pass
        if line.strip():
            yield number, line
