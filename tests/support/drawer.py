"""Where a test keeps devices: in memory, as long as its house stands."""

import secrets
from collections.abc import Sequence

from afterword.app.devices.devices import Device


class Drawer:
    """Holds devices (app.devices.DeviceBook)."""

    def __init__(self) -> None:
        self._devices: tuple[Device, ...] = ()

    def read(self) -> Sequence[Device]:
        """Return the devices, oldest first."""
        return self._devices

    def write(self, devices: Sequence[Device]) -> None:
        """Keep these devices and no others."""
        self._devices = tuple(devices)

    def new_token(self) -> str:
        """Return a token that nobody can guess."""
        return f"afterword_{secrets.token_urlsafe(32)}"
