"""Styles, scripts and fonts: read once, named by their content, kept by the browser for a year.

A dozen small files from the package itself need no collecting step and no static-file package;
docs/adr/0023-assets.md says what that saves.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
A_YEAR = "public, max-age=31536000, immutable"
REFERENCE = re.compile(r"url\(([^)\"':]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file as it is served: ``name`` carries the first letters of its content's hash."""

    name: str
    media_type: str
    content: bytes


@cache
def assets() -> dict[str, Asset]:
    """Return every asset by its path in the package, styles with their references renamed."""
    plain = {
        path: content
        for path, content in sorted(_walk(files("afterword.web") / "static", ""))
        if PurePosixPath(path).suffix in TYPES
    }
    named = {path: _asset(path, content) for path, content in plain.items()}
    styles = [path for path in plain if path.endswith(".css")]
    return named | {path: _asset(path, _renamed(plain[path], named)) for path in styles}


@cache
def _served() -> dict[str, Asset]:
    return {asset.name: asset for asset in assets().values()}


def address(path: str) -> str:
    """Return where an asset is served, by its path in the package."""
    return f"/static/{assets()[path].name}"


def serve_asset(_request: HttpRequest, name: str) -> HttpResponse:
    """Answer with one asset. Nothing here is secret, so it needs no session."""
    asset = _served().get(name)
    if asset is None:
        return HttpResponseNotFound("There is no such file.", content_type="text/plain")
    headers = {"Cache-Control": A_YEAR}
    return HttpResponse(asset.content, content_type=asset.media_type, headers=headers)


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _walk(entry, f"{prefix}{entry.name}/")
        else:
            found.append((f"{prefix}{entry.name}", entry.read_bytes()))
    return found


def _asset(path: str, content: bytes) -> Asset:
    pure = PurePosixPath(path)
    mark = hashlib.sha256(content).hexdigest()[:12]
    name = str(pure.with_name(f"{pure.stem}.{mark}{pure.suffix}"))
    return Asset(name=name, media_type=TYPES[pure.suffix], content=content)


def _renamed(style: bytes, named: dict[str, Asset]) -> bytes:
    def rename(match: re.Match[str]) -> str:
        return f"url(/static/{named[match[1]].name})"

    return REFERENCE.sub(rename, style.decode()).encode()
