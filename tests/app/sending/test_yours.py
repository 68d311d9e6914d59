"""A letter that the candidate sends: put into Drafts once, seen in Sent, asked about."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from afterword.app.ports import Entry, Envelope
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.yours import Found, Yours, link_of
from afterword.channels.message import to_bytes
from afterword.core.errors import OutsideFailed, Refused
from tests.support.letters import LETTER
from tests.support.sending import Desk, approved, desk, message_id, step_of

RUTH = step_of("ruth")


@dataclass(slots=True)
class MailboxInMemory:
    """The candidate's own mailbox: ``drafts`` are Message-IDs, ``sent`` what left from it."""

    drafts: list[str] = field(default_factory=list)
    sent: list[Found] = field(default_factory=list)
    away: bool = False
    dies: bool = False
    looks: int = 0

    def draft(self, letter: Envelope, at: datetime) -> None:
        """Put a letter into Drafts; a mailbox that dies has taken it and says nothing."""
        assert at.tzinfo is not None
        if not self.away:
            self.drafts.append(letter.message_id)
        if self.away or self.dies:
            raise OutsideFailed("The mailbox does not answer")

    def has_draft(self, message_id: str) -> bool | None:
        """Tell whether a letter is in Drafts."""
        return None if self.away else f"<{message_id.strip('<>')}>" in self.drafts

    def sent_like(self, letter: Envelope, since: datetime) -> tuple[Found, ...]:
        """Return what left since then."""
        self.looks += 1
        assert letter.to[1]
        if self.away:
            raise OutsideFailed("The mailbox does not answer")
        return tuple(one for one in self.sent if one.at >= since)


@pytest.fixture
def maya() -> Desk:
    """A desk with a letter to Ruth."""
    return desk("ruth")


@pytest.fixture
def box() -> MailboxInMemory:
    """Her mailbox."""
    return MailboxInMemory()


@pytest.fixture
def yours(maya: Desk, box: MailboxInMemory) -> Yours:
    """Her own ways to send."""
    return Yours(dispatch=maya.dispatch, mailbox=box, written=to_bytes)


def left(maya: Desk, *, same: bool, name: str = "other@provider.example") -> Found:
    """Return a mail in Sent that left now."""
    return Found(message_id=name, at=maya.clock.now(), same=same)


