"""What the channels' tests share: real servers on loopback, and one letter."""

from tests.support.mail import mail_server, mailbox_server, papers, trusting

__all__ = ["mail_server", "mailbox_server", "papers", "trusting"]
