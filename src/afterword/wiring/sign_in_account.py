"""The sign-in that the settings name: where it is, the client id, and what is kept of it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from afterword.core.errors import BadInput, Refused
from afterword.settings import VARIABLES, Settings

if TYPE_CHECKING:
    import ssl

    from afterword.app.account.providers import SignInPlace
    from afterword.channels.sign_in_client import SignInClient
    from afterword.channels.signed_in import SignedIn
    from afterword.secrets.passwords import Passwords


class SignInAccount:
    """One sign-in, as far as the settings name one; asked only when it is needed."""

    def __init__(
        self,
        settings: Settings,
        user: str,
        trust: "Callable[[], ssl.SSLContext]",
        passwords: "Callable[[], Passwords]",
    ) -> None:
        """Take the settings, whose account it is, and where its secrets are kept."""
        self._settings = settings
        self._user = user
        self._trust = trust
        self._passwords = passwords

    @cached_property
    def token(self) -> "SignedIn":
        """What lets the account in, once the person has signed in."""
        from afterword.channels.signed_in import SignedIn

        name = self._name()
        return SignedIn(
            client=self._client,
            kept=lambda: self._passwords().get(name),
            keep=lambda lasting: self._passwords().keep(name, lasting),
        )

    def sign_in(self, show: Callable[[str], object]) -> str:
        """Let the person sign in; return the words for where it is kept.

        Refused when it was not allowed; OutsideFailed when nobody came or the provider failed.
        """
        from afterword.channels.sign_in import sign_in

        lasting = sign_in(self._client, show, user=self._user)
        return self._passwords().keep(self._name(), lasting)

    def sign_out(self) -> None:
        """Forget what was kept of the sign-in."""
        self._passwords().forget(self._name())

    def keep_secret(self, value: str) -> str:
        """Keep the secret that belongs to the client id; return the words for where it is.

        Refused where no client id is set.
        """
        if not self._settings.sign_in_client:
            raise Refused(
                "There is no client id yet that this secret could belong to",
                where=VARIABLES["sign_in_client"],
                hint="Set it first: afterword account you@home.example --sign-in --client ID.",
            )
        return self._passwords().keep(self._secret_name(), value)

    @cached_property
    def _client(self) -> "SignInClient":
        from afterword.channels.sign_in_client import SignInClient

        self._where()
        if not self._settings.sign_in_client:
            raise BadInput(
                "A sign-in is set, and no client id",
                where=VARIABLES["sign_in_client"],
                hint="Set it with `afterword account … --client ID`.",
            )
        return SignInClient(
            place=self._place(),
            client_id=self._settings.sign_in_client,
            trust=self._trust(),
            secret=lambda: self._passwords().get(self._secret_name()),
        )

    def _place(self) -> "SignInPlace":
        from afterword.app.account.providers import SIGN_INS
        from afterword.channels.sign_in_client import SignInClient

        where = self._where()
        if where in SIGN_INS:
            return SIGN_INS[where]
        return SignInClient.discover(where, self._settings.sign_in_scope, self._trust())

    def _where(self) -> str:
        if not self._settings.sign_in:
            raise Refused(
                "This account is entered by a password, not by signing in",
                where=VARIABLES["sign_in"],
                hint="Say so first: afterword account you@home.example --sign-in.",
            )
        return self._settings.sign_in

    def _name(self) -> str:
        return f"sign-in:{self._user}@{self._where()}"

    def _secret_name(self) -> str:
        return f"sign-in-client:{self._settings.sign_in_client}"
