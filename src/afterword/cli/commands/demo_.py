"""The sample is Maya Okafor's search, as if her panel had been last Friday.

It lives in a folder of its own that is thrown away at the end; your own data are not touched.
"""

from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from afterword.cli.commands.serve_ import serve
from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `demo`."""
    parser.add_argument("--port", type=int, default=0, help="a port; without it, a free one")
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")


def run(session: Session) -> int:
    """Serve the sample search from a throw-away folder."""
    with TemporaryDirectory(prefix="afterword-demo-") as folder:
        session.tools.move_to(Path(folder))
        serve(session, session.options.port, sample=True, show=not session.options.no_open)
    return 0
