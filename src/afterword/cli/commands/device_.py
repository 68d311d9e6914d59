"""A device is another program, or a telephone, that asks Afterword at /api/1 while it runs.

Its token is shown once. It reads, and with --write it may also note what was said; no token can
approve a letter or send one. Without NAME it lists the devices.
"""

from argparse import ArgumentParser

from afterword.cli.session import Session
from afterword.core.errors import WrongUsage


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `device`."""
    parser.add_argument("act", nargs="?", choices=("add", "remove"), help="let it in, or out")
    parser.add_argument("name", nargs="?", metavar="NAME", help="what you call it")
    parser.add_argument("--write", action="store_true", help="it may also note what was said")


def run(session: Session) -> int:
    """Let a device in, turn one away, or show which there are."""
    options = session.options
    if options.act and not options.name:
        raise WrongUsage(
            "Give the device a name", hint=f"Try: afterword device {options.act} phone"
        )
    if options.act == "add":
        return _add(session)
    if options.act == "remove":
        return _remove(session)
    return _show(session)


def _add(session: Session) -> int:
    from afterword.app.devices.devices import READ, SCOPES, WRITE

    name, scope = session.options.name, WRITE if session.options.write else READ
    token = session.app.devices.add(name, scope=scope)
    if session.out.as_json:
        session.out.document({"name": name, "scope": scope, "token": token})
        return 0
    session.out.line(f"{name} {SCOPES[scope]}. Its token, which is shown only now:")
    session.out.lines(["", f"  {token}", ""])
    session.out.line("It sends the token as “Authorization: Bearer …” to /api/1 of the address")
    session.out.line("that `afterword serve` tells; /api/1/openapi.json describes the rest.")
    session.out.next_command("afterword device")
    return 0


def _remove(session: Session) -> int:
    name = session.options.name
    session.app.devices.remove(name)
    if session.out.as_json:
        session.out.document({"removed": name})
    else:
        session.out.line(f"{name} may not ask any more.")
        session.out.next_command("afterword device")
    return 0


def _show(session: Session) -> int:
    devices = session.app.devices.every()
    if session.out.as_json:
        rows = [
            {"name": each.name, "scope": each.scope, "added": each.added.isoformat()}
            for each in devices
        ]
        session.out.document({"devices": rows})
        return 0
    session.out.lines(f"{each.name}  {each.told}, since {each.added:%Y-%m-%d}" for each in devices)
    if not devices:
        session.out.line("No device may ask. Nothing but your own browser gets in.")
    session.out.next_command("afterword device add phone")
    return 0
