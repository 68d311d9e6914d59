"""The words by which mail systems say that a letter did not arrive, and where they quote it."""

import re

# Who speaks: an address or a name that belongs to no person.
DAEMON = re.compile(
    r"mailer[-_. ]?(?:daemon|agent)|mail[-_. ]?deliver(?:y|er)?[-_. ]?(?:sub)?system"
    r"|(?:auto|delivery|mail)[-_. ]?(?:notif\w*|status|report\w*)|no-?reply-?dsn|mdaemon",
    re.IGNORECASE,
)
KEEPER = re.compile(
    r"^(?:postmaster|mail-?admin|mailadmin|bounces?|(?:mail|exchange) ?(?:server|router)"
    r"|system (?:administrator|attendant)|systemadministrator|administrateur syst.me"
    r"|microsoft exchange|internet mail service)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(r"(?:no-?reply|do-?not-?reply|bounces?|postmaster|system)\b", re.IGNORECASE)
# What a notice is called.
CALLED = re.compile(
    r"undeliver|undelivr|non[- ]?deliver|not (?:be(?:en)? )?deliver|n(?:o|')t (?:be )?deliver"
    r"|deliver\w*\W+(?:\w+\W+){0,3}?(?:fail|error|problem|delay|status|warning|abort|impossible)"
    r"|(?:fail\w*|error|delay\w*|problem|trouble)\W+(?:\w+\W+){0,3}?(?:deliver|send|notice|mail)"
    r"|failure notice|mail (?:failure|system error)|returned (?:mail|to sender|message)"
    r"|return(?:ing|ed) (?:message|mail|to)|could not (?:be )?(?:send|sent|deliver)"
    r"|warning\W+(?:could not send|message)|mail could not|user unknown|e-?mail rejected"
    r"|unzustellbar|nicht zugestellt|zustell\w*(?:fehl|status|problem)|fehler bei der zustellung"
    r"|non remis|non distribu|échec de (?:la )?(?:remise|distribution|livraison)"
    r"|no (?:se ha |se pudo |ha sido )?(?:entrega|podido)|no entregable|error de entrega"
    r"|não (?:foi )?(?:entregue|possível)|mancat[oa] (?:recapito|consegna)|non recapitabile"
    r"|onbestelbaar|niet (?:worden )?(?:afgeleverd|bezorgd)|kunde inte levereras|olevererbart"
    r"|недостав|не (?:было )?доставлен|niedostarcz|nie ?dor[eę]cz|配信|送信でき|届け|エラー"
    r"|退信|系统退信|无法投递",
    re.IGNORECASE,
)
# What its text says.
SAID = re.compile(
    r"(?:could|can|was|were|did|is|are|has|have|been|be)(?:n[o']t| ?not)"
    r" (?:yet )?(?:be(?:en)? |able to (?:be )?)?(?:deliver|reach|accept|sen[dt]|found|recogni)"
    r"|unable to deliver|not able to deliver|wasn.?t able to deliver|trouble deliver"
    r"|deliver\w*[^.\n]{0,60}(?:fail|abort|error|delay|reject|impossible)"
    r"|(?:fail|error|delay|problem)[^.\n]{0,40}deliver|undeliver|did not like our"
    r"|(?:permanent|fatal|delivery|address) (?:fatal )?(?:error|failure)|user unknown"
    r"|unknown (?:user|recipient|mailbox|local)|no such user|mailbox (?:is )?(?:full|unavail)"
    r"|over quota|transcript of session|failure reasons|rejected|not exist|malformed address"
    r"|\b[45]\d\d[ -](?:#?[45]\.\d|<|\w+ )|#[45]\.\d\.\d|配信|送信でき|не доставлен|unzustellbar"
    r"|nicht zugestellt|n'a pas pu|no se (?:pudo|ha)|non è stato|account is disabled",
    re.IGNORECASE,
)
# Still being tried.
STILL = re.compile(
    r"\bdelay(?:ed|s)?\b|warning\W+(?:could not send|message)|not yet (?:been )?(?:be )?deliver"
    r"|(?:will|to) (?:be )?(?:retr(?:y|ied)|tried again|keep (?:on )?trying|continue)"
    r"|temporary failure|only a (?:warning|temporary)|still (?:being|trying|in the queue)"
    r"|attempts will continue|is a warning|warning message only|do not need to re-?send"
    r"|kept in the queue|verzögert|wird weiter(?:hin)? versucht|retardé|sera réessay|retrasad",
    re.IGNORECASE,
)
# Still being tried, whatever is said of a later end.
SURELY_STILL = re.compile(
    r"(?:will|to) (?:be )?(?:retr(?:y|ied)|tried again) (?:for|until)|warning message only"
    r"|delivery incomplete|only a (?:warning|temporary)|\(delay\)",
    re.IGNORECASE,
)
# Given up, whatever was tried before.
GIVEN_UP = re.compile(
    r"permanent(?:ly)? (?:fatal )?(?:error|fail)|fail\w* permanently|given up|giving up"
    r"|not going to try|no (?:further|more) (?:delivery )?attempts|will not (?:be )?retr"
    r"|will no longer|returned mail|returned to sender|cannot send message (?:for|within)"
    r"|(?:could|can)(?:not|n't| not) be delivered|too long in the queue|expired|aborted",
    re.IGNORECASE,
)
# Where the letter that came back begins, if not with its headers.
QUOTED = re.compile(
    r"^[ \t*=_>~-]*(?:"
    r"-+ ?(?:this is a copy|the header of the original|below this line|enclosed is a copy)"
    r"|(?:begin |start of )?(?:original|unsent|returned|your|bounced|rejected) (?:message|mail)"
    r"(?: (?:text|headers?|info|follows?|is|begins?|attached))*"
    r"|(?:message|mail) (?:headers?|text) follows?|included is a copy of the message"
    r"|(?:the )?headers? (?:of the (?:original )?message|follows?)"
    r"|message header|copy of (?:the|your) message|a copy of the original"
    r")[ \t.:*=_~-]*$",
    re.IGNORECASE | re.MULTILINE,
)
HEADER = re.compile(
    r"^(?:Received|Return-Path|DKIM-Signature|Delivered-To|Message-ID|MIME-Version|From|To|Subject"
    r"|Date|Reply-To|Content-Type|X-[A-Za-z0-9-]+|ARC-Seal|Authentication-Results): ?\S",
    re.IGNORECASE,
)
# What stands before an address that could not be reached, or that is somebody else's.
REACHING = re.compile(
    r"(?:rcpt to|recipients?|address(?:es)?"
    r"|deliver\w*(?: (?:your|the|this))?(?: e?-?mail| message)? to"
    r"|delivery to|messages? to|attempts?|user|mailbox|account|to|for"
    r"|\b[45]\d\d(?:[ -]#?[45]\.\d+\.\d+)?)\W{0,6}$",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"(?:mail from|from|sender|contact|e-?mail us(?: at)?|help|support|questions?|ask|by"
    r"|(?:send|forward)(?: an?| this| your)? (?:e-?)?(?:mails?|messages?|reports?) to"
    r"|envelope-from|postmaster at|write to|nachricht an den)\W{0,6}$",
    re.IGNORECASE,
)
