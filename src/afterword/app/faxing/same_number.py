"""Whether a fax number as somebody wrote it down is still the one that was approved."""

# The last figures alone could be anybody's.
SHORTEST = 5
BEFORE = ("", "0", "00", "011")


def same_number(written: str, number: str) -> bool:
    """Tell whether a written number is one in E.164, for all that it says.

    With or without its country, its leading zero, or the code for calls abroad.
    """
    digits = "".join(sign for sign in written if sign.isdecimal())
    known = number.removeprefix("+")
    return any(
        digits.startswith(before) and _ends(known, digits[len(before) :]) for before in BEFORE
    )


def _ends(known: str, digits: str) -> bool:
    return len(digits) >= SHORTEST and known.endswith(digits)
