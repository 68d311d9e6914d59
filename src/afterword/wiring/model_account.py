"""The language model that the settings name, and its key; without a setting there is none."""

from typing import TYPE_CHECKING

from afterword.core.errors import BadInput, Refused
from afterword.environment import given_model_key
from afterword.settings import VARIABLES, Settings

if TYPE_CHECKING:
    from afterword.app.ports import LanguageModel
    from afterword.secrets.passwords import Passwords


class ModelAccount:
    """One model at one address, as far as the settings name it."""

    def __init__(self, settings: Settings, passwords: "Passwords") -> None:
        """Take the settings, and where the key is kept."""
        self._settings = settings
        self._passwords = passwords

    def model(self) -> "LanguageModel | None":
        """Return the model, None where no address is set: then nothing ever leaves for one.

        BadInput for half a setting or an address that is none; Refused without the extra.
        """
        settings = self._settings
        if settings.llm_url is None:
            return None
        if settings.llm_model is None:
            raise BadInput(
                "An address of a language model is set, and no model",
                where="llm_model",
                hint=f"Name it in {VARIABLES['llm_model']}, as its server calls it.",
            )
        try:
            from afterword.drafting.model_server import ModelServer
        except ModuleNotFoundError as missing:
            raise Refused(
                f"A language model is set, and what asks it is not installed ({missing.name})",
                where="llm_url",
                hint="Run: pip install “afterword[llm]”. Or take the setting out.",
                code="not_installed",
            ) from None
        from afterword.channels.server_address import trust

        return ModelServer(
            settings.llm_url,
            settings.llm_model,
            key=self._key,
            trust=trust(settings.ca_file),
        )

    def keep_key(self, value: str) -> str:
        """Keep the key; return the words for where it is. Refused when no address is set."""
        return self._passwords.keep(self._secret_name(), value)

    def _key(self) -> str | None:
        """Return the key: of the environment, else the kept one; None where there is none."""
        return given_model_key() or self._passwords.get(self._secret_name())

    def _secret_name(self) -> str:
        from afterword.drafting.address import ModelAddress

        if self._settings.llm_url is None:
            raise Refused(
                "There is no language model yet that this key could belong to",
                where=VARIABLES["llm_url"],
                hint="Set its address first, like https://words.example/v1.",
            )
        return f"llm:{ModelAddress.read(self._settings.llm_url).host}"
