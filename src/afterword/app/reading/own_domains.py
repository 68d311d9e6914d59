"""Whether a domain may be an employer's own, so that its writers are the employer's.

A domain at which anybody has an address would open the mailbox to everybody's mail: when in doubt
it is nobody's, and only the addresses that were written down are looked for.
"""

from afterword.app.facts.same import SHARED_DOMAINS

# By the name in the domain, whatever country it ends with: yahoo.co.uk, hotmail.fr, gmx.at.
PROVIDERS = frozenset(
    "gmail googlemail google yahoo ymail rocketmail hotmail outlook live msn passport icloud "
    "me mac aol aim gmx web t-online freenet arcor posteo mailbox mail email fastmail hey "
    "proton protonmail pm tutanota tuta hushmail zoho duck orange wanadoo free sfr laposte "
    "neuf bbox numericable btinternet btopenworld talktalk sky virginmedia ntlworld "
    "blueyonder tiscali comcast xfinity verizon att sbcglobal bellsouth cox charter spectrum "
    "earthlink juno netzero frontier centurylink shaw rogers telus bell sympatico videotron "
    "bigpond optusnet iinet tpg libero alice virgilio tin terra telefonica movistar uol bol "
    "ig globo sapo seznam centrum volny wp o2 onet interia op yandex ya rambler list bk inbox "
    "ukr qq 163 126 sina sohu aliyun foxmail naver daum hanmail nate docomo ezweb au softbank "
    "nifty biglobe ocn so-net rediffmail indiatimes telenet skynet ziggo kpnmail hetnet "
    "planet xs4all chello bluewin hispeed sunrise telia bredband home online jubii abv "
    "mail2world usa".split()
)
# Services that write for many employers at once.
SERVICES = frozenset(
    "calendly greenhouse greenhouse-mail goodtime lever ashbyhq modernloop myworkday workday "
    "smartrecruiters icims jobvite bamboohr recruitee teamtailor workablemail workable cal "
    "savvycal doodle prelude hirevue paradox successfactors taleo linkedin indeed indeedemail "
    "zoom amazonaws amazonses sendgrid mailgun mailchimp personio join softgarden".split()
)
_SECOND_LEVEL = frozenset({"co", "com", "ac", "org", "gov", "net", "ne", "or", "edu"})


def may_be_own(domain: str) -> bool:
    """Tell whether a domain may be an employer's own."""
    labels = domain.lower().split(".")
    if len(labels) < len(("name", "tld")) or domain in SHARED_DOMAINS:
        return False
    below = len(labels) > len(("name", "tld")) and labels[-2] in _SECOND_LEVEL
    return labels[-3 if below else -2] not in PROVIDERS | SERVICES
