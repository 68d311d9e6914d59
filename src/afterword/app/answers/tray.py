"""The letters of the tray."""

from afterword.app.sending.tray import TrayLine


def line_document(line: TrayLine) -> dict[str, object]:
    """Return a letter of the tray as plain objects."""
    return {
        "step": line.step,
        "state": line.state,
        "message_id": line.message_id,
        "channel": line.channel,
        "to": {"name": line.to[0], "address": line.to[1]},
        "subject": line.subject,
        "planned": line.planned.isoformat() if line.planned else None,
        "left": line.left.isoformat() if line.left else None,
        "words": line.words,
    }
