"""The German words for dates, and what they mean in English."""

from afterword.core.when.translate import Language

_OF_DAY = r"(?:s|früh|morgen|vormittag|mittag|nachmittag|abend)?"
_TABLE = r"""
mindestens|wenigstens = at least
(?:wenn|falls|sofern|sollten) (?:sie |ich |wir )?(?:von uns |von mir )?bis(?: zum| zur)? = if by
nein<end>|quatsch<end>|korrektur<end> = sorry
über(?: die| das| den)?(?= (?:feiertage|weihnacht|ostern|pfingsten|neujahr|wochenende)) = over
(?<=\d )des (?:nächsten|kommenden) monats = of next month
(?:am )?(?:tag danach|tag darauf|nächsten tag|folgetag)|tags darauf = the day after
wieder (?:da|im haus|im büro|zurück)|zurückkommt|zurückkehrt = returns
tagt|tagung|gremium|auswahlgremium|ausschuss|vorstand|betriebsrat|zusammenkommt = board
nikolaus(?:tag)? = st nicholas
monatsersten = 1st of next month
(?:monats)?ultimo = end of the month
nicht festlegen|nicht festgelegt = would not say
bis ins neue jahr = into the new year
(?:kommt|kehrt|ist)(?= [^,.;]{0,30}?(?:aus dem urlaub|von der reise) zurück) = returns
ihre[mnr]?|unsere[mnr]? = your
aber = but
nicht sagen(?:, wann)?|nichts sagen|nicht verraten|keinen termin nennen = would not say
kein datum nennen = would not say
um so bald wie möglich|so bald wie möglich|baldmöglichst = soon
bis (?:zum |zur |am )?spätestens(?: zum| am| im| in)?(?: der| dem)? = no later than
spätestens bis(?: zum| zur)? = no later than
spätestens<end> = at the latest
spätestens(?: am| zum| im| in)?(?: der| dem)? = no later than
frühestens<end> = at the earliest
frühestens(?: am| ab| zum| im| in)?(?: der| dem)? = not before
nicht (?:mehr )?vor(?: dem| der| den)? = not before
bis(?: zum| zur)?(?= [^,.;]{1,30}? (?:im urlaub|abwesend|verreist|unterwegs)) = away until
erst wieder(?: ab| am| im| in)?|erst nach(?: dem| den| der)? = not until after
erst (?:ab|am|im|in|zum)(?: der| dem| den)? = not before
erst(?= (?:nächst|übernächst|kommend|<day>|anfang|mitte|ende)) = not before
zwischen den jahren|zwischen den feiertagen = between christmas and new year
vor(?= (?:<number>|einer|einem|ein paar|wenigen) (?:tag|woche|monat|stunde)\w*) = ago
(?:(?<=tag )|(?<=woch ))in (?:einer woche|acht tagen|8 tagen) = week
(?:(?<=tag )|(?<=woch ))in (?:zwei wochen|vierzehn tagen|14 tagen) = fortnight
(?:in )?acht tagen = in a week
heute in (?:einer woche|acht tagen|8 tagen) = a week from today
heute in (?:zwei wochen|vierzehn tagen|14 tagen) = two weeks from today
noch (?:in |im laufe )?diese[rn]? woche|noch in der woche = by the end of this week
noch (?:in )?diese[nsm]? monats?|noch diesen monat = by the end of this month
noch (?:in )?diese[nsm]? jahre?s? = by the end of this year
(?:in )?(?:der )?laufenden? woche|dieser? woche = this week
innerhalb der (?:nächsten|kommenden) woche = within the next week
innerhalb eine[rs] woche = within a week
innerhalb der woche = within the week
(?:in |im laufe |im verlauf |während )?(?:der |die )?(?:nächste|kommende)[rn]? woche = next week
(?:in |im laufe |im verlauf |während )?(?:der |die )?(?:darauf)?folgende[rn]? woche = next week
(?:in )?(?:der |die )?übernächste[rn]? woche = the week after next
(?:die )?woche (?:drauf|darauf|danach) = the week after
übernächste[nrsm]? monats?|monat nach dem nächsten = the month after next
übernächste[nrm]? <day> = <day> after next
(?:letzte[nrm]?|vergangene[nrm]?|vorige[nrm]?) <day> = last <day>
(?:letzte|vergangene|vorige)[nr]? woche = last week
(?:letzte[nsm]?|vergangene[nsm]?|vorige[nsm]?) monats? = last month
in den (?:nächsten|kommenden) tagen = in the next few days
in den (?:nächsten|kommenden) wochen = in the coming weeks
(?:in |innerhalb )?(?:der )?woche (?:vom|ab dem|ab) = week of the
<month>woche = week of <month>
<month>hälfte = half of <month>
<month>mitte|mitte des <month> = mid <month>
<month>ende = end of <month>
<month>anfang = early <month>
wochenende[ns]? = weekend
wochenanfang|wochenbeginn|beginn der woche = early the week
wochenmitte = mid the week
monatsende[s]? = end of the month
monatsanfang|monatsbeginn = early the month
monatsmitte = mid the month
jahresende[s]? = end of the year
jahresanfang|jahresbeginn|anfang(?: des)? jahres? = early the new year
jahresmitte = mid the year
quartalsende[s]? = end of the quarter
(?:dieses|des) jahres = of the year
im laufe des tages|tagsüber = today
im (?:laufe|verlauf) (?:der|des)|während (?:der|des) = during the
(?:kw|kalenderwoche|woche) ?(?:nr\.? ?)?(?=\d) = calendar week
kw|kalenderwoche = calendar week
anfang(?: de[rs])?(?= (?:woche|monats|jahres)) = early the
anfang(?: de[rs])? = early
mitte(?: de[rs])?(?= (?:woche|monats|jahres)) = mid the
mitte(?: de[rs])? = mid
(?:gegen |am )?(?:ende|schluss)(?: de[rs])?(?= (?:woche|monats|jahres|quartals)) = end of the
(?:gegen |am )?ende(?: de[rs])? = end of
(?:um |gegen |bis |ab |vor )?(?:etwa )?\d{1,2}(?:[:.]\d\d)? uhr = eod
(?:dienst|geschäfts|büro)schluss|feierabend|tagesende|ende des tages = eod
innerhalb(?: von| der nächsten| der kommenden| der)?|binnen = within
(?:im )?(?:nächsten|kommenden) jahre?s? = next year
(?<=[\d.h] )bis (?:zum )?(?=\d) = to
bis(?= <number> (?:tag|woche|monat|werktag|arbeitstag|stunde)) = to
(?<=anfang )bis|(?<=mitte )bis|(?:(?<=tag )|(?<=woch ))bis(?= <day>) = to
bis (?:hin )?(?:zum |zur |zu den |zu |in die |in den |über den )?(?:den |die |das )? = by
bis(?: zum| zur| zu)? = by
vom = from the
von(?= (?:<day>|<month>|\d)) = from
zwischen(?: dem| der)? = between
ab(?: dem| der| den)? = from
vor(?: dem| den| der)? = before
nach(?: dem| den| der)? = after
sobald|nachdem|wenn = once
um(?: den| die)?(?= (?:\d|<month>|weihnachten|ostern)) = around the
gegen = around
(?:weihnachts|winter|betriebs)(?:ferien|pause|urlaub)|weihnachtsfeiertagen?|feiertagen = holidays
feiertage = holidays
feiertag = bank holiday
(?:langen|verlängerten|lange) wochenende|brückentag = long weekend
heiligabend|heilig abend = christmas eve
weihnachten|weihnachts = christmas
silvester = new year's eve
neujahr|jahreswechsel = new year
karfreitag = good friday
ostermontag = easter monday
ostern|osterfeiertagen?|osterferien = easter
pfingsten = pentecost
pfingstmontag = whit monday
christi himmelfahrt|himmelfahrt = ascension
dreikönigstag|heilige drei könige = epiphany
allerheiligen = all saints
vorgestern = the day before yesterday
gestern = yesterday
(?:am )?(?:übermorgen) = the day after tomorrow
heute (?:morgen|früh|mittag|nachmittag|vormittag|abend) = today
heute = today
morgen (?:früh|mittag|nachmittag|vormittag|abend) = tomorrow
(?:(?<=tag )|(?<=woch ))morgen|am morgen|früh|mittags?|nachmittags?|vormittags?|abends? =
morgen = tomorrow
ende des = end of the
(?:werk|arbeits|geschäfts|bank)tage?[ns]? = business days
tagen|tage = days
tage?s? = day
wochentage?n? = weekdays
wochen = weeks
woche = week
monaten|monate = months
monate?s? = month
jahren|jahre = years
jahre?s? = year
stunden|std\.? = hours
stunde = hour
(?:quartals?|vierteljahre?s?) = quarter
halbjahre?s? = half of the year
hälfte = half
anderthalb|eineinhalb = 1.5
zweieinhalb = 2.5
dreieinhalb = 3.5
ein paar|wenigen? = a few
einige[nr]?|mehrere[nr]?|etliche[nr]? = several
erste[nrsm]? = first
zweite[nrsm]? = second
dritte[nrsm]? = third
vierte[nrsm]? = fourth
letzte[nrsm]? = last
(?:nächste|darauffolgende)[nrsm]? = next
(?:kommende|folgende)[nrsm]? = coming
diese[nrsm]? = this
neue[nrsm]? = new
danach|anschließend|im anschluss = after that
dann = then
meld\w+|meldung|zurück|rückmeldung|bescheid|hören|antworten?|antwort|kontaktieren = hear
informieren|nachricht = hear
rufen|anrufen|wissen|mitteilen = contact
entschieden = decided
entscheiden|entscheidung|entscheidet|entschluss|beschluss|zusage|auswahl = decision
ergebnis(?:se)? = decision
gespräche?n?|vorstellungsgespräche?n? = interviews
bewerbern?|bewerbungen|kandidat(?:en|innen)? = candidates
urlaub = vacation
kein\w*|nichts|nicht(?: mehr)? = not
später(?:e[nrs]?)? = later
(?:ca\.?|circa|etwa|rund|ungefähr|voraussichtlich|wahrscheinlich|vermutlich) = about
oder = or
und = and
eine[nrms]?|ein = a
dem|der|den|des|die|das = the
am = on
im = in
noch|schon|bereits|sicher|hoffentlich =
"""
GERMAN = Language(
    table=_TABLE,
    days=tuple(
        f"{name}{_OF_DAY}"
        for name in "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
    ),
    months=tuple(
        f"{name}s?"
        for name in (
            "januar februar märz april mai juni juli august september oktober november dezember"
        ).split()
    ),
    numbers=tuple(
        "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split()
    ),
    marks=(
        r"nicht|uns|wir|sie|bis|spätestens|frühestens|(?:über)?nächste[nrsm]?|diese[rnsm]?|wochen?"
        r"|innerhalb|binnen|ende|anfang|mitte|zwischen|nach|vor|ab|am|im|vom|\w*tage[ns]?|noch|erst"
        r"|monate?[ns]?|heute|gestern|morgen|übermorgen|kw|kalenderwoche|jahre?s?|\w*ende|feiertage?n?"
        r"|weihnachten|letzte[nrsm]?|kommende[nrsm]?|erste[nrsm]?|ein(?:e[rnms]?)?|oder|und|der|dem"
        r"|den|des|die|das|quartal|ostern|neujahr|silvester|\w+woche|<day>|januar|februar|märz|mai"
        r"|juni|juli|oktober|dezember"
    ),
)
