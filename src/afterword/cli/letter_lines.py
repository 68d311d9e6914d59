"""How the command line writes letters and what was found in them."""

from collections.abc import Iterable

from afterword.app.letters.draft_view import Draft, Marked, Source
from afterword.cli.output import Output
from afterword.core.letters.finding import BLOCK, Finding

STAGES = {
    "draft": ("draft", "blue"),
    "approved": ("approved", "green"),
    "held": ("on hold", "amber"),
    "sending": ("leaving now", "amber"),
    "sent": ("sent", "green"),
    "unknown": ("not sure", "amber"),
    "failed": ("came back", "red"),
    "yours": ("yours to send", "amber"),
}


def draft_lines(draft: Draft, out: Output) -> list[str]:
    """Write a letter with its findings."""
    stage, colour = STAGES.get(draft.stage, (draft.stage, "blue"))
    title = f", {draft.title}" if draft.title else ""
    head = f"{draft.name}{title}  [{stage}]"
    lines = [out.style(head, "bold") if colour == "blue" else out.style(head, colour)]
    lines.append(out.style(f"  {draft.where}; {draft.step}", "dim"))
    lines.append(out.style(f"  {way_text(draft)}", "dim"))
    lines += ["", f"  Subject: {draft.subject}", ""]
    text = draft.cover + draft.body
    lines += [f"  {line}".rstrip() for line in text.rstrip("\n").split("\n")]
    if draft.enclosed:
        files = ", ".join(f"{name} ({size})" for name, size in draft.enclosed)
        lines += ["", f"  With it: {files}"]
    notes = [out.style(f"  {note}", "dim") for note in draft.notes]
    notes += [line for marked in draft.findings for line in marked_lines(marked, out)]
    if not draft.findings and draft.stage == "draft":
        notes.append(out.style("  Nothing to mend.", "green"))
    if not draft.moment and draft.kind == "thank_you" and draft.stage == "draft":
        notes.append(
            "  One thing that you remember of them would make it theirs alone; keep it with"
        )
        notes.append(f'  afterword remember {_who(draft)} "what they said"')
    return [*lines, "", *notes] if notes else lines


def _who(draft: Draft) -> str:
    """Return a letter's person as a command takes it: case/person."""
    _, case, *_rest, person = draft.step.split("/")
    return f"{case}/{person}"


def way_text(draft: Draft) -> str:
    """Say how a letter goes, and where."""
    if not draft.channel:
        return "no way to reach them is known yet"
    if draft.cover:
        return f"to {draft.to}, to be passed on"
    if draft.channel == "own":
        return "your own way: copy it and send it where the two of you write"
    return f"by {draft.channel}" + (f" to {draft.to}" if draft.to else "")


def marked_lines(marked: Marked, out: Output) -> list[str]:
    """Write a finding of a draft, with the key that `letters fix` and `letters right` take."""
    if marked.overruled:
        said = f"  right    “{_shortened(marked.finding.text)}”: you said so. [{marked.key}]"
        return [out.style(said, "dim")]
    return finding_lines(marked.finding, out, marked.key)


def finding_lines(finding: Finding, out: Output, key: str = "") -> list[str]:
    """Write a finding: whether it stops the letter, where, why, and what else to write."""
    block = finding.severity == BLOCK
    sign = out.style("stop   " if block else "look   ", "red" if block else "amber")
    place = f"“{_shortened(finding.text)}” " if finding.text else ""
    where = "in the subject: " if finding.where == "subject" else ""
    shown = out.style(f" [{key}]", "dim") if key else ""
    lines = [f"  {sign}  {where}{place}{finding.message}{shown}"]
    if finding.suggestions:
        better = ", ".join(f"“{each}”" for each in finding.suggestions[:3])
        lines.append(f"           better: {better}")
    return lines


def source_lines(sources: Iterable[Source], out: Output) -> list[str]:
    """Write each fact of a letter beside where it comes from; a ticked one is traced already."""
    lines = []
    for source in sources:
        tick = out.style("[x]", "green") if source.verified else "[ ]"
        lines.append(f"  {tick} {source.what:<8} {source.text or 'none'}")
        lines.append(out.style(f"               {source.source}", "dim"))
    return lines


def _shortened(text: str, most: int = 60) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1].rstrip()}…"
