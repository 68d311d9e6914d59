"""How the command line writes to whom a letter goes."""


def to_text(name: str, address: str) -> str:
    """Write a name and an address; the name alone where only the person knows the address."""
    return f"{name} <{address}>" if address else name
