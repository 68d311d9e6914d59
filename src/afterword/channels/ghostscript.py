"""The pages of a fax as a fax machine prints them: one bit a dot, 204 by 196 to the inch."""

import subprocess
import tempfile
from pathlib import Path

from afterword.app.faxing.fax_line import pages_of
from afterword.app.ports import Envelope
from afterword.core.errors import DeliveryFailed

PROGRAM = Path("/usr/bin/gs")
SECONDS = 60
# Without the moment of its making the same pages always give the same bytes.
OPTIONS = (
    *("-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffg4", "-r204x196"),
    *("-dTIFFDateTime=false", "-dAdjustWidth=1"),
)


def to_fax(pdf: bytes, program: Path = PROGRAM) -> bytes:
    """Return a PDF as TIFF in fax resolution; as it is where there is no Ghostscript.

    A fax server makes the same of a PDF by itself, with the Ghostscript that it needs anyway.
    """
    if not program.exists():
        return pdf
    with tempfile.TemporaryDirectory(prefix="afterword-") as folder:
        source, made = Path(folder, "fax.pdf"), Path(folder, "fax.tif")
        source.write_bytes(pdf)
        command = [str(program), *OPTIONS, f"-sOutputFile={made}", str(source)]
        try:
            subprocess.run(  # noqa: S603  fixed words and our own file; no shell reads them
                command, check=True, capture_output=True, timeout=SECONDS
            )
            return made.read_bytes()
        except (OSError, subprocess.SubprocessError) as broken:
            raise DeliveryFailed(
                "The pages of this fax could not be made ready for a fax machine",
                permanent=False,
                where=str(program),
                hint="Look whether Ghostscript works here.",
            ) from broken


def write_fax(folder: Path, letter: Envelope) -> Path:
    """Write the pages of a fax into a folder as they would be handed over; return where."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = to_fax(pages_of(letter))
    kind = "pdf" if pages.startswith(b"%PDF") else "tif"
    path = folder / f"fax-{letter.to[1].removeprefix('+')}.{kind}"
    path.write_bytes(pages)
    return path
