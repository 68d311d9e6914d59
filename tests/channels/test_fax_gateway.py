"""Faxes by a gateway that takes mail: a real mail server gets the pages, once."""

import ssl
from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from afterword.app.faxing.fax_line import PAGES, PDF
from afterword.channels.email import Email
from afterword.channels.fax_address import FaxGateway
from afterword.channels.fax_gateway import ByGateway
from afterword.channels.server_address import server_address
from afterword.core.errors import Refused
from tests.support.authority import Papers
from tests.support.fax_pages import pdf_of_pages
from tests.support.letters import LETTER, FixedClock, Memory
from tests.support.smtp_server import smtp_server

pytestmark = pytest.mark.mail
FAX = replace(
    LETTER,
    channel="fax",
    to=("Ruth Delgado", "+13125550148"),
    attachments=((PAGES, PDF, pdf_of_pages(2)),),
)


def gateway(url: str, trusted: ssl.SSLContext) -> ByGateway:
    """Return the channel by a mail server to a gateway."""
    email = Email(
        address=server_address(url, "smtp", where="test"), clock=FixedClock(), trust=trusted
    )
    return ByGateway(email=email, gateway=FaxGateway(template="{digits}@fax.example"))


def test_the_pages_go_to_the_numbers_address(papers: Papers, trusting: ssl.SSLContext) -> None:
    """One mail with the approved PDF and the letter's own name, journalled as any mail is."""
    witness = Memory()
    with smtp_server(papers) as server:
        receipt = gateway(server.url, trusting).deliver(FAX, witness)
    (mail,) = server.inbox.mails
    assert mail.recipients == ("13125550148@fax.example",)
    message = message_from_bytes(mail.raw, policy=policy.default)
    (pages,) = message.iter_attachments()
    assert pages.get_content() == FAX.attachments[0][2]
    assert (pages.get_content_type(), pages.get_filename()) == (PDF, PAGES)
    assert message["Message-ID"] == FAX.message_id
    assert witness.events == ["connected", "accepted", "body", "dot", "taken"]
    assert receipt.job is None


def test_no_words_stand_beside_the_pages(papers: Papers, trusting: ssl.SSLContext) -> None:
    """Many gateways fax the text of a mail as a page of its own: there is none."""
    with smtp_server(papers) as server:
        gateway(server.url, trusting).deliver(FAX, Memory())
    (mail,) = server.inbox.mails
    message = message_from_bytes(mail.raw, policy=policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().strip() == ""


def test_without_its_pages_nothing_leaves(papers: Papers, trusting: ssl.SSLContext) -> None:
    """A letter that was approved without pages is no fax."""
    with smtp_server(papers) as server, pytest.raises(Refused, match="not with what you approved"):
        gateway(server.url, trusting).deliver(replace(FAX, attachments=()), Memory())
    assert server.inbox.mails == []
