"""The commonest German, French and Spanish words for dates, turned into the English ones."""

import re
from functools import cache

# Each line is a pattern and what it means; the first that fits wins, so longer ones stand first.
_GERMAN = r"""
(?<![\d.])(\d{1,2})\.(?=\s) = \1
bis (?:zum |zur )?spätestens(?: zum| am)?|spätestens(?: bis)?(?: zum| am)? = no later than
nicht vor(?: dem| der| den)?|frühestens(?: am| ab| zum)? = not before
erst (?:ab|am|im|in)(?: dem| der)? = not before
erst nach(?: dem| den| der)? = not until after
(eine?|zwei|drei|vier|fünf|\d+) bis (?=zwei|drei|vier|fünf|sechs|acht|zehn|\d+ \w) = \1 to
von (\w+tag|mittwoch) bis = from \1 to
bis (?:zum |zur |am )? = by
noch (?:in )?dieser?n? woche|diese[rn]? woche = this week
(?:(?:im laufe |in |im verlauf )(?:der )?)?nächste[rn]? woche = next week
(?:kommende[rn]?|folgende[rn]?) woche = next week
übernächste[rn]? woche = week after next
(?:im laufe )?(?:diese[srn]?|des) monats = this month
nächste[nrs]? monats? = next month
im (?:nächsten|neuen) jahr = in the new year
in den nächsten tagen = in the next few days
in den nächsten|innerhalb (?:von|der nächsten|eine[rs])|binnen(?: eine[rs])? = within the next
heute in (?:einer woche|acht tagen) = a week from today
(?:kw|kalenderwoche) = calendar week
woche vom = week of
anfang(?: de[rs])? = early
mitte(?: de[rs])? = mid
ende(?: de[rs])? = end of the
(?:werk|arbeits)tage?n? = business days
tage?n? = days
wochen = weeks
woche = week
monate?n? = months
monats = month
jahre?s? = year
zwischen(?: dem)? = between
ab(?: dem| der)? = from
vor(?: dem| den)? = before
nach(?: dem| den| der)? = after
weihnachten = christmas
ostern = easter
feiertagen? = holidays
jahreswechsel|neujahr = new year
übermorgen = day after tomorrow
morgen = tomorrow
heute = today
(?:früh|mittag|nachmittag|abend) =
einer|einem|ein = a
melden|rückmeldung|bescheid|hören = hear
gespräche?n?|bewerbern?|kandidaten = candidates
entscheiden|entscheidung = decide
nicht(?: mehr)? = not
oder = or
und = and
dem|der|den|des = the
am = on
im = in
"""
_FRENCH = r"""
1er = 1
d'ici (?:à )?(?:la |le )? = by
au plus tard(?: le)? = no later than
pas avant(?: le| la)?|au plus tôt(?: le)? = not before
(?:en |au )?début (?:de |du )?(?:la )?semaine prochaine = early next week
(?:en |à la )?fin (?:de |du )?(?:la )?semaine prochaine = end of next week
(?:en |à la )?fin de (?:la |cette )?semaine = end of this week
(?:dans )?(?:le |au )?(?:courant|cours) de (?:la )?semaine prochaine = next week
(?:la )?semaine prochaine = next week
cette semaine = this week
(?:la )?semaine du = week of
(?:à la )?fin (?:du|de ce) mois = end of the month
(?:le )?mois prochain = next month
dans les (?:prochains )?jours = in the next few days
(?:sous|dans|d'ici) (?:une )?quinzaine(?: de jours)? = within a fortnight
quinze jours = 14 days
huit jours = a week
avant(?: le| la| les)? = before
après(?: le| la| les)? = after
à partir (?:du|de) = from
à compter du = from
sous|dans les|dans = within
jours (?:ouvrés|ouvrables) = business days
jours? = days
semaines = weeks
semaine = week
mois = months
noël = christmas
pâques = easter
fêtes = holidays
nouvel an = new year
après-demain = day after tomorrow
demain = tomorrow
aujourd'hui = today
(?:en |à la )?fin(?: de)? = end of
(?:en |au )?début(?: de)? = early
(?:à la )?mi- = mid
courant = in
entre = between
ni = not
pas = not
reviendrons|recontacterons|rappellerons|répondrons|réponse|nouvelles = contact
entretiens|candidats = candidates
un = a
ou = or
et = and
le|la|les = the
"""
_SPANISH = r"""
a más tardar(?: el)? = no later than
no antes de(?:l| la)? = not before
antes de(?:l| la| las| los)? = before
después de(?:l| la| las| los)? = after
(?:a )?final(?:es)? de (?:la )?(?:próxima semana|semana que viene) = end of next week
(?:a )?principios de (?:la )?(?:próxima semana|semana que viene) = early next week
(?:a )?mediados de (?:la )?(?:próxima semana|semana que viene) = mid next week
(?:la )?(?:próxima semana|semana que viene) = next week
(?:a )?final(?:es)? de (?:esta |la )?semana|fin de (?:la )?semana = end of this week
esta semana = this week
(?:el )?(?:próximo mes|mes que viene) = next month
(?:a )?fin(?:al)?(?:es)? de(?:l)? mes = end of the month
en los próximos días = in the next few days
un par de = a couple of
una quincena|quince días = 14 days
hasta(?: el| la)? = until
dentro de|en = within
días (?:hábiles|laborables) = business days
días? = days
semanas = weeks
semana = week
mes(?:es)? = months
para el|para la = by
pasado mañana = day after tomorrow
mañana = tomorrow
hoy = today
(?:a )?(?:principios|comienzos|inicios) de = early
(?:a )?mediados de = mid
(?:a )?fin(?:al)?(?:es)? de = end of
a partir del? = from
navidad(?:es)? = christmas
semana santa = easter
fiestas = holidays
año nuevo = new year
entre = between
contactaremos|responderemos|diremos|llamaremos|avisaremos|noticias = contact
entrevistas|candidatos = candidates
un = a
el|la|los|las = the
de|del = of
o = or
y = and
"""
_NAMES = {
    _GERMAN: (
        "montags? dienstags? mittwochs? donnerstags? freitags? samstags? sonntags?",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn",
    ),
    _FRENCH: (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze",
    ),
    _SPANISH: (
        "lunes martes miércoles jueves viernes sábado domingo",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce",
    ),
}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
# One of these words says which language it is; none of them is an English word.
_MARKS = {
    _GERMAN: (
        r"nicht|uns|wir|bis|spätestens|frühestens|nächste[nrs]?|diese[rn]|wochen?|innerhalb|ende"
        r"|anfang|mitte|zwischen|nach|werktagen?|tage|tagen|monats?|heute|morgen|übermorgen|kw|jahr"
        r"|weihnachten|januar|februar|märz|mai|juni|juli|oktober|dezember"
        r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    ),
    _FRENCH: (
        r"au plus|nous|vous|pas|d'ici|semaines?|prochaine?|avant|après|sous|jours|courant|dans|fin"
        r"|début|mi-|demain|aujourd'hui|noël|entre le|à partir|lundi|mardi|mercredi|jeudi|vendredi"
        r"|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|le \d+"
    ),
    _SPANISH: (
        r"más|antes|después|próxim[oa]s?|semanas?|días|finales|principios|mediados|dentro|hasta|mes"
        r"|para|el|mañana|hoy|navidad|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
        r"|enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
    ),
}
_ENGLISH = r"\b(?:the|by|will|we|you|next|week|within|until|in touch|our)\b"


