"""The German check-in and the reply to a no, in three registers."""

from collections.abc import Mapping

from afterword.core.letters.wordings.others import Wordings

OTHERS: Mapping[str, Mapping[str, Wordings]] = {
    "formal": {
        "check_in": {
            "ask": (
                "Ich erlaube mir, nach dem Stand meiner Bewerbung um die Stelle {role} zu fragen.",
                (
                    "Darf ich mich erkundigen, ob über die Besetzung der Position {role} bereits "
                    "entschieden wurde?"
                ),
                (
                    "Mit Bezug auf meine Bewerbung um die Position {role} bitte ich Sie um eine "
                    "kurze Auskunft zum Stand des Verfahrens."
                ),
                (
                    "Für eine kurze Nachricht, wie es um die Stelle {role} steht, wäre ich Ihnen "
                    "dankbar."
                ),
            ),
            "date": (
                "Sie hatten eine Entscheidung bis {by}, in Aussicht gestellt.",
                "Nach meinen Notizen sollte die Entscheidung bis {by}, fallen.",
                "Als Termin für die Entscheidung hatte ich mir {by}, notiert.",
            ),
            "interest": (
                (
                    "Mein Interesse an der Position ist unverändert, und für Rückfragen stehe ich "
                    "gern zur Verfügung."
                ),
                "Nach wie vor würde ich sehr gern für {company} arbeiten.",
                "An meiner Bewerbung halte ich gern fest.",
            ),
            "next": (
                (
                    "Falls sich der Zeitplan verschoben hat, genügt mir eine kurze Nachricht mit "
                    "dem neuen Termin."
                ),
                "Über einen Hinweis zum zeitlichen Ablauf würde ich mich freuen.",
                "Sollten Sie noch Zeit benötigen, habe ich dafür volles Verständnis.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Vielen Dank für Ihre Nachricht zur Stelle {role}.",
                ("Für die Mitteilung Ihrer Entscheidung über die Position {role} danke ich Ihnen."),
                (
                    "Haben Sie Dank, dass Sie mich über den Ausgang bei der Stelle {role} "
                    "unterrichtet haben."
                ),
                "Für Ihre Mitteilung danke ich Ihnen.",
            ),
            "regard": (
                (
                    "Ich hatte auf einen anderen Ausgang gehofft, respektiere Ihre Entscheidung "
                    "aber selbstverständlich."
                ),
                "Gern hätte ich für {company} gearbeitet; Ihre Wahl nehme ich mit Respekt an.",
                "Für die Erfahrung, die ich im Verfahren sammeln durfte, bin ich dankbar.",
            ),
            "wish": (
                (
                    "Ihnen und Ihren Kolleginnen und Kollegen wünsche ich viel Erfolg. Sollte "
                    "wieder eine passende Stelle frei werden, freue ich mich über eine Nachricht."
                ),
                "Ich wünsche {company} alles Gute und bliebe gern mit Ihnen in Verbindung.",
                (
                    "Meine guten Wünsche gelten der Person, die Sie gewonnen haben. Bitte denken "
                    "Sie an mich, wenn sich etwas Neues ergibt."
                ),
            ),
        },
    },
    "warm": {
        "check_in": {
            "ask": (
                "Ich möchte gern fragen, wie es um die Stelle {role} steht.",
                "Gibt es schon Neuigkeiten zur Stelle {role}?",
                (
                    "Mich würde interessieren, wie weit Sie mit der Entscheidung über die Stelle "
                    "{role} sind."
                ),
                "Darf ich fragen, wo Sie bei der Besetzung der Stelle {role} stehen?",
            ),
            "date": (
                "Sie hatten {by}, als Termin für die Entscheidung genannt.",
                "Zuletzt war von einer Entscheidung bis {by}, die Rede.",
                "Für die Entscheidung habe ich mir {by}, aufgeschrieben.",
            ),
            "interest": (
                "Mein Interesse an der Aufgabe ist nach wie vor groß.",
                "Für mich hat sich nichts geändert: Ich würde gern zu {company} kommen.",
                "Ich würde immer noch sehr gern bei {company} anfangen.",
            ),
            "next": (
                "Wenn sich der Termin verschoben hat, reicht mir eine Zeile mit dem neuen.",
                "Ein kurzes Wort zum Zeitplan würde mir beim Planen helfen.",
                "Falls Sie noch Zeit brauchen, ist das kein Problem; ich wüsste es nur gern.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Danke, dass Sie mir wegen der Stelle {role} Bescheid gegeben haben.",
                "Vielen Dank für die Nachricht zur Stelle {role} und für Ihre Zeit.",
                "Danke für Ihre Nachricht; ich weiß, dass solche Briefe niemand gern schreibt.",
            ),
            "regard": (
                "Ich wäre gern zu {company} gekommen, und ich verstehe Ihre Entscheidung.",
                (
                    "Das ist nicht die Antwort, die ich mir erhofft hatte, aber ich kann sie gut "
                    "annehmen."
                ),
                "Aus den Gesprächen mit Ihnen habe ich viel mitgenommen.",
            ),
            "wish": (
                (
                    "Ihnen und dem Team wünsche ich alles Gute. Wenn wieder etwas frei wird, höre "
                    "ich gern von Ihnen."
                ),
                "Alles Gute an alle bei {company}. Schön wäre es, wenn wir in Kontakt bleiben.",
                (
                    "Wer jetzt zu Ihnen kommt, dem wünsche ich einen guten Anfang. Denken Sie an "
                    "mich, wenn sich wieder etwas ergibt."
                ),
            ),
        },
    },
    "plain": {
        "check_in": {
            "ask": (
                "Gibt es etwas Neues zur Stelle {role}?",
                "Wie steht es um die Stelle {role}?",
                "Ich frage kurz nach: Haben Sie sich bei der Stelle {role} entschieden?",
                "Ich melde mich wegen der Stelle {role}. Wissen Sie schon mehr?",
            ),
            "date": (
                "Geplant war eine Entscheidung bis {by}.",
                "Ich hatte mir {by}, gemerkt.",
                "Sie wollten bis {by}, entscheiden.",
            ),
            "interest": (
                "Ich will die Stelle weiterhin und schicke gern, was noch fehlt.",
                "Bei {company} würde ich nach wie vor gern arbeiten.",
                "Ich habe weiter Interesse.",
            ),
            "next": (
                "Wenn es länger dauert, ist das in Ordnung. Sagen Sie mir nur Bescheid.",
                "Ein ungefährer Termin würde mir helfen.",
                "Eine kurze Antwort genügt.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Danke für die Nachricht zur Stelle {role}.",
                ("Danke, dass Sie mir gesagt haben, wie es mit der Stelle {role} ausgegangen ist."),
                "Ihre Nachricht ist angekommen. Danke dafür.",
            ),
            "regard": (
                "Ich hatte auf etwas anderes gehofft, aber ich verstehe es.",
                (
                    "Ich hätte die Stelle gern gehabt. Es ist Ihre Entscheidung, und ich "
                    "respektiere sie."
                ),
                "Die Bewerbung hat sich für mich trotzdem gelohnt.",
            ),
            "wish": (
                (
                    "Alles Gute für das Team. Wenn wieder eine Stelle frei wird, denken Sie bitte "
                    "an mich."
                ),
                "Ich wünsche {company} alles Gute und bleibe gern in Kontakt.",
                (
                    "Viel Glück für die Person, die anfängt. Wenn etwas anderes passt, höre ich "
                    "gern davon."
                ),
            ),
        },
    },
}
SUBJECTS: Mapping[str, Wordings] = {
    "formal": {
        "check_in": ("Stand meiner Bewerbung: {role}", "Anfrage zur Stelle {role}"),
        "gracious_reply": ("Ihre Nachricht, mit Dank", "Ihre Entscheidung zur Stelle {role}"),
    },
    "warm": {
        "check_in": ("Stelle {role}: wie steht es?", "Kurze Frage zum Stand der Dinge"),
        "gracious_reply": ("Danke für Ihre Nachricht", "Zu Ihrer Nachricht, mit Dank"),
    },
    "plain": {
        "check_in": ("Neues zur Stelle {role}?", "Kurze Nachfrage"),
        "gracious_reply": ("Danke für die Nachricht", "Ihre Nachricht zur Stelle {role}"),
    },
}
