"""What can go wrong between us and a fax server, each as one sentence with a remedy."""

from afterword.channels.fax_talk import FaxSaid
from afterword.channels.server_words import server_words
from afterword.core.errors import DeliveryFailed, OutsideFailed

FOR_GOOD = 500
LOG_IN = 530
RETRY = "It will be tried again."


def refused(said: FaxSaid, host: str) -> DeliveryFailed:
    """Return what a refusal means that came before anything could have been dialled."""
    words = server_words(str(said))
    if said.code == LOG_IN:
        return DeliveryFailed(
            f"The fax server {host} does not let you in: {words}",
            permanent=True,
            where=host,
            hint="Check the name in AFTERWORD_FAX_URL; `afterword secret fax` keeps the password.",
        )
    permanent = said.code >= FOR_GOOD or said.code == 0
    return DeliveryFailed(
        f"The fax server {host} did not take the fax: {words}",
        permanent=permanent,
        where=host,
        hint="Read what it says, mend it and send again." if permanent else RETRY,
    )


def away(lost: OSError, host: str) -> DeliveryFailed:
    """Return what a broken connection means before anything could have been dialled."""
    strain = "took too long" if isinstance(lost, TimeoutError) else "cannot be reached"
    return DeliveryFailed(
        f"The fax server {host} {strain}, so nothing was faxed",
        permanent=False,
        where=host,
        hint=f"Look whether it runs. {RETRY}",
    )


def unsure(broken: Exception, host: str) -> DeliveryFailed:
    """Return what it means when nobody can tell whether the server took the fax."""
    said = server_words(str(broken)) if isinstance(broken, FaxSaid) else "the connection was lost"
    return DeliveryFailed(
        f"The fax server {host} did not say whether it took the fax: {said}",
        permanent=False,
        after_dot=True,
        where=host,
    )


def cannot_tell(broken: Exception, host: str, job: str) -> OutsideFailed:
    """Return what it means when a server does not tell how a fax stands."""
    said = f": {server_words(str(broken))}" if isinstance(broken, FaxSaid) else ""
    return OutsideFailed(
        f"The fax server {host} does not answer{said}",
        where=f"fax {job}" if job else None,
        hint="Look whether it runs, and try again.",
    )
