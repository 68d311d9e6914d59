"""What to say to a voicemail, in each register: who calls, thanks, the question, the number."""

# {hello} says who calls and when they met; {number} is a sentence or nothing.
VOICEMAILS = {
    "formal": (
        "{hello} I would like to thank you once more, and to enquire how matters stand. There is no"
        " need to return this call at once.{number} Thank you. Goodbye."
    ),
    "warm": (
        "{hello} I wanted to thank you again, and to ask where things stand. There is no need to"
        " call back in a hurry.{number} Thank you, and goodbye."
    ),
    "plain": (
        "{hello} I wanted to say thanks again and ask how it is going. Call back whenever it suits"
        " you.{number} Thanks, and bye."
    ),
}


def voicemail(hello: str, phone: str | None, register: str, dialect: str) -> str:
    """Return what to say; ``register`` is formal, warm or plain, ``dialect`` "US" or "UK"."""
    number = f" My number is {phone}." if phone else ""
    said = VOICEMAILS[register]
    if dialect == "US":
        said = said.replace("enquire", "inquire")
    return said.format(hello=hello, number=number)
