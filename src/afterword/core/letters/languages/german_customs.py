"""What the checks look for in a German letter."""

import re

from afterword.core.letters.languages.customs import FIRM, Customs
from afterword.core.letters.languages.ear import any_of
from afterword.core.letters.languages.german import GERMAN
from afterword.core.letters.languages.german_tones import TONES
from afterword.core.letters.languages.vocabulary import vocabulary

_DAY = "|".join((*GERMAN.days.weekdays, "Sonnabend", r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\."))
_MONTH = "|".join(
    (*GERMAN.days.months, "Jänner", r"(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.")
)
GERMAN_CUSTOMS = Customs(
    code="de",
    days=GERMAN.days,
    date=re.compile(
        rf"(?:\b(?P<weekday>{_DAY}),? (?:(?:den|dem|der|am) )?)?\b(?P<day>\d{{1,2}})\. ?"
        rf"(?P<month>{_MONTH})(?!\w)(?: (?P<year>20\d\d)\b)?",
        re.IGNORECASE,
    ),
    title=("Frau", "Herr"),
    greeting=frozenset(
        """sehr geehrte geehrter liebe lieber guten tag morgen abend hallo grüezi damen und herren
        frau herr herrn an alle zusammen""".split()
    ),
    nobody=re.compile(r"sehr geehrte damen und herren|an alle, die es betrifft", re.IGNORECASE),
    gaps=re.compile(
        r"\b(?:Max|Erika) Mustermann\b|\bMuster(?:firma|mann|stadt)\b|\bFirma [XYZ]\b|"
        r"\b(?:IHR|Ihr) (?:NAME|Vorname Nachname)\b|\bXY(?: GmbH| AG)?\b|"
        r"\b(?:hier )?(?:bitte )?(?:Name|Firma|Datum|Stelle) (?:einfügen|eintragen|einsetzen)\b"
    ),
    attached=any_of(r"""
        im anhang
        anbei
        beigefügt\w*
        in der anlage
        beiliegend\w*
        füge (?:\w+ ){0,4}bei
        hänge (?:\w+ ){0,4}an
        als anlage
    """),
    thanks=any_of(r"""
        dank(?!bar wenn)\w*
        bedank\w+
        danke
        dankeschön
        verbunden
        weiß \w+ ?\w* zu schätzen
    """),
    empty_thanks=any_of(r"""
        (?:wäre|würde)[^.]{0,40} (?:dankbar|verbunden|danken)
        im voraus dank\w*
        dank im voraus
        danke für nichts
        zum dank
        kein\w* dank
    """),
    interest=any_of(r"""
        interess\w+
        freue\w* (?:mich )?(?:auf|,|sehr|darauf|wenn)
        würde\w* (?:\w+ ){0,5}gern
        gern (?:\w+ ){0,5}(?:arbeiten|anfangen|übernehmen|beitragen|kommen|haben|gehen|einbringen)
        würde mich (?:\w+ )?freuen
        reizt mich
        gern würde ich
        lust auf
        möchte (?:\w+ ){0,4}(?:stelle|arbeiten|anfangen|haben)
        vorstellen, bei
        spricht mich an
        wäre (?:\w+ ){0,3}freude
        freude machen würde
        wäre gern
        hätte (?:diese|die) (?:stelle|aufgabe|arbeit) (?:sehr )?gern
        zusammenarbeit\w*
        entspricht dem, was ich suche
        will sie machen
        machen will
        sage gern ja
        wunsch bestärkt
        ich hoffe
    """),
    fit=any_of(r"""
        erfahrung\w*
        (?:ich )?(?:habe|konnte)[^.?!]{3,90}\w*(?:t|en)
        bringe\w* (?:\w+ ){0,4}mit
        mitbringe
        passe
        helfen
        stärke\w*
        beleg
        ergebnis
        gelungen
        brücke zwischen
        verbindet
        bisherige arbeit
        vorweisen
        können sie zählen
        kann ich
        ich kann
        meine\w* (?:bisherigen |früheren |eigenen )?(?:arbeit|beitrag|seite)
        meine\w* (?:\w+ )?(?:werdegang|ausbildung|kenntnisse)
        mein beitrag
        spricht (?:\w+ ){0,4}für mich
        beisteuern
        nützen
        vertraut
        schwerpunkt\w*
        bekommen sie von mir
        zu bieten
        ausmacht
        auf das, was sie suchen
        ich (?:mache|plane|leite|führe|erstelle|baue|schreibe|löse)
    """),
    offer=any_of(r"""
        (?:ein|das) ander\w+ (?:\w+ )?angebot
        angebot (?:von|eines) (?:einem )?ander\w+ (?:unternehmen|arbeitgeber\w*|firma)
        (?:liegt|liegen) mir (?:\w+ )?(?:ein|zwei|mehrere)\w* (?:\w+ )?angebote?
        (?:habe|erhielt|bekam) (?:\w+ ){0,3}(?:ein|zwei|mehrere|weiteres) (?:\w+ )?angebote?
        weitere[ns]? angebote?n?
        konkurrenzangebot\w*
    """),
    meeting=any_of(r"""
        gespräch\w*
        vorstellungsgespräch\w*
        treffen
        getroffen
        austausch
        unterhaltung
        unterredung
        termin
        gesprochen
        kennen(?:ge|zu)?lern\w*
        begegnung
        ihre zeit
        zeit genommen
    """),
    job=any_of(r"""
        stelle
        position
        bewerbung
        rolle
        ausschreibung
    """),
    employer=re.compile(
        r"\b(?:(?P<sure>(?i:teil|mitglied) (?i:des teams|der belegschaft) (?:von|bei) )|"
        r"(?P<perhaps>(?i:gespräch|vorstellungsgespräch|interview|stelle|position|bewerbung)"
        r"\b[^.!?\n„«]{0,60}? bei (?:der |dem )?|(?i:bei|für) (?:der |dem |die |das )?"
        r"(?=[A-ZÄÖÜ][^.!?\n]{2,40} (?:zu |gern )*(?:arbeiten|anfangen|anzufangen|einsteigen|"
        r"einzusteigen|mitarbeiten|mitzuarbeiten)\b)))"
        rf"(?!(?:Kaffee|Tee|Wasser|Frau|Herrn|Ihne[nm]|Ihre[mr])\b){FIRM}"
    ),
    ahead=any_of(r"""
        bis
        ab
        spätestens
        nächst\w+
        kommend\w+
        entscheid\w+
        hören
        melden
        beginn\w*
        anfangen
        starten?
        verfügbar
        könnte\w*
        würde\w*
        wenn
        falls
        weitere\w* gespräch
        zweite\w* gespräch
        schicke\w*
        sende\w*
        geschrieben
        e-mail
        anruf\w*
        nachricht
    """),
    thank="Vielen Dank für Ihre Zeit.",
    goodbye="Mit freundlichen Grüßen",
    tones=TONES,
    vocabulary=vocabulary(GERMAN),
)
