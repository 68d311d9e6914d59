"""The sample letters that come with the product, written for it, to be studied beside one's own."""

from functools import cache
from importlib.resources import files

from afterword.core.letters.samples import SampleLibrary, read_sample

# In the order in which a search comes to them.
KINDS = {
    "thank_you": "Thanks",
    "check_in": "Asking where things stand",
    "offer_news": "Telling of an offer",
    "offer_answer": "Answering an offer",
    "withdrawal": "Withdrawing",
    "gracious_reply": "After a no",
    "referral_ask": "Asking for a pointer",
    "keep_in_touch": "Keeping in touch",
    "reference_heads_up": "A word to a reference",
    "reference_thanks": "Thanks to a reference",
}


@cache
def sample_library() -> SampleLibrary:
    """Return all samples: good ones first, thanks before what comes after them, then by title."""
    folder = files("afterword") / "sample" / "letters"
    found = [
        read_sample(place.name.removesuffix(".txt"), place.read_text(encoding="utf-8"))
        for place in folder.iterdir()
        if place.name.endswith(".txt")
    ]
    order = {kind: place for place, kind in enumerate(KINDS)}
    found.sort(key=lambda each: (not each.good, order[each.kind], each.title))
    return SampleLibrary(samples=tuple(found))
