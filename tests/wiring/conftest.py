"""What the tests of the wiring share: real servers on loopback."""

from tests.support.mail import mail_server, mailbox_server, papers

__all__ = ["mail_server", "mailbox_server", "papers"]
