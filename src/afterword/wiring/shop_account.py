"""The print shop that the settings name, and its key; without a setting there is none."""

from typing import TYPE_CHECKING

from afterword.core.errors import Refused
from afterword.settings import VARIABLES, Settings

if TYPE_CHECKING:
    from afterword.app.printing.print_shop import PrintShop
    from afterword.channels.shop_address import ShopAddress
    from afterword.secrets.passwords import Passwords

SETTING = "print_shop_url"


class ShopAccount:
    """One account at one print shop, as far as the settings name it."""

    def __init__(self, settings: Settings, passwords: "Passwords") -> None:
        """Take the settings, and where the key is kept."""
        self._settings = settings
        self._passwords = passwords

    def shop(self) -> "PrintShop | None":
        """Return the shop, None where no address is set: then nothing ever leaves for one.

        BadInput for an address that is none.
        """
        address = self._address()
        if address is None:
            return None
        from afterword.channels.print_shop import HttpShop
        from afterword.channels.server_address import trust

        return HttpShop(
            address=address,
            key=lambda: self._passwords.get(_secret_name(address)),
            trust=trust(self._settings.ca_file),
            knows_keys=address.knows_keys,
        )

    def keep_key(self, value: str) -> str:
        """Keep the key; return the words for where it is.

        Refused when no address is set, or when it is no test key.
        """
        address = self._address()
        if address is None:
            raise Refused(
                "There is no print shop yet that this key could belong to",
                where=VARIABLES[SETTING],
                hint="Set its address first, like https://api.postgrid.com/print-mail/v1.",
            )
        from afterword.channels.print_shop import refuse_costly

        refuse_costly(value)
        return self._passwords.keep(_secret_name(address), value)

    def _address(self) -> "ShopAddress | None":
        url = self._settings.print_shop_url
        if url is None:
            return None
        from afterword.channels.shop_address import ShopAddress

        return ShopAddress.read(url, self._settings.sources.get(SETTING, VARIABLES[SETTING]))


def _secret_name(address: "ShopAddress") -> str:
    return f"shop:{address.host}"