def in_english(text: str) -> str:
    """Return the text with German, French or Spanish words for dates turned into English.

    An English text, and whatever is not in the tables, comes back as it is.
    """
    plain = text.lower().replace("’", "'")
    if re.search(_ENGLISH, plain):
        return text
    marked = {
        language: len(re.findall(rf"(?<!\w)(?:{marks})(?!\w)|(?<!\w)mi-", plain))
        for language, marks in _MARKS.items()
    }
    likeliest = max(marked, key=lambda language: marked[language])
    return _translated(plain, likeliest) if marked[likeliest] else text


def _translated(plain: str, language: str) -> str:
    for pattern, english in _pairs(language):
        # A closing space or hyphen in the pattern ends the word by itself.
        end = "" if pattern[-1] in "- ?)" else r"(?!\w)"
        plain = re.sub(rf"(?<!\w)(?:{pattern}){end}", english, plain)
    return plain


@cache
def _pairs(language: str) -> list[tuple[str, str]]:
    """Return patterns with their English: the table's, then names and numbers."""
    lines = (line.partition(" =") for line in language.strip().splitlines())
    pairs = [(own, f"{english.strip()} ") for own, _, english in lines]
    days, months, numbers = (names.split() for names in _NAMES[language])
    pairs += zip([*days, *months], [*_DAYS, *_MONTHS], strict=True)
    return pairs + [(own, str(number)) for number, own in enumerate(numbers, 1)]
