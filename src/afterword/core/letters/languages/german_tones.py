"""Sentences of a German letter that cost more than they say."""

from afterword.core.letters.languages.ear import lines
from afterword.core.letters.tones.tone import Tone

TONES = (
    Tone(
        "desperate",
        "This sounds as if you had no choice; they like to be chosen, too.",
        ("Ich würde diese Aufgabe gern übernehmen.",),
        lines(r"""
            verzweifelt\w*
            (?:dringend|unbedingt) (?:diese|die|eine|Ihre)\w* (?:stelle|job|arbeit|position|chance)
            brauche (?:diese|die|eine)n? (?:\w+ )?(?:stelle|job|arbeit|position|chance)
            (?:meine|Ihre) letzte (?:hoffnung|chance|rettung)|letzte chance
            (?:bitte,? )?bitte geben sie mir (?:\w+ )?(?:eine|diese|die) (?:\w+ )?chance
            ich (?:flehe|bettle|bitte sie inständig)
            (?:würde|mache|tue|täte) (?:\w+ )?alles (?:dafür|tun|machen|für)
            jede (?:stelle|arbeit|position) (?:annehmen|nehmen)|egal welche (?:stelle|arbeit)
            (?:bin|war) (?:\w+ )?(?:arbeitslos|ohne arbeit|ohne job)
            (?:miete|rechnungen|schulden) (?:\w+ )?(?:bezahlen|zahlen)
            meine (?:familie|kinder|existenz|zukunft) (?:hängt|hängen) (?:\w+ )?davon ab
            umsonst (?:zu )?arbeiten|ohne (?:gehalt|bezahlung) (?:zu )?arbeiten
            traumjob|mein ein und alles|mehr als alles andere
            (?:nehme|mache) (?:\w+ )?jede[snm]? (?:\w+ )?(?:stelle|arbeit|job|angebot|gehalt)
            (?:bin|war) (?:\w+ ){2,5}(?:arbeitslos|ohne arbeit|ohne job)
            keine andere (?:wahl|möglichkeit)
            (?:nicht|kaum) (?:mehr )?schlafen|schlaflose\w* nächte
            arbeiten? (?:\w+ )?für (?:weniger|jedes) (?:geld|gehalt)
            ohne (?:diese|die) (?:stelle|arbeit) (?:bin|wäre) ich
            (?:stelle|arbeit) (?:ist|bedeutet) (?:mir )?alles
            (?:nehmen|wählen) sie mich|stellen sie mich (?:bitte )?ein
        """),
    ),
    Tone(
        "pushy",
        "This presses them; people decide against whoever presses.",
        ("Über eine Nachricht würde ich mich freuen.",),
        lines(r"""
            (?:erwarte|verlange|fordere) (?:\w+ )?(?:ihre )?(?:antwort|rückmeldung|nachricht|zusage)
            (?:erwarte|verlange|fordere) (?:\w+ )?(?:ihre )?entscheidung
            (?:melden|antworten|entscheiden) sie sich? ?(?:bitte )?(?:umgehend|sofort|unverzüglich)
            so schnell wie möglich|asap|bis spätestens \w+ (?:muss|müssen|brauche)
            sie werden es (?:nicht )?bereuen|sie machen einen fehler
            warum (?:haben|hat) (?:sie|man) (?:\w+ )?(?:noch )?nicht
            ich warte (?:noch )?immer
            (?:antwort|antworten|entscheidung|bescheid) (?:\w+ )?bis (?:morgen|heute)
        """),
    ),
    Tone(
        "flattery",
        "Praise without a reason sounds like flattery.",
        (),
        lines(r"""
            (?:weltbeste|beste|tollste)[ns]? (?:\w+ )?(?:unternehmen|firma|team|arbeitgeber)
            (?:fantastisch|sensationell|genial)\w* (?:unternehmen|firma|team|gespräch|person)
            sie sind (?:ein vorbild|eine inspiration|genial|fantastisch)
        """),
    ),
    Tone(
        "hedging",
        "This makes less of what you say; say it plainly.",
        (),
        lines(r"""
            ich (?:wollte|möchte) (?:nur|bloß) (?:kurz )?(?:mal )?(?:fragen|sagen)
            (?:vielleicht|eventuell) könnte ich (?:irgendwie|möglicherweise)
            ich bin (?:mir )?nicht sicher, ob ich (?:gut genug|geeignet|die richtige)
            auch wenn ich nicht (?:alle|die nötige\w*|genug)
        """),
    ),
    Tone(
        "apology",
        "There is nothing to be sorry for; leave it out.",
        (),
        lines(r"""
            (?:es tut mir|tut mir) (?:sehr |so |wirklich )?leid
            entschuldigen sie|ich entschuldige mich|verzeihen sie
            bitte um (?:entschuldigung|verzeihung)
        """),
    ),
    Tone(
        "salary",
        "Money belongs into the talk about the offer, not into this letter.",
        (),
        lines(r"""
            gehalts(?:vorstellung|wunsch|erwartung)\w*|mein (?:\w+ )?gehalt
            (?:urlaubstage|bonus|dienstwagen|überstunden) (?:\w+ )?(?:verhandeln|bezahlt|klären)
        """),
    ),
)
