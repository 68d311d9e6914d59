"""Every wording of a language, under the name of its move."""

from afterword.core.letters.languages.tongues import TONGUES


def everything(language: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the wordings of each move of each register, under a name to read."""
    tongue = TONGUES[language]
    found = [(f"moment {shape}", wordings) for shape, wordings in tongue.moments.items()]
    found += [(f"fit {move}", wordings) for move, wordings in tongue.fit.items()]
    for register, manner in tongue.manners.items():
        moves = {**manner.thanks, "closing": manner.closings}
        for kind, wordings in manner.others.items():
            moves |= {f"{kind} {move}": said for move, said in wordings.items()}
        found += [(f"{register} {move}", said) for move, said in moves.items()]
    return found
