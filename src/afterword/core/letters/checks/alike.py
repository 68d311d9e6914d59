"""What colleagues would notice when they lay their letters side by side (S7, S8)."""

from collections.abc import Iterator
from dataclasses import replace

from afterword.core.letters import likeness
from afterword.core.letters.finding import ADVISE, BLOCK, Finding, Other, Sibling
from afterword.core.letters.likeness import Reading, Run
from afterword.core.letters.scene import Scene


def fixed_words(scene: Scene) -> frozenset[str]:
    """Return the words of names that every letter of the case must share."""
    case = scene.around.case
    words: set[str] = set()
    for name in (*scene.names.companies, *scene.names.people, case.role if case else ""):
        words |= {word.lower() for word in name.replace("’", "'").split()}
    return frozenset(words)


def alike(scene: Scene) -> Iterator[Finding]:
    """Find shared runs of words, too many shared shingles, and a shared subject."""
    names = fixed_words(scene)
    own = likeness.read(scene.body, names)
    for sibling in scene.around.siblings:
        other = likeness.read(sibling.body, names)
        yield from _shared_run(scene, own, other, sibling)
        yield from _alike(scene, own, other, sibling)
        yield from _shared_subject(scene, sibling)


def _shared_run(scene: Scene, own: Reading, other: Reading, sibling: Sibling) -> Iterator[Finding]:
    policy = scene.around.policy
    for run in likeness.shared_runs(own, other, policy.letter_shared_run_advise):
        severity = BLOCK if run.words >= policy.letter_shared_run_block else ADVISE
        message = (
            f"{run.words} words in a row are the same in the letter to {sibling.name}; colleagues "
            "compare."
        )
        finding = scene.find("shared_run", severity, (run.start, run.end), message)
        yield replace(finding, other=_place(sibling, run))


def _alike(scene: Scene, own: Reading, other: Reading, sibling: Sibling) -> Iterator[Finding]:
    policy = scene.around.policy
    share = likeness.containment(own, other)
    if share < policy.letter_alike_advise:
        return
    severity = BLOCK if share >= policy.letter_alike_block else ADVISE
    run = likeness.longest_run(own, other)
    message = (
        f"{round(100 * share)} % of this letter is also in the letter to {sibling.name}; it begins "
        "to read as one letter."
    )
    finding = scene.find("alike", severity, (run.start, run.end), message)
    yield replace(finding, other=_place(sibling, run))


def _shared_subject(scene: Scene, sibling: Sibling) -> Iterator[Finding]:
    subject, other = scene.letter.subject, sibling.subject
    if subject and other and subject.strip().casefold() == other.strip().casefold():
        message = f"The letter to {sibling.name} has the same subject."
        place = (0, len(subject))
        yield scene.find("shared_subject", ADVISE, place, message, where="subject")


def _place(sibling: Sibling, run: Run) -> Other:
    return Other(letter=sibling.name, start=run.other_start, end=run.other_end)
