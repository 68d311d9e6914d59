"""Only this computer can reach it, and only the browser that opens the printed address gets in."""

import webbrowser
from argparse import ArgumentParser

from afterword.cli.session import Session


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `serve`."""
    parser.add_argument("--port", type=int, default=0, help="a port; without it, a free one")
    parser.add_argument("--open", action="store_true", help="open the browser")
    parser.add_argument("--sample", action="store_true", help="on first use, begin with a sample")


def run(session: Session) -> int:
    """Serve until interrupted."""
    alone = not session.options.open and session.bare
    serve(
        session,
        session.options.port,
        sample=session.options.sample,
        show=alone or session.options.open,
    )
    return 0


def serve(session: Session, port: int, *, sample: bool, show: bool) -> None:
    """Serve the app of this data folder, tell its address, and open it if asked."""

    def ready(address: str) -> None:
        if session.out.as_json:
            session.out.document({"address": address}, indent=None)
        else:
            session.out.line(f"Afterword is at {address}")
            session.out.line("This address lets one browser in. Stop with Ctrl+C.")
        session.out.flush()
        if show and not session.tools.headless():
            webbrowser.open(address)

    session.tools.serve(port, ready, sample=sample, now=session.given_now)
