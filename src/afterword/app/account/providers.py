"""What the large mail providers are: their servers, and how they let a mail program in.

Facts about products, as their help pages had them in 2026; what a provider changed is mended in
settings.toml. No address of a page is named here: menus move, and a wrong link helps nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

PASSWORD, APP_PASSWORD, SIGN_IN = "password", "app password", "sign in"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPlace:
    """Where a provider lets people sign in with their browser, and what is asked for there.

    ``more`` is what its page wants beside the standard; ``loopback`` is the name of this computer
    that it takes for the way back.
    """

    authorize: str
    token: str
    scope: str
    more: Mapping[str, str] = field(default_factory=dict)
    loopback: str = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One mail provider.

    ``smtp`` and ``imap`` are URLs without a name; ``domains`` whose addresses are its own; ``way``
    is how it lets a program in at best, and ``todo`` what to do at the provider first, a line each.
    ``sign_in`` names its sign-in, where it has one.
    """

    id: str
    name: str
    domains: frozenset[str]
    smtp: str
    imap: str
    way: str
    todo: tuple[str, ...]
    sign_in: SignInPlace | None = None


GOOGLE = SignInPlace(
    authorize="https://accounts.google.com/o/oauth2/v2/auth",
    token="https://oauth2.googleapis.com/token",  # noqa: S106  an address, no secret
    scope="https://mail.google.com/",
    more={"access_type": "offline", "prompt": "consent"},
)
MICROSOFT = SignInPlace(
    authorize="https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    token="https://login.microsoftonline.com/common/oauth2/v2.0/token",  # noqa: S106  no secret
    scope="offline_access https://outlook.office.com/SMTP.Send"
    " https://outlook.office.com/IMAP.AccessAsUser.All",
    loopback="localhost",
)
PROVIDERS = (
    Provider(
        id="gmail",
        name="Gmail",
        domains=frozenset({"gmail.com", "googlemail.com"}),
        smtp="smtps://smtp.gmail.com",
        imap="imaps://imap.gmail.com",
        way=APP_PASSWORD,
        todo=(
            "In your Google account, under Security, switch on 2-Step Verification.",
            "Search the account's settings for “App passwords” and make one for Afterword.",
            "It has 16 letters; paste it here, the spaces do not matter.",
        ),
        sign_in=GOOGLE,
    ),
    Provider(
        id="outlook",
        name="Outlook and Microsoft 365",
        domains=frozenset(
            {"outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "outlook.fr"}
        ),
        smtp="smtp+starttls://smtp.office365.com",
        imap="imaps://outlook.office365.com",
        way=SIGN_IN,
        todo=(
            "Microsoft takes no passwords from mail programs: you sign in with your browser.",
            (
                "For that it wants a client id. In Microsoft Entra, under App registrations, add"
                " an app for “accounts in any directory and personal accounts”, with the redirect"
                " http://localhost for mobile and desktop, and copy its “Application (client) ID”."
            ),
            "At a company or a school, ask there for such an id.",
        ),
        sign_in=MICROSOFT,
    ),
    Provider(
        id="fastmail",
        name="Fastmail",
        domains=frozenset({"fastmail.com", "fastmail.fm", "fastmail.org", "fastmail.de"}),
        smtp="smtps://smtp.fastmail.com",
        imap="imaps://imap.fastmail.com",
        way=APP_PASSWORD,
        todo=(
            "In Fastmail's settings, under Privacy & Security, open “App passwords”.",
            "Make one for mail (IMAP and SMTP) and paste it here.",
        ),
    ),
    Provider(
        id="icloud",
        name="iCloud Mail",
        domains=frozenset({"icloud.com", "me.com", "mac.com"}),
        smtp="smtp+starttls://smtp.mail.me.com",
        imap="imaps://imap.mail.me.com",
        way=APP_PASSWORD,
        todo=(
            "In your Apple account, under Sign-In and Security, open “App-Specific Passwords”.",
            "Make one for Afterword and paste it here, with its dashes.",
        ),
    ),
    Provider(
        id="yahoo",
        name="Yahoo Mail",
        domains=frozenset({"yahoo.com", "ymail.com", "rocketmail.com", "yahoo.co.uk", "yahoo.de"}),
        smtp="smtps://smtp.mail.yahoo.com",
        imap="imaps://imap.mail.yahoo.com",
        way=APP_PASSWORD,
        todo=(
            "In your Yahoo account, under Security, open “Generate app password”.",
            "Make one for Afterword and paste it here.",
        ),
    ),
)
BY_ID = {each.id: each for each in PROVIDERS}
SIGN_INS = {"google": GOOGLE, "microsoft": MICROSOFT}


def provider_of(email: str) -> Provider | None:
    """Return the provider whose own domain an address is of; None for any other."""
    domain = email.rpartition("@")[2].casefold()
    return next((each for each in PROVIDERS if domain in each.domains), None)
