"""No wording agrees with its writer or its reader: nobody's gender is in the facts."""

import re

import pytest

from afterword.core.letters.languages.tongues import TONGUES
from tests.support.wordings_abroad import everything

# "je suis ravie", "m’avoir reçue", "estoy encantada", "usted está ocupado" and the like.
AGREEING = {
    "fr": re.compile(
        r"\b(?:je (?:suis|serais|serai|reste|demeure|reviens)|me (?:suis|serais)|j’ai été|"
        r"vous (?:êtes|serez|avez été)) (?:\w+ )?\w{3,}(?:ée?|ie?|ue?|eux|euse|if|ive|ante?)\b|"
        r"\bm’avoir (?!accordé|consacré|donné|dit|écrit|fait part|ouvert|parlé|répondu)|"
        r"\b(?:ravi|heureu|honoré|reconnaissant|enchanté|désolé|content|intéressé|motivé|"
        r"convaincu|prêt|certain|sûr|attentif)(?:e|x|se|s|ve)?\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:encantad|agradecid|interesad|convencid|content|dispuest|honrad|atent|list|"
        r"ilusionad|motivad|preparad|bienvenid|ocupad)[oa]s?\b|\b(?:estoy|estaría|quedo|está) "
        r"\w{3,}[oa]\b|\bsegur[oa] de\b|\b(?:conocerl|verl|saludarl|escucharl)[oa]\b",
        re.IGNORECASE,
    ),
}


@pytest.mark.parametrize("language", sorted(AGREEING.keys() & TONGUES.keys()))
def test_no_wording_agrees_with_anybody(language: str) -> None:
    """Maya may be any Maya, and so may Ruth: words that would agree are not used."""
    for name, wordings in everything(language):
        for wording in wordings:
            found = AGREEING[language].search(wording)
            assert not found, f"{name}: {wording}"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "Je suis ravie de vous lire."),
        ("fr", "Merci de m’avoir reçu vendredi."),
        ("fr", "Je serais très heureux de venir."),
        ("fr", "Je reste convaincue."),
        ("es", "Estoy encantada de escribirle."),
        ("es", "Le quedo muy agradecido."),
        ("es", "Fue un placer conocerla."),
    ],
)
def test_words_that_agree_are_found(language: str, wording: str) -> None:
    """The law finds what it forbids, or it would hold nothing."""
    assert AGREEING[language].search(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "Merci de m’avoir accordé ce temps.",
        "J’ai été sensible au temps que vous m’avez consacré.",
        "Je suis toujours là.",
    ],
)
def test_words_that_agree_with_a_thing_are_let_be(wording: str) -> None:
    """A participle of an object, and an adjective of one form, tell nothing of anybody."""
    assert not AGREEING["fr"].search(wording)
