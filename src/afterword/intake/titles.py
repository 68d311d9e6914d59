"""Words that make a job title, and the roles that they give: recruiter, coordinator and so on."""

import re

_NOUNS = frozenset(
    "analyst engineer manager director designer developer scientist coordinator assistant "
    "associate officer curator consultant specialist administrator planner buyer architect "
    "executive representative technician operator writer editor recruiter sourcer scheduler "
    "accountant controller auditor nurse teacher lecturer professor researcher librarian "
    "archivist registrar strategist supervisor owner founder co-founder cofounder president "
    "partner principal chief head vp svp evp ceo cto coo cfo cio chro hrbp dir mgr mgmt intern "
    "trainee apprentice advisor adviser agent clerk dispatcher driver programmer tester attorney "
    "lawyer counsel paralegal physician therapist pharmacist receptionist secretary treasurer "
    "trader underwriter actuary economist statistician producer marketer copywriter salesperson "
    "instructor trainer coach counsellor counselor hr recruiting foreman interviewer boss "
    "chair lead steward handler mechanic electrician welder machinist cashier "
    "chef pilot surveyor translator interpreter journalist reporter photographer illustrator "
    "animator artist estimator inspector investigator examiner adjuster broker banker teller "
    "paramedic pharmacist dentist psychologist biologist chemist physicist geologist midwife "
    "caregiver tutor educator devops sre dba modeler modeller".split()
)
_QUALIFIERS = frozenset(
    "senior junior sr jr lead staff principal chief head vice deputy acting interim global "
    "regional national group general managing executive assistant associate ops operations "
    "product project program programme engineering software hardware data people talent human "
    "resources finance financial marketing sales hr it qa ux ui research supply logistics "
    "business customer client technical business-partner account hiring team the of".split()
)
# Titles that are also common family names: alone after a first name, they are the name.
_ALSO_NAMES = frozenset(
    "head chief clerk driver president principal partner page lead cook baker coach".split()
)
_ARRANGES = (
    r"\b(?:recruit(?:er|ing|ment)|talent|interview|hr|people)\b.*\b(?:co-?ordinator|scheduler)\b"
    r"|\b(?:co-?ordinator|scheduler),? (?:recruit(?:ing|ment)|talent|interviews)\b"
    r"|^(?:co-?ordinator|scheduler|scheduling)$"
)
# In this order: a recruiting coordinator arranges, and does not recruit.
_ROLES = (
    (r"\bhiring manager\b", "hiring_manager"),
    (_ARRANGES, "coordinator"),
    (r"\b(?:recruit(?:er|ing|ment)|talent|sourcer|headhunter)\b", "recruiter"),
)
_ONLY_HR = re.compile(r"^(?:from |in )?(?:hr|human resources|people team)$", re.IGNORECASE)


def is_title_word(word: str) -> bool:
    """Tell whether a word belongs to job titles rather than to names."""
    plain = word.lower().strip(".,()")
    return plain in _NOUNS or (plain in _QUALIFIERS and plain not in {"the", "of"})


def may_be_surname(word: str) -> bool:
    """Tell a title that is also a common family name."""
    return word.lower() in _ALSO_NAMES and word[:1].isupper()


def is_title(text: str) -> bool:
    """Tell whether words are a job title: short, with a noun of the trade in them."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
    return 0 < len(words) <= 9 and any(word in _NOUNS for word in words)  # noqa: PLR2004 - no title has ten words


def role_in(text: str) -> str | None:
    """Return the role that words plainly say; None where they say none."""
    plain = text.lower()
    if _ONLY_HR.match(plain.strip()):
        return "recruiter"
    return next((role for pattern, role in _ROLES if re.search(pattern, plain)), None)
