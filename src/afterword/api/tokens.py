"""Whose token a request carries, and what that device may do."""

from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from afterword.app.application import App
from afterword.app.devices.devices import READ, WRITE, Device
from afterword.core.errors import Refused


class Token(HttpBearer):
    """A device's token in the Authorization header, good for one scope (ninja's auth)."""

    openapi_description = "A device's token: `afterword device add NAME` shows it once."

    def __init__(self, scope: str) -> None:
        """Take the scope that is asked for."""
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Device | None:
        """Return the device, None for nobody's token; Refused for what its scope does not hold."""
        device = the_app(request).devices.of(token)
        if device is not None and not device.may(self.scope):
            raise Refused(
                f"{device.name} {device.told}, and no more",
                hint="Add a device that may, with `afterword device add NAME`, or with --write.",
                code="scope",
            )
        return device


READS, WRITES = Token(READ), Token(WRITE)


def the_app(request: HttpRequest) -> App:
    """Return the use cases that the server put beside the request."""
    return cast(App, request.META["afterword.app"])
