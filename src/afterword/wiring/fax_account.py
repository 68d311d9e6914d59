"""How faxes leave, as far as the settings say: a server here, a gateway by mail, or not at all."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from afterword.channels.fax_address import SETTING, FaxServer, fax_address
from afterword.core.errors import AfterwordError, Refused
from afterword.settings import VARIABLES, Settings

if TYPE_CHECKING:
    from afterword.app.account.look import Look
    from afterword.app.ports import Channel, Clock
    from afterword.app.sending.queues import Queue
    from afterword.channels.fax_address import FaxGateway
    from afterword.channels.hylafax import HylaFax
    from afterword.secrets.passwords import Passwords


class FaxAccount:
    """One way to send faxes, made when it is asked for."""

    def __init__(self, settings: Settings, passwords: "Passwords") -> None:
        """Take the settings, and where the password is kept."""
        self._settings = settings
        self._passwords = passwords

    def channels(
        self, clock: "Clock", mail: "Mapping[str, Channel]"
    ) -> "tuple[Mapping[str, Channel], Mapping[str, Queue]]":
        """Return the channel and the queue of faxes; none where none is set, or no mail for it.

        BadInput for an address that is none.
        """
        address = self._address()
        if isinstance(address, FaxServer):
            from afterword.app.faxing.fax_line import ByFax

            line = self._line(address)
            return {"fax": ByFax(line=line, clock=clock)}, {"fax": line}
        if address is None or "email" not in mail:
            return {}, {}
        from afterword.channels.fax_gateway import ByGateway

        return {"fax": ByGateway(email=mail["email"], gateway=address)}, {}

    def looks(self) -> "Iterator[Look]":
        """Log in to the fax server, send nothing, and say how it went; silent where none is set."""
        from afterword.app.account.look import Look

        try:
            address = self._address()
            if isinstance(address, FaxServer):
                self._line(address).check()
                yield Look(f"the fax server {address.host} lets you in")
            elif address is not None:
                yield from self._look_at_gateway(address)
        except AfterwordError as wrong:
            yield Look(wrong.message, wrong.hint or "Mend it, then look again.")

    def _look_at_gateway(self, gateway: "FaxGateway") -> "Iterator[Look]":
        from afterword.app.account.look import Look

        words = f"faxes go by mail to {gateway.template}"
        if self._settings.smtp_url is None:
            yield Look(words, "Set a mail account up for it: `afterword account you@home.example`.")
        else:
            yield Look(words)

    def keep_password(self, value: str) -> str:
        """Keep the password of the fax server; Refused where there is none that wants one."""
        address = self._address()
        if not isinstance(address, FaxServer):
            raise Refused(
                "There is no fax server yet that this password could belong to",
                where=VARIABLES[SETTING],
                hint="Set it first, like hylafax://you@localhost.",
            )
        return self._passwords.keep(address.secret_name, value)

    def _line(self, server: FaxServer) -> "HylaFax":
        from afterword.channels.ghostscript import to_fax
        from afterword.channels.hylafax import HylaFax

        name = server.secret_name
        return HylaFax(server=server, password=lambda: self._passwords.get(name), pages=to_fax)

    def _address(self) -> "FaxServer | FaxGateway | None":
        url = self._settings.fax_url
        where = self._settings.sources.get(SETTING, VARIABLES[SETTING])
        return fax_address(url, where) if url else None
