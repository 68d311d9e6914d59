"""A real assistant's client starts `afterword mcp` and asks: it reads, and it never sends."""

import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent

from afterword.app.sample import sample_search
from tests.support.command import ROOT, Command

NOW = "2026-11-23T09:00:00-06:00"
READS = {"plan", "may_contact", "when", "letters", "check_letter", "outbox", "facts"}
WRITES = {"note_touch", "note_decision", "undo"}
Talk = Callable[[ClientSession], Awaitable[None]]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command on a data folder that holds the sample search."""
    made = Command(home=tmp_path / "home")
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(sample_search(datetime.fromisoformat(NOW))), encoding="utf-8")
    imported = made("import", str(facts), "--now", NOW)
    assert imported.code == 0, imported.error
    return made


@asynccontextmanager
async def asked(command: Command, *options: str) -> AsyncIterator[ClientSession]:
    """Start the command as an assistant's program starts it, and shake hands."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "afterword", "mcp", "--now", NOW, *options],
        env=command.shell({}),
        cwd=ROOT,
    )
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        yield session


def talk(command: Command, said: Talk, *options: str) -> None:
    """Let an assistant talk to the command, to its end."""

    async def whole() -> None:
        with anyio.fail_after(60):
            async with asked(command, *options) as session:
                await said(session)

    anyio.run(whole)


def told(result: CallToolResult) -> dict[str, Any]:
    """Return what a tool answered."""
    assert not result.is_error, result.content
    found: dict[str, Any] = json.loads(_text(result))
    return found


def _text(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


@pytest.mark.parametrize(("options", "tools"), [((), READS), (("--write",), READS | WRITES)])
def test_it_reads_unless_it_is_let_to_write(
    command: Command, options: tuple[str, ...], tools: set[str]
) -> None:
    """Nothing that approves or sends is offered, whoever starts it."""

    async def said(session: ClientSession) -> None:
        offered = (await session.list_tools()).tools
        assert {each.name for each in offered} == tools
        assert all(each.description for each in offered)
        hints = {each.name: each.annotations for each in offered}
        assert all(
            hint is not None and hint.read_only_hint
            for name, hint in hints.items()
            if name in READS
        )

    talk(command, said, *options)


def test_an_assistant_is_told_what_a_person_is_told(command: Command) -> None:
    """The plan, the verdict and the letters are those that the command line prints."""

    async def said(session: ClientSession) -> None:
        plan = told(await session.call_tool("plan", {"case": "halden"}))
        assert plan == command("plan", "halden", "--json", "--now", NOW).document()
        verdict = told(await session.call_tool("may_contact", {"person": "halden/priya"}))
        printed = command("may-contact", "halden/priya", "--json", "--now", NOW).document()
        assert verdict == printed
        words = {"words": "by the end of next week", "said_on": "2026-11-20", "country": "US"}
        assert told(await session.call_tool("when", words))["by"] == "2026-11-27"
        letters = told(await session.call_tool("letters", {"case": "halden"}))
        assert letters["format"] == "afterword.letters/1"

    talk(command, said)


def test_what_is_noted_is_kept_and_what_is_wrong_is_told_in_a_sentence(command: Command) -> None:
    """A refusal reaches the assistant as one sentence with the remedy; nothing was noted by it."""

    async def said(session: ClientSession) -> None:
        wrong = await session.call_tool("note_touch", {"person": "prya", "kind": "reply"})
        assert wrong.is_error
        assert "Nobody here has the id" in _text(wrong)
        saved = told(
            await session.call_tool("note_touch", {"person": "halden/priya", "kind": "reply"})
        )
        assert saved["keys"] == ["cases/halden/touches/t1"]

    talk(command, said, "--write")
    facts = command("export").document()
    (case,) = [each for each in facts["cases"] if each["id"] == "halden"]
    assert [each["kind"] for each in case["touches"]] == ["reply"]
