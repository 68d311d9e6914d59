"""The French words for dates, and what they mean in English."""

from afterword.core.when.translate import Language

_HOURS = "\n".join(f"{hours} ?h(?:eures?)? = {hours} hours" for hours in (12, 24, 36, 48, 72, 96))
_TABLE = r"""
(?:à |vers |avant |de )?\d{1,2} ?h(?:eures?)?(?:\d\d)? = eod
1er = 1
si|s'il|s'ils = if
plus tard = later
(?:une )?(?:petite|bonne) semaine = about a week
(?:vacances|congés) (?:scolaires|d'été)|grandes vacances = someday
(?:le )?(?:trimestre prochain|prochain trimestre) = next quarter
s'engager|se prononcer = commit
au moins|au minimum|minimum = at least
(?:enfin )?non<end>|pardon<end>|plutôt<end> = sorry
avant(?= (?:le )?<day> (?:midi|matin|soir|\d+ ?h)) = by
refus\w+ de (?:me |nous |le )?dire = would not say
(?:première )quinzaine (?:de |d'|du mois de )(?=<month>) = first half of
(?:seconde|deuxième|dernière) quinzaine (?:de |d'|du mois de )(?=<month>) = second half of
(?:au |le |de |à son |à leur )retour(?: des| de la| de| du)?(?= vacances| congés| fêtes) = after
à (?:son|leur|mon|notre) retour|est de retour|sera de retour|rentre|revient = returns
(?:en |aux )(?:congés?|vacances)|absente?s?|en déplacement = away
(?:il )?(?:faut|faudra|faudrait) attendre(?: jusqu'(?:à|au))? = wait until
(?:(?:en |au )?début|(?:en |à la )?fin) de la suivante = early next
(?:le )?lendemain|le jour (?:suivant|d'après) = the day after
(?:se )?réuni\w*|comité|jury|commission|conseil = board
(?:la )?semaine d'avant = week before
du mois prochain = of next month
pas (?:voulu|souhaité) (?:me |nous |le )?(?:dire|répondre)|sans donner de date = would not say
ne sait pas dire = would not say
dès que possible|au plus vite|dans les meilleurs délais|sous peu = soon
<day> prochain|<day> qui vient = next <day>
<day> dernier|<day> passé = last <day>
(?:la )?semaine (?:dernière|passée) = last week
(?:le )?mois (?:dernier|passé) = last month
nouvel an|jour de l'an = new year
hier = yesterday
avant-hier = the day before yesterday
il y a(?= (?:<number>|une?|quelques) (?:jours?|semaines?|mois)) = ago
en huit = week
en quinze = fortnight
(?:sous |d'ici |dans )?(?:une |la )?quinzaine(?: de jours)? = within a fortnight
(?:sous |d'ici |dans )?(?:les )?(?:quinze|15) jours(?! ouvr) = within a fortnight
(?:sous |d'ici |dans )?(?:une )?huitaine(?: de jours)? = within a week
(?:sous |d'ici |dans )?(?:les )?(?:huit|8) jours(?! ouvr) = within a week
(?:une )?dizaine de = 10
(?:une )?douzaine de = 12
(?:une )?vingtaine de = 20
(?:une )?trentaine de = 30
dans la(?= (?:première|seconde|deuxième|dernière)) = in the
dix-sept = 17
dix-huit = 18
dix-neuf = 19
vingt = 20
trente = 30
dans les (?:tout )?prochains jours|dans les jours (?:qui viennent|à venir) = in the next few days
ces prochains jours = in the next few days
dans les prochaines semaines|dans les semaines (?:qui viennent|à venir) = in the coming weeks
(?:dans |au cours de |pendant )(?:la )?semaine (?:prochaine|qui vient) = next week
(?:dans le courant |courant )?(?:de la |la |de )?semaine (?:prochaine|qui vient) = next week
(?:la )?semaine suivante = following week
(?:la )?semaine d'après = the week after
(?:la )?semaine du = week of the
(?:semaine|sem\.?|s) ?(?=\d) = calendar week
(?:dans le courant|courant|au cours) (?:de la|de l'|du)(?! mois de) ? = during the
(?:dans le courant|courant|au cours)(?: du mois)? (?:de|d') ? = during
courant|pendant|durant = during
dans l'année = this year
dans la journée|au cours de la journée = today
(?:en )?fin de (?:la )?journée = eod
(?:en )?fin de (?:matinée|matin)|dans la matinée|dans la soirée =
cette semaine = this week
dans la semaine = within the week
(?:le )?mois prochain = next month
ce mois(?:-ci)?|le mois en cours|mois courant = this month
(?:dans |d'ici )le mois = within the month
cette année = this year
(?:l')?(?:année|an) (?:prochaine?|qui vient) = next year
fin d'année prochaine = end of next year
(?:en |à la |la )?fin (?:du|de la|de ce|de cette|de l') ? = end of the
(?:en |à la |la )?fin (?:de |d')(?=semaine|mois|année|trimestre) = end of the
(?:en |à la |la )?fin(?: de| d')? = end of
(?:en |au )?début (?:du|de la|de l') ? = early the
(?:en |au )?début (?:de |d')(?=semaine|mois|année|trimestre) = early the
(?:en |au )?début(?: de| d')? = early
(?:en |au )?milieu (?:du|de la|de l') ? = mid the
(?:en |au )?milieu (?:de |d')(?=semaine|mois|année) = mid the
(?:en |au )?milieu(?: de| d')? = mid
(?:à la |la )?mi-(?=mois|semaine) = mid the
(?:à la |la )?mi- ?(?=<month>) = mid
d'ici là = by then
d'ici(?: à| au| aux)?(?: la| le| les)?|pour(?= le \d| <day>| la fin| fin| la mi| début) = by
au plus tard<end> = at the latest
au plus tard(?: le| la| en| au)? = no later than
au plus tôt<end> = at the earliest
au plus tôt(?: le| la| en| au)? = not before
(?:pas|rien) avant(?: le| la| les| l')? = not before
avant(?: le| la| les| l'| que)? = before
(?:après|passé|suivant)(?: le| la| les| l')?(?= ) = after
(?:à partir|à compter) (?:du|de la|de|d') ?|dès(?: le| la)? = from
jusqu'(?:à|au|aux)(?: la| le)? = until
(?:sous|dans) (?:un )?délai (?:maximum |maximal )?(?:de|d') ?|sous|dans(?: les)? = within
en(?= (?:<number>|une?) (?:jour|semaine|mois)) = within
(?:vers|aux alentours|autour|aux environs|environ|à peu près)(?: de la| du| de| le| la)? = around
entre(?: le)? = between
de(?= <day> à)|du(?= \d) = from
à(?= <day>)|au(?= \d)|à(?= <number> (?:jour|semaine|mois)) = to
jours (?:ouvrés|ouvrables|francs)|jour (?:ouvré|ouvrable) = business days
jours = days
journée|jour = day
semaines = weeks
semaine = week
mois = month
trimestres? = quarter
semestre = half of the year
années|ans = years
année|an = year
heures = hours
t(?=[1-4]\b) ? = q
noël = christmas
(?:vacances|congés|fêtes) de (?:noël|fin d'année)|fêtes|trêve = holidays
vacances = the break
jour férié = bank holiday
pont|week-end prolongé = long weekend
week-end|weekend = weekend
réveillon = christmas eve
pâques = easter
lundi de pâques = easter monday
vendredi saint = good friday
pentecôte = pentecost
ascension = ascension
assomption = assumption
toussaint = all saints
épiphanie = epiphany
après-demain = the day after tomorrow
demain (?:matin|midi|soir|après-midi) = tomorrow
demain = tomorrow
aujourd'hui|ce soir|ce matin|cet après-midi = today
matin|midi|soir|après-midi =
premi(?:er|ère) = first
(?:deuxième|seconde?) = second
troisième = third
quatrième = fourth
derni(?:er|ère)s? = last
moitié = half
prochaine?s? =
quelques = a few
plusieurs = several
une semaine et demie = 1.5 weeks
un mois et demi = 1.5 months
cette|cet|ce = this
une|un = a
reviendr\w+|recontact\w+|rappel\w+|répond\w+|réponse|nouvelles|contact\w+|retour = contact
tiendr\w+|inform\w+ = contact
décidé|tranché = decided
décid\w+|décision|tranch\w+|résultats?|verdict = decision
entretiens? = interviews
candidat\w*|candidature\w* = candidates
(?:ne|n')(?: ?)(?!\w*ous) =
pas|rien = not
puis|ensuite = then
ou = or
et = and
à la|au|aux|à|en = in
le|la|les|l' = the
du|de la|des = of the
de|d' = of
"""
FRENCH = Language(
    table=_HOURS + _TABLE,
    days=tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
        *("octobre", "novembre", "décembre"),
    ),
    numbers=tuple(
        "(?:un|une) deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze".split()
    ),
    marks=(
        r"au plus|nous|vous|pas|d'ici|semaines?|prochaine?s?|avant|après|sous|jours?|courant|dans"
        r"|fin|début|milieu|mi-\w+|demain|aujourd'hui|hier|noël|entre|à partir|le|la|les|du|ou|un"
        r"|une|en|et|ce|cette|mois|quinzaine|huitaine|fêtes|rentrée|dès|vers|derni\w+|année|t\d|s\d+"
        r"|trimestre|vacances|retour|des|aux?|pâques|week-end|<day>|janvier|février|avril|juin|juillet|août"
        r"|septembre|octobre|novembre|décembre"
    ),
)
