"""What senders of faxes need beside those of mail: a line to the server, and letters as faxes."""

from dataclasses import replace

from afterword.app.faxing.fax_line import ByFax
from afterword.app.sending.approval import Approval
from afterword.app.sending.handover import Handover
from afterword.channels.fax_address import FaxServer, fax_address
from afterword.channels.hylafax import HylaFax
from tests.support.fax_office import faxed
from tests.support.fax_pages import pdf_of_pages

PAGES = pdf_of_pages(1)


def as_fax(approval: Approval) -> Approval:
    """Return an approval as one of a fax of one page."""
    return faxed(approval, PAGES)


def with_fax(handover: Handover, url: str) -> Handover:
    """Return a handover whose faxes go by the server at an address."""
    server = fax_address(url)
    assert isinstance(server, FaxServer)
    line = HylaFax(server=server)
    by_fax = ByFax(line=line, clock=handover.clock)
    return replace(handover, channels={**handover.channels, "fax": by_fax}, queues={"fax": line})
