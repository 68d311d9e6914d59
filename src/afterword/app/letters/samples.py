"""The sample letters that come with the product, written for it, to be studied beside one's own."""

from functools import cache
from importlib.resources import files

from afterword.core.letters.samples import SampleLibrary, read_sample


@cache
def sample_library() -> SampleLibrary:
    """Return all samples: good ones first, by kind and title."""
    folder = files("afterword") / "sample" / "letters"
    found = [
        read_sample(place.name.removesuffix(".txt"), place.read_text(encoding="utf-8"))
        for place in folder.iterdir()
        if place.name.endswith(".txt")
    ]
    found.sort(key=lambda each: (not each.good, each.kind, each.title))
    return SampleLibrary(samples=tuple(found))
