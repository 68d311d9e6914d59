"""What the proofs of the promises share: real servers on loopback."""

from tests.support.mail import mailbox_server, papers
from tests.support.shooting import shooting

__all__ = ["mailbox_server", "papers", "shooting"]
