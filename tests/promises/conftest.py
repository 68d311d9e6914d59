"""What the proofs of the promises share: real servers on loopback."""

from tests.support.mail import mail_server, mailbox_server, papers
from tests.support.shooting import shooting

__all__ = ["mail_server", "mailbox_server", "papers", "shooting"]
