"""What the templates may say beyond Django's own words: assets, icons, dates, counts."""

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from afterword.app.pages import words
from afterword.web.assets import address

register = template.Library()
# What app.words says of a day or a name, under the name that templates use.
register.filter("long_day", words.long_day)
register.filter("first", words.first_name)
register.filter("initials", words.initials)

ICONS = {
    "today": '<circle cx="9" cy="9" r="6.6"/><path d="M6 9.2l2.2 2.1L12.2 7"/>',
    "cases": '<path d="M2.5 6.5h13v8h-13zM6.5 6.3V4h5v2.3"/>',
    "letters": '<path d="M2.5 4.5h13v9.5h-13zM2.8 5l6.2 5 6.2-5"/>',
    "tray": '<path d="M2.5 10.5h3.6l1 2h3.8l1-2h3.6V15h-13zM2.7 10.3L5 3.5h8l2.3 6.8"/>',
    "settings": '<path d="M2.5 5.5h6M12.5 5.5h3M2.5 12.5h3M9.500 12.500h6"/>'
    '<circle cx="10.500" cy="5.500" r="1.900"/><circle cx="7.500" cy="12.500" r="1.900"/>',
    "plus": '<path d="M9 3.2v11.600M3.200 9h11.600"/>',
    "moon": '<path d="M14.800 10.600A6.300 6.300 0 017.400 3.200a6.300 6.300 0 107.400 7.400z"/>',
    "lock": '<path d="M4 8h10v7H4zM6.200 8V5.800a2.800 2.800 0 015.600 0V8"/>',
    "phone": '<path d="M5.800 3L7.500 6.500 5.900 8a8.500 8.500 0 004.100 4.100l1.500-1.600 3.500 '
    '1.700v2.300a1 1 0 01-1 1A11 11 0 012.500 4a1 1 0 011-1z"/>',
    "yes": '<path d="M3.500 9.500l3.800 3.700 7.200-8"/>',
    "stop": '<path d="M9 4.800v5M9 12.600v.2"/><circle cx="9" cy="9" r="7"/>',
    "look": '<path d="M9 2.800L16 15H2zM9 7.500v3.500M9 13.200v.1"/>',
    "voice": '<path d="M3 7v4h2.600L9.500 14V4L5.600 7zM12 6.500a3.500 3.500 0 010 5"/>',
}


@register.simple_tag
def asset(path: str) -> str:
    """Return where an asset is served."""
    return address(path)


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw a small picture that the words beside it explain."""
    paths = mark_safe(ICONS[name])  # noqa: S308 - from the table above, nothing of a person's
    return format_html('<svg class="i" viewBox="0 0 18 18" aria-hidden="true">{}</svg>', paths)


@register.simple_tag
def in_place(case: str, what: str) -> SafeString:
    """Say where a form of a case goes: on to the next page, or a refusal into its own `.wrong`."""
    form = 'method="post" action="{0}" hx-post="{0}" hx-target="find .wrong" hx-swap="innerHTML"'
    return format_html(form, f"/cases/{case}/{what}")


@register.filter
def leaves(moment: datetime) -> str:
    """Say when a letter leaves, in a tag: Tue 9:50."""
    return f"{words.weekday(moment.date())[:3]} {words.hour(moment)}"


@register.filter
def counted(count: int, noun: str) -> str:
    """Say a count with its noun, "person,people" giving both forms."""
    one, _, many = noun.partition(",")
    return words.counted(count, one, many or None)


@register.filter
def dialled(number: str) -> str:
    """Say a number as a telephone dials it: digits, with a plus before them where there is one."""
    plus = "+" if number.strip().startswith("+") else ""
    return plus + "".join(sign for sign in number if sign.isdecimal())


@register.filter
def tidy(text: str) -> str:
    """Say a text without the empty lines at its end."""
    return text.rstrip()
