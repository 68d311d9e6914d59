"""Take the README's pictures: the real app, on the sample search, in a folder that is thrown away.

Three pages on a desk and one on a phone go to docs/pictures, as small PNG files.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --font-render-hinting=none"
).split()
FOLDER = Path("docs/pictures")
LARGEST = 200 * 1024
PRIYA = "/letters/thank_you/halden/r1/priya"
DESK, PHONE = (1280, 860), (390, 800)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page, how large its window is, and whether a slip is typed into its letter first."""

    name: str
    path: str
    size: tuple[int, int]
    slip: bool = False


PICTURES = (
    Picture(name="today", path="/", size=DESK),
    Picture(name="case", path="/cases/halden", size=DESK),
    Picture(name="desk", path=PRIYA, size=(1280, 690), slip=True),
    Picture(name="phone", path="/", size=PHONE),
)


@contextmanager
def sample_app() -> Iterator[str]:
    """Run the app on the sample search and yield the link that lets one browser in."""
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            [sys.executable, "-m", "afterword", "serve", "--sample", "--json"],
            env={**os.environ, "AFTERWORD_HOME": home},  # noqa: TID251 - the folder of this run
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield json.loads(process.stdout.readline() if process.stdout else "")["address"]
        finally:
            process.terminate()
            process.wait()


def take(browser: Browser, link: str) -> None:
    """Open the link once and take every picture in its own window size."""
    context = browser.new_context(color_scheme="light", reduced_motion="reduce")
    page = context.new_page()
    page.goto(link)
    address = link.split("/open/", maxsplit=1)[0]
    for picture in PICTURES:
        page.set_viewport_size({"width": picture.size[0], "height": picture.size[1]})
        page.goto(address + picture.path)
        if picture.slip:
            type_a_slip(page)
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.screenshot(path=FOLDER / f"{picture.name}.png", scale="css")


def type_a_slip(page: Page) -> None:
    """Write a wrong company name into the letter, so that the picture shows a mark."""
    first, *rest = page.locator("#body").input_value().split("\n\n")
    slip = "Haldane Robotics is where I would like to do this work."
    page.locator("#body").fill("\n\n".join([first, slip, *rest]))
    page.locator("#mirror .err").first.wait_for()


def main() -> int:
    """Take the pictures; fail when one is too large to be read with the README."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sample_app() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        take(browser, link)
        browser.close()
    sizes = {one.name: (FOLDER / f"{one.name}.png").stat().st_size for one in PICTURES}
    for name, size in sizes.items():
        print(f"{FOLDER}/{name}.png {size // 1024} kB")
    return int(any(size > LARGEST for size in sizes.values()))


if __name__ == "__main__":
    sys.exit(main())
