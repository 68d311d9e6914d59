"""The devices that may ask, in a file of the data folder that is its owner's alone."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from afterword.app.devices.devices import SCOPES, Device
from afterword.core.errors import BadInput
from afterword.files import write_whole

NAME = "devices.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceFile:
    """A file of fingerprints (app.devices.DeviceBook); without the file there is no device."""

    path: Path

    def read(self) -> Sequence[Device]:
        """Return the devices, oldest first; BadInput when the file is broken."""
        if not self.path.exists():
            return ()
        try:
            return tuple(_device(each) for each in json.loads(self.path.read_text("utf-8")))
        except (ValueError, KeyError, TypeError) as broken:
            raise BadInput(
                "The list of devices cannot be read",
                where=str(self.path),
                hint="Remove the file; then let each device in again.",
            ) from broken

    def write(self, devices: Sequence[Device]) -> None:
        """Keep these devices and no others, whole or not at all."""
        rows = [
            {
                "name": each.name,
                "scope": each.scope,
                "fingerprint": each.fingerprint,
                "added": each.added.isoformat(),
            }
            for each in devices
        ]
        write_whole(self.path, json.dumps(rows, ensure_ascii=False, indent=1).encode())

    def new_token(self) -> str:
        """Return a token of 256 bits."""
        return f"afterword_{secrets.token_urlsafe(32)}"


def _device(row: dict[str, Any]) -> Device:
    if row["scope"] not in SCOPES:
        raise ValueError(row["scope"])
    return Device(
        name=str(row["name"]),
        scope=str(row["scope"]),
        fingerprint=str(row["fingerprint"]),
        added=datetime.fromisoformat(row["added"]),
    )
