"""Whose a sentence is: a model's, also with a word changed in it, or the person's own."""

from collections.abc import Collection

from afterword.core.letters.every_sentence import every_sentence
from afterword.core.letters.sentence_words import words_in
from afterword.core.letters.utterance import telling


def comes_from(sentence: str, text: str) -> bool:
    """Tell whether a sentence shares half of its telling words with one sentence of a text.

    Half of the shorter one: whoever cuts a boast in two keeps both halves of it.
    """
    own = frozenset(telling(sentence))
    for start, end in every_sentence(text):
        theirs = frozenset(telling(text[start:end]))
        shared = len(own & theirs)
        if shared and 2 * shared >= min(len(own), len(theirs)):
            return True
    return False


def any_comes_from(body: str, place: tuple[int, int], text: str) -> bool:
    """Tell whether any sentence of a part of a letter comes from a text."""
    start, end = place
    return any(comes_from(body[a:b], text) for a, b in every_sentence(body, start, end))


def holds_any(words: Collection[str], text: str) -> bool:
    """Tell whether a text has one of some words."""
    lows = {word.low for word in words_in(text)}
    return any(word.low in lows for each in words for word in words_in(each) if word.low != "i")
