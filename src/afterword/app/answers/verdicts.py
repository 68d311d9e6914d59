"""What may-contact answers."""

from afterword.core.limits import Verdict


def verdict_document(verdict: Verdict) -> dict[str, object]:
    """Return what may-contact answers, as its JSON has it."""
    return {
        "allowed": verdict.allowed,
        "rule": verdict.rule,
        "from": verdict.earliest.isoformat() if verdict.earliest else None,
        "why": verdict.why,
    }
