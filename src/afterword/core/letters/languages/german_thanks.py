"""What each register of a German thank-you says alone: formal, warm, plain."""

from collections.abc import Mapping

from afterword.core.letters.languages.german_common import COMMON
from afterword.core.letters.languages.tongue import shared
from afterword.core.letters.wordings.others import Wordings

FORMAL: Wordings = {
    "thanks": (
        (
            "Haben Sie verbindlichen Dank für unsere Unterhaltung {when} und für die Sorgfalt, mit "
            "der Sie meine Bewerbung prüfen."
        ),
        (
            "Für das Vorstellungsgespräch {when} und das mir entgegengebrachte Interesse danke ich "
            "Ihnen aufrichtig."
        ),
        (
            "Hiermit danke ich Ihnen für die Gelegenheit, mich Ihnen {when} vorzustellen, und für "
            "Ihre Zeit."
        ),
        (
            "Es war mir eine Freude, {when} mit Ihnen zu sprechen; für Ihre Zeit und Ihr Interesse "
            "spreche ich Ihnen meinen Dank aus."
        ),
        (
            "Ich danke Ihnen für die Einladung zum Vorstellungsgespräch {when} und für die Prüfung "
            "meiner Unterlagen."
        ),
        (
            "Mit diesen Zeilen möchte ich Ihnen für unsere Unterredung {when} danken, ebenso für "
            "die Möglichkeit, meine Arbeit darzulegen."
        ),
        (
            "Gestatten Sie mir, Ihnen für den Termin {when} und die Berücksichtigung meiner "
            "Bewerbung zu danken."
        ),
        (
            "Ihnen gilt mein Dank für das Gespräch {when} sowie dafür, dass Sie meine Bewerbung um "
            "die Stelle {role} erwägen."
        ),
    ),
    "interest": (
        "Mein Interesse an der Position {role} besteht unverändert.",
        "Gern würde ich meine Erfahrung bei {company} einbringen.",
        "Es wäre mir eine Freude, für {company} tätig zu werden.",
        "An meiner Bewerbung halte ich mit vollem Interesse fest.",
        "Das Gespräch hat mich in dem Wunsch bestärkt, bei {company} zu arbeiten.",
        "Die Position entspricht dem, was ich suche.",
        "Eine Zusammenarbeit würde ich sehr begrüßen.",
        "Die Verantwortung, die mit der Stelle verbunden ist, würde ich gern übernehmen.",
    ),
    "wishes": (
        "Für den weiteren Verlauf des Verfahrens wünsche ich eine gute Hand.",
        "Einen erfolgreichen Abschluss der Suche wünsche ich von Herzen.",
    ),
    "next": (
        "Für Rückfragen stehe ich Ihnen jederzeit zur Verfügung.",
        "Ihrer Entscheidung sehe ich mit Interesse entgegen.",
        "Sollten Sie weitere Unterlagen wünschen, reiche ich diese umgehend nach.",
        "Über eine Rückmeldung zum weiteren Verlauf würde ich mich freuen.",
        "Arbeitsproben lege ich auf Wunsch vor.",
        "Gern erläutere ich einzelne Punkte in einem weiteren Gespräch.",
        "Bitte lassen Sie mich wissen, ob Sie ergänzende Angaben benötigen.",
        "Zu jedem der genannten Punkte gebe ich gern weitere Auskunft.",
    ),
}
WARM: Wordings = {
    "thanks": (
        (
            "Danke, dass Sie sich {when} Zeit für mich genommen haben und bei der Stelle "
            "{role} an mich denken."
        ),
        (
            "Unser Gespräch {when} hat mir Freude gemacht; vielen Dank dafür und für Ihr Interesse "
            "an meinem Werdegang."
        ),
        (
            "Es war schön, {when} mit Ihnen zu sprechen. Danke für die Einladung und für Ihr "
            "Interesse."
        ),
        (
            "Noch einmal vielen Dank für die gemeinsame Zeit {when} und für die Chance, von meiner "
            "Arbeit zu erzählen."
        ),
        (
            "Ich habe mich über unser Treffen {when} sehr gefreut und danke Ihnen für die "
            "Gelegenheit dazu."
        ),
        (
            "Danke für das gute Gespräch {when} und dafür, dass ich mich bei {company} vorstellen "
            "durfte."
        ),
        (
            "Nach unserem Gespräch {when} möchte ich gern Danke sagen, für Ihre Zeit ebenso wie "
            "für Ihr Interesse."
        ),
        (
            "Vielen Dank, dass wir {when} miteinander sprechen konnten und dass Sie meine "
            "Bewerbung erwägen."
        ),
    ),
    "interest": (
        "Ich kann mir sehr gut vorstellen, bei {company} zu arbeiten.",
        "Nach unserem Gespräch habe ich noch mehr Lust auf diese Arbeit.",
        "Um es einfach zu sagen: Ich hätte diese Stelle gern.",
        "Ich würde mich sehr freuen, wenn wir bald zusammenarbeiten.",
        "Das ist eine Arbeit, die mir Freude machen würde.",
        "Ich wäre gern Teil dessen, was Sie vorhaben.",
        "Mein Interesse an der Stelle ist seit unserem Treffen gewachsen.",
        "Sie können fest mit meinem Interesse rechnen.",
    ),
    "wishes": (
        "Bei der Auswahl drücke ich Ihnen die Daumen.",
        "Ich bin sicher, dass Sie eine gute Wahl treffen.",
    ),
    "next": (
        "Melden Sie sich gern, wenn Sie noch etwas wissen möchten.",
        "Ich bin gespannt, wie es weitergeht.",
        "Wenn ich Ihnen die Entscheidung leichter machen kann, sagen Sie es mir einfach.",
        "Lassen Sie mich wissen, was Sie von mir noch brauchen.",
        "Ich freue mich, bald wieder von Ihnen zu hören.",
        "Ein Beispiel aus meiner Arbeit schicke ich Ihnen gern, wenn es hilft.",
        "Gern spreche ich mit Ihnen auch über alles, was offengeblieben ist.",
        "Ihre Fragen sind jederzeit willkommen.",
    ),
}
PLAIN: Wordings = {
    "thanks": (
        "Danke für das Gespräch {when}. Ihr Interesse freut mich.",
        ("Danke, dass Sie sich {when} Zeit genommen haben. Ich weiß die Gelegenheit zu schätzen."),
        "Vielen Dank für Ihre Zeit {when} und für die Chance auf diese Stelle.",
        "Das Gespräch {when} hat mir gefallen. Danke dafür und für die Einladung.",
        "Kurz vorab: danke für die Einladung {when} und dafür, dass Sie mich in Betracht ziehen.",
        "Gut, dass wir {when} sprechen konnten. Danke für Ihr Interesse an meiner Arbeit.",
        "Es hat mich gefreut, Sie {when} zu sprechen; danke, dass Sie meine Bewerbung ansehen.",
        (
            "Ich wollte Ihnen noch für das Treffen {when} danken und für die Chance, mich zu "
            "bewerben."
        ),
    ),
    "interest": (
        "Ich möchte die Stelle gern haben.",
        "Die Arbeit bei {company} passt zu mir, und ich will sie machen.",
        "Ich habe weiter Interesse.",
        "Ich würde gern bei Ihnen anfangen.",
        "Das ist die Art von Arbeit, die ich machen will.",
        "Ich sage gern Ja.",
        "Die Stelle spricht mich an.",
        "Ich hoffe, wir arbeiten bald zusammen.",
    ),
    "wishes": (
        "Ich drücke Ihnen die Daumen.",
        "Machen Sie es gut.",
    ),
    "next": (
        "Fragen? Schreiben Sie mir einfach.",
        "Wenn etwas fehlt, sagen Sie Bescheid.",
        "Eine kurze Antwort genügt mir.",
        "Beispiele schicke ich Ihnen gern.",
        "Ein Anruf geht auch, wenn das einfacher ist.",
        "Sagen Sie mir, wie es weitergeht.",
        "Für ein zweites Gespräch habe ich Zeit.",
        "Was Sie sonst noch wissen wollen, sage ich Ihnen gern.",
    ),
}
THANKS: Mapping[str, Wordings] = {
    "formal": shared(FORMAL, COMMON),
    "warm": shared(WARM, COMMON),
    "plain": shared(PLAIN, COMMON),
}
