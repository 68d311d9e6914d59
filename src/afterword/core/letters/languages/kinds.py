"""The kinds of letter that every language has; all others are written in English."""

from collections.abc import Mapping

# The moves of their paragraphs; a thank-you has layouts of its own.
FORMS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "check_in": (("ask", "date"), ("interest", "next")),
    "gracious_reply": (("thanks", "regard"), ("wish",)),
}
KINDS = frozenset({"thank_you", *FORMS})
