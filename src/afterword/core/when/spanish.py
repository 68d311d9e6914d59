"""The Spanish words for dates, and what they mean in English."""

from afterword.core.when.translate import Language

_TABLE = r"""
a las? \d{1,2}(?:[:.]\d\d)?(?: horas| h)? = eod
si = if
(?:(?<=semana )|(?<=semanas )|(?<=día )|(?<=días )|(?<=mes ))después(?! de) = later
vacaciones (?:de verano|escolares) = someday
(?:el )?(?:trimestre que viene|próximo trimestre) = next quarter
comprometer(?:se|nos)? = commit
(?:por lo|al) menos|como mínimo|mínimo = at least
perdón|digo|mejor dicho|rectifico = sorry
no (?:me |nos )?(?:quis\w+|pud\w+|han querido) dar(?:me|nos)? (?:una )?fecha = would not say
antes de que (?:acabe|termine|finalice|concluya)(?: el| la| este| esta)? = by the end of the
antes del(?= <day> (?:al mediodía|a las|por la)) = by
(?:de )?hoy en (?:ocho|8)(?: días)? = a week from today
(?:de )?hoy en (?:quince|15)(?: días)? = two weeks from today
(?:el |al )día (?:siguiente|después) = the day after
se reúne\w*|reunión|comité|consejo|junta = board
vuelv\w+|regres\w+ = returns
del (?:mes que viene|próximo mes|mes próximo) = of next month
en lo que queda (?:de|del) (?:la |este |esta )?(?=semana|mes|año|trimestre) = by the end of the
no (?:quis\w+|supo|supieron|pud\w+) decir(?:lo)?|no dij\w+|sin dar fecha = would not say
lo antes posible|cuanto antes|en breve|pronto|próximamente = soon
(?:el )?<day> (?:que viene|próximo) = next <day>
(?:el |este )?próximo <day> = next <day>
(?:el )?<day> pasado|(?:el )?pasado <day> = last <day>
semana santa|pascua = holy week
(?:la )?semana pasada|(?:la )?pasada semana = last week
(?:el )?mes pasado = last month
anteayer|antes de ayer = the day before yesterday
ayer = yesterday
hace(?= (?:<number>|un|una|unos|unas) (?:día|semana|mes)\w*) = ago
(?:una |la )?quincena(?= de <month>| del) = half
(?:en |dentro de )?(?:una quincena|(?:quince|15) días(?! háb| lab)) = within a fortnight
(?:en |dentro de )?(?:ocho|8) días(?! háb| lab) = within a week
(?:en |durante )?(?:los |estos )?(?:próximos|siguientes) días|en estos días = in the next few days
en las (?:próximas|siguientes) semanas = in the coming weeks
(?:durante |en |en el (?:curso|transcurso) de |a lo largo de )?(?:la )?próxima semana = next week
(?:durante |en |en el (?:curso|transcurso) de )?(?:la )?semana (?:que viene|próxima) = next week
semana entrante = next week
(?:la )?semana siguiente|(?:la )?siguiente semana = following week
(?:la )?semana del = week of the
semana ?(?=\d) = calendar week
esta misma semana|esta semana|la semana en curso = this week
dentro de (?:la|esta) semana = within the week
(?:el )?(?:próximo mes|mes que viene|mes próximo|mes entrante) = next month
este (?:mismo )?mes = this month
(?:el )?(?:próximo año|año que viene|año próximo|año entrante) = next year
este (?:mismo )?año = this year
hoy mismo|a lo largo del día|durante el día|hoy = today
(?:a |al )?(?:final|cierre) (?:del día|de la jornada) = eod
fin(?:es)? de semana = weekend
(?:a |al |para )?fin(?:al|ales|es)? de (?:la |este |esta )?(?=semana|mes|año|trimestre) = end of the
(?:a )?últimos de (?:este )?(?=mes|año) = end of the
(?:a |al |para )?fin(?:al|ales|es)? (?:del|de la) = end of the
(?:a |al |para )?(?:fin(?:al|ales|es)?|últimos) de = end of
(?:a |al )?(?:principios?|primeros) de (?:la |este |esta )?(?=semana|mes|año|trimestre) = early the
(?:a |al )?(?:comienzos?|inicios?) de (?:la |este |esta )?(?=semana|mes|año|trimestre) = early the
(?:a |al )?(?:principios?|primeros|comienzos?|inicios?) (?:del|de la) = early the
(?:a |al )?(?:principios?|primeros|comienzos?|inicios?) de = early
(?:a |hacia |para )?mediados de (?:la |este |esta )?(?=semana|mes|año) = mid the
(?:a |hacia )?mediados (?:del|de la) = mid the
(?:a |hacia )?mediados de = mid
(?:en el transcurso|en el curso|a lo largo|durante) (?:del|de la) = during the
(?:en el transcurso|en el curso|a lo largo|en el plazo) de = during
durante(?: el| la)? = during
a más tardar<end>|como (?:muy )?tarde<end>|como máximo<end> = at the latest
(?:a más tardar|como (?:muy )?tarde|como máximo)(?: el| la| en)? = no later than
(?:como muy pronto|como pronto)<end> = at the earliest
(?:como muy pronto|como pronto)(?: el| la)? = not before
no antes de(?:l| la| las| los)?(?: día)? = not before
antes de(?:l| la| las| los| que)?(?: día)? = before
(?:después de|a partir de la vuelta de|a la vuelta de|tras)(?:l| la| las| los| el)? = after
pasad[oa]s (?:las|los|el|la) = after
(?:de )?(?:a partir|a contar) de(?:l| la)?|desde(?: el| la)? = from
hasta(?: el| la)?(?= [^,.;]{0,60}? no(?!\w)) = not until
hasta(?: el| la)? = until
de aquí al?(?: la| el)? = by
para (?:el |la |los )?(?=\d|<day>|<month>|finales|fin|mediados|principios|navidad|la ) = by
(?:en|dentro de) un plazo (?:máximo )?de|en el plazo de|dentro de = within
(?:hacia|sobre|alrededor|aproximadamente|en torno)(?: del?| al?)?(?: el| la)?(?= ) = around
entre(?: el)? = between
del?(?= \d+ al? \d)|del?(?= <day> al?) = from
al?(?= \d)|al?(?= <day>)|a(?= <number> (?:día|semana|mes)\w*) = to
por la (?:mañana|tarde|noche)|al mediodía =
a (?:primera|última) hora(?: de la (?:mañana|tarde)| del)? =
pasado mañana = the day after tomorrow
mañana = tomorrow
días? (?:hábil|hábiles|laborables?) = business days
días = days
día(?= \d) =
día = day
semanas = weeks
semana y media = 1.5 weeks
semana = week
meses = months
mes = month
trimestre = quarter
semestre = half of the year
años = years
año nuevo = new year
año = year
horas = hours
(?:vacaciones|fiestas|festividades|parón) (?:de navidad|navideñ[ao]s?)|fiestas = holidays
navidades = holidays
vacaciones = the break
navidad = christmas
nochebuena = christmas eve
nochevieja|fin de año = new year's eve
reyes = epiphany
festivo = bank holiday
puente = long weekend
primer[ao]? = first
segund[ao] = second
tercer[ao]? = third
cuart[ao] = fourth
últim[ao] = last
mitad = half
próxim[ao]s?|siguientes? = next
dieciséis = 16
veinte = 20
treinta = 30
un par de = a couple of
un[ao]s(?: pocos| pocas)?|algun[ao]s|poc[ao]s = a few
vari[ao]s = several
este|esta = this
decidi(?:mos|eron|ó)|decidido = decided
decisión|decid\w+|resolver\w+|resultados? = decision
respond\w+|respuesta|contest\w+|contact\w+|llam\w+|avis\w+|noticias|sabr\w+ = contact
dir(?:emos|án|á)|comunic\w+ = contact
entrevistas? = interviews
candidat\w+ = candidates
no|nada = not
luego|después = then
uno|una|un = a
o = or
y = and
en = in
el|la|los|las = the
del|de la = of the
de = of
"""
SPANISH = Language(
    table=_TABLE,
    days=tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
        *("octubre", "noviembre", "diciembre"),
    ),
    numbers=tuple(
        "(?:uno|una) dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
        "quince".split()
    ),
    marks=(
        r"más|antes|después|próxim[oa]s?|semanas?|días?|finales|principios|mediados|dentro|hasta|mes"
        r"|meses|horas?|cuándo|decir|para|el|la|los|las|del|mañana|hoy|ayer|navidad|partir|desde|entre|un|una|año|pasad[oa]"
        r"|fecha|dar|vacaciones|primer[ao]?|segunda|trimestre|fiestas|reyes|quincena|vuelta|viene|este|esta|en|o|y|fin"
        r"|<day>|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    ),
)
