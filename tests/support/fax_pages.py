"""Pages for a fax server's tests, set by typst: so many, each with a line of words."""

import typst


def pdf_of_pages(count: int) -> bytes:
    """Return a PDF of so many pages."""
    pages = "\n#pagebreak()\n".join(f"Dear Ruth, this is page {n + 1}." for n in range(count))
    made = typst.compile(f'#set page(paper: "us-letter")\n{pages}'.encode())
    assert isinstance(made, bytes)
    return made
