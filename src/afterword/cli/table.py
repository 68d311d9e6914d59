"""Which commands there are. A command's module is imported when that command is called."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command: the words after `afterword`, its group in the help, and one sentence."""

    name: str
    group: str
    sentence: str

    @property
    def module(self) -> str:
        """Return the module that holds the command."""
        return f"afterword.cli.commands.{self.name.replace('-', '_')}_"


AFTER, PLAN, WRITE, NOTE, KEEP = (
    "After the interview",
    "What comes next",
    "Letters",
    "What happened",
    "Your data and the app",
)
COMMANDS = (
    Command("capture", AFTER, "take in a line of text, an invitation or a facts file"),
    Command("remember", AFTER, "keep one thing that somebody said, for the letter to them"),
    Command("me", AFTER, "your own card: your name, and what you are good at"),
    Command("person", AFTER, "show or complete somebody's card: title, phone, e-mail"),
    Command("address", AFTER, "where post reaches somebody, or you yourself"),
    Command("demo", AFTER, "open a lived-in sample search in a throw-away folder"),
    Command("serve", AFTER, "start the local web app (so does `afterword` alone)"),
    Command("today", PLAN, "what to do today, and why"),
    Command("plan", PLAN, "every step ahead, of one case or of the whole search"),
    Command("case", PLAN, "one case: what happened, what comes, who was met"),
    Command("call", PLAN, "the sheet for a call"),
    Command("when", PLAN, 'what "by the end of next week" means, as dates'),
    Command("may-contact", PLAN, "whether now is a good time to write to somebody"),
    Command("calendar", PLAN, "write the plan as a calendar file"),
    Command("letters", WRITE, "draft, show, edit and approve letters"),
    Command("suggest", WRITE, "ask your own language model for another wording"),
    Command("asked", WRITE, "everything that was ever asked of a language model"),
    Command("samples", WRITE, "letters to learn from, good ones and bad ones"),
    Command("check", WRITE, "look for mistakes in one letter or several"),
    Command("send", WRITE, "send an approved letter, now or at a moment"),
    Command("print", WRITE, "a letter for your own hands: as PDF, as a fax, as text"),
    Command("sent", WRITE, "note that you sent a letter yourself"),
    Command("outbox", WRITE, "what is approved, what left, what needs you"),
    Command("hold", WRITE, "keep an approved letter from leaving"),
    Command("mailbox", NOTE, "what they wrote to you, kept with one word"),
    Command("log", NOTE, "note a call, a reply or anything that was said"),
    Command("decision", NOTE, "note when they decide"),
    Command("offer", NOTE, "note an offer"),
    Command("outcome", NOTE, "note how a case ended"),
    Command("decline", NOTE, "leave a step out, with your reason"),
    Command("reference", NOTE, "note what a reference was told"),
    Command("undo", NOTE, "take back the last thing you noted"),
    Command("import", KEEP, "take in a facts file as a whole"),
    Command("export", KEEP, "write everything as one facts file"),
    Command("schema", KEEP, "print a JSON Schema"),
    Command("settings", KEEP, "what is in force, and where it comes from"),
    Command("account", KEEP, "set up the mail account that your letters leave by"),
    Command("device", KEEP, "let another program ask, with a token of its own"),
    Command("mcp", KEEP, "answer an assistant, which reads and never sends"),
    Command("secret", KEEP, "keep a mail password or a model's key in the keyring"),
    Command("doctor", KEEP, "look whether everything is in order"),
    Command("worker", KEEP, "send what is due, without the web app"),
)
BY_NAME = {command.name: command for command in COMMANDS}


def overview() -> str:
    """Return the help of `afterword` itself."""
    lines = [
        "usage: afterword [COMMAND] [--json] [--now MOMENT]",
        "",
        "For people who have just walked out of a job interview.",
        "`afterword` alone opens the app in your browser.",
    ]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", group]
        lines += [f"  {each.name:<12}{each.sentence}" for each in COMMANDS if each.group == group]
    lines += [
        "",
        "`afterword COMMAND --help` tells more. Every command takes --json for programs and",
        "--now MOMENT in place of the clock. Exit codes: 0 done, 1 the answer is no, 2 wrong",
        "usage, 3 bad input, 4 refused, 5 the outside failed and nothing is lost, 70 our fault.",
    ]
    return "\n".join(lines)
