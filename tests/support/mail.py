"""Fixtures: a certificate authority, mail servers and a mailbox that live on loopback."""

import ssl
from collections.abc import Iterator

import pytest

from afterword.channels.server_address import trust
from tests.support.authority import Papers, issue
from tests.support.dovecot import Dovecot, dovecot
from tests.support.smtp_server import SmtpServer, smtp_server


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """A private authority, and its certificate for localhost."""
    folder = tmp_path_factory.mktemp("papers")
    return issue(folder)


@pytest.fixture
def trusting(papers: Papers) -> ssl.SSLContext:
    """What a client trusts that was told of the private authority."""
    return trust(papers.ca_file)


@pytest.fixture
def mail_server(papers: Papers) -> Iterator[SmtpServer]:
    """A mail server that wants STARTTLS and a login."""
    with smtp_server(papers) as server:
        yield server


@pytest.fixture(scope="session")
def mailbox_server(papers: Papers) -> Iterator[Dovecot]:
    """A Dovecot with a Sent folder."""
    with dovecot(papers) as server:
        yield server
