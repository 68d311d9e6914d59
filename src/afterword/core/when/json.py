"""A window of deciding as `afterword when` prints it."""

from afterword.core.when.window import Window


def window_document(window: Window) -> dict[str, object]:
    """Return a window as plain objects; ``readings`` holds every reading where there are two."""
    return _plain(window) | {"readings": [_plain(each) for each in window.readings]}


def _plain(window: Window) -> dict[str, object]:
    return {
        "from": None,
        "by": None,
        "not_before": None,
        **window.days,
        "told": window.told,
        "vague": window.vague,
        "why": window.why,
    }