def test_a_letter_in_her_drafts_is_hers_and_leaves_by_nobody_else(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """It is put there once; the sender does not touch it, and everything else is refused."""
    line = yours.into_drafts(RUTH)
    assert (line.state, box.drafts) == ("yours", [message_id("ruth")])
    assert "It is in your Drafts" in line.words
    maya.wait(days=3)
    maya.dispatch.send_due()
    assert maya.post.taken == []
    for act in (maya.dispatch.send, maya.dispatch.schedule, maya.dispatch.hold):
        with pytest.raises(Refused, match="You took this letter to send it yourself") as refused:
            act(RUTH)
        assert refused.value.code == "yours"
    assert maya.line("ruth").state == "yours"


def test_her_sent_folder_tells_that_she_did(maya: Desk, yours: Yours, box: MailboxInMemory) -> None:
    """By its Message-ID it is proof: the touch is recorded at the moment at which it left."""
    yours.into_drafts(RUTH)
    assert yours.look() == ()
    maya.wait(minutes=30)
    box.sent.append(left(maya, same=True))
    maya.wait(minutes=10)
    (line,) = yours.look()
    assert (line.step, line.state) == (RUTH, "sent")
    (case,) = maya.ledger.state().search.cases
    (touch,) = case.touches
    assert (touch.kind, touch.person) == ("thank_you", "ruth")
    assert touch.at == maya.clock.now() - timedelta(minutes=10)
    assert yours.look() == ()


def test_a_mail_that_is_only_like_it_is_asked_about(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """Some providers rename what they send: she is asked, and only her word records it."""
    yours.into_drafts(RUTH)
    maya.wait(minutes=6)
    box.sent.append(left(maya, same=False))
    (line,) = yours.look()
    assert line.state == "unknown"
    assert "A mail like it left at" in line.words
    assert line.words.endswith("Is it this letter?")
    assert maya.touches() == []
    yours.answer(RUTH, sent=True)
    assert (maya.line("ruth").state, maya.touches()) == ("sent", [("thank_you", "ruth")])


def test_a_mail_that_is_not_it_is_asked_about_once(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """“No” leaves it hers to send; it is not planned, and the same mail is asked about once."""
    yours.into_drafts(RUTH)
    maya.wait(minutes=6)
    box.sent.append(left(maya, same=False))
    yours.look()
    yours.answer(RUTH, sent=False)
    assert maya.line("ruth").state == "yours"
    maya.wait(minutes=6)
    assert yours.look() == ()
    maya.dispatch.send_due()
    assert (maya.line("ruth").state, maya.post.taken) == ("yours", [])


def test_her_word_that_she_sent_it_is_enough(maya: Desk, yours: Yours) -> None:
    """Also where no mailbox tells; after it the letter is sent, and cannot be handed out again."""
    assert b"To: Ruth Delgado <ruth.delgado@haldenrobotics.example>" in yours.as_message(RUTH)
    assert "as a file" in maya.line("ruth").words
    yours.answer(RUTH, sent=True)
    assert maya.line("ruth").state == "sent"
    with pytest.raises(Refused, match="has been sent already"):
        yours.into_drafts(RUTH)


def test_taken_back_it_is_a_draft_again(maya: Desk, yours: Yours) -> None:
    """Of hers and of one that waits, by the same word."""
    yours.into_drafts(RUTH)
    yours.take_back(RUTH)
    assert maya.dispatch.tray() == ()
    maya.approve("priya")
    yours.take_back(step_of("priya"))
    assert maya.dispatch.tray() == ()
    assert maya.events("ruth")[-1] == maya.events("priya")[-1] == "taken_back"


def test_a_mailbox_that_does_not_answer_leaves_nothing_in_doubt_for_long(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """Nobody knows whether it is in Drafts: the next try looks first, and puts it there once."""
    box.dies = True
    with pytest.raises(OutsideFailed):
        yours.into_drafts(RUTH)
    assert maya.line("ruth").words.startswith("It was being put into your Drafts")
    box.dies = False
    assert yours.into_drafts(RUTH).state == "yours"
    assert box.drafts == [message_id("ruth")]


def test_a_killed_program_is_settled_by_a_look(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """It died after the mailbox took it: the look finds it, and says where it is."""
    box.dies = True
    with pytest.raises(OutsideFailed):
        yours.into_drafts(RUTH)
    yours.look()
    assert maya.events("ruth")[-2:] == ["drafting", "yours"]


def test_a_mailbox_that_took_nothing_holds_the_letter(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """It is not in Drafts for sure, so it can go by any way again."""

    class Refusing(MailboxInMemory):
        def draft(self, letter: Envelope, at: datetime) -> None:
            raise OutsideFailed("No room")

    yours.mailbox = Refusing()
    with pytest.raises(OutsideFailed, match="No room"):
        yours.into_drafts(RUTH)
    assert maya.line("ruth").state == "held"
    maya.dispatch.release(RUTH)
    assert maya.line("ruth").state == "waiting"
    assert box.drafts == []


def test_a_look_is_not_taken_at_every_tick_and_no_fault(
    maya: Desk, yours: Yours, box: MailboxInMemory
) -> None:
    """Every five minutes; a mailbox that is away says nothing."""
    yours.into_drafts(RUTH)
    for _ in range(3):
        yours.look()
    assert box.looks == 1
    box.away = True
    maya.wait(minutes=6)
    assert yours.look() == ()
    assert (box.looks, maya.line("ruth").state) == (2, "yours")


def test_without_a_mailbox_there_are_no_drafts(maya: Desk) -> None:
    """The sentence names the other ways."""
    alone = Yours(dispatch=maya.dispatch, written=to_bytes)
    with pytest.raises(Refused, match="Your mailbox is not set up here") as refused:
        alone.into_drafts(RUTH)
    assert "Or take a file, or a link." in (refused.value.hint or "")
    alone.as_file(RUTH)
    assert alone.look() == ()


def test_what_may_not_leave_is_not_handed_out(maya: Desk, yours: Yours) -> None:
    """Changed since, on paper, or to somebody who asked for silence."""
    altered = {**approved("priya", maya.clock.now()).to_body(), "seal": "sha256:other"}
    maya.ledger.record([Entry(key=f"approvals/{step_of('priya')}", body=altered)], source="x")
    with pytest.raises(Refused, match="no longer what you approved"):
        yours.as_file(step_of("priya"))
    maya.approve("joan", channel="mail")
    with pytest.raises(Refused, match="does not go by e-mail"):
        yours.into_drafts(step_of("joan"))
    (case,) = maya.ledger.state().search.cases
    ruth = next(one for one in case.people if one.id == "ruth")
    assert ruth.do_not_contact is None
    body = {"id": "ruth", "name": "Ruth Delgado", "email": LETTER.to[1]}
    silent = body | {"do_not_contact": maya.clock.now().isoformat(), "roles": ["interviewer"]}
    maya.ledger.record([Entry(key="cases/halden/people/ruth", body=silent)], source="x")
    with pytest.raises(Refused, match="not to be contacted any more"):
        yours.as_link(RUTH)


def test_a_link_says_the_letter_and_nothing_else(yours: Yours) -> None:
    """Every sign that a link could take for its own is written by its number (RFC 6068)."""
    link = yours.as_link(RUTH)
    parts = urlsplit(link)
    assert parts.path == "ruth.delgado@haldenrobotics.example"
    assert parse_qs(parts.query) == {
        "subject": ["Thank you, Ruth Delgado"],
        "body": ["Dear Ruth Delgado,\r\n\r\nThank you for Friday.\r\n\r\nMaya Okafor\r\n"],
    }


@pytest.mark.parametrize("sign", ["&bcc=eve@x.example", "#part", "?cc=eve", "100 % ä\n+1", "a=b"])
def test_no_sign_of_a_letter_adds_a_field(sign: str) -> None:
    """A recipient cannot be slipped in by subject or text."""
    letter = approved("ruth", LETTER_AT, subject=sign, body=sign).envelope
    said = parse_qs(urlsplit(link_of(letter)).query)
    assert said == {"subject": [sign], "body": [sign.replace("\n", "\r\n")]}


LETTER_AT = datetime.fromisoformat("2026-11-23T09:00:00-06:00")


def test_a_link_carries_no_files(maya: Desk, yours: Yours) -> None:
    """The other two ways do."""
    attached = approved("henrik", maya.clock.now())
    files = (("method.pdf", "application/pdf", b"%PDF"),)
    body = approved_with(attached, files)
    maya.ledger.record([Entry(key=f"approvals/{attached.step}", body=body)], source="x")
    with pytest.raises(Refused, match="A link carries no files"):
        yours.as_link(attached.step)
    assert yours.as_file(attached.step).attachments == files


def approved_with(one: Approval, files: tuple[tuple[str, str, bytes], ...]) -> dict[str, object]:
    """Return an approval as it is kept, of the same letter with files."""
    envelope = replace(one.envelope, attachments=files)
    return dict(replace(one, envelope=envelope, seal=seal_of(envelope)).to_body())
