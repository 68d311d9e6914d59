"""Letters as `afterword.letters/1`."""

from collections.abc import Iterable

from afterword.app.letters.draft_view import Draft, Marked

FORMAT = "afterword.letters/1"


def letters_document(drafts: Iterable[Draft]) -> dict[str, object]:
    """Return letters as `afterword.letters/1`."""
    return {"format": FORMAT, "letters": [draft_document(draft) for draft in drafts]}


def draft_document(draft: Draft) -> dict[str, object]:
    """Return a letter as plain objects; a finding that was called right is not among them."""
    return {
        "step": draft.step,
        "kind": draft.kind,
        "variant": draft.variant,
        "person": draft.person,
        "channel": draft.channel or None,
        "to": draft.to or None,
        "subject": draft.subject,
        "body": draft.body,
        "language": draft.language,
        "notes": list(draft.notes),
        "stage": draft.stage,
        "edited": draft.edited,
        "passes": sorted(draft.passes),
        "version": draft.version,
        **({"attachments": [name for name, _ in draft.enclosed]} if draft.enclosed else {}),
        "findings": [marked_document(draft, marked) for marked in draft.open_marks],
    }


def marked_document(draft: Draft, marked: Marked) -> dict[str, object]:
    """Return a finding as `afterword.findings/1`, with the key by which it is fixed."""
    found = marked.finding.to_json(draft.step)
    other = found["other"]
    if isinstance(other, dict):
        found["other"] = {**other, "letter": marked.other or other["letter"]}
    return {**found, "key": marked.key}
