"""What every register of a German thank-you may say.

A letter goes on in small letters after its greeting, so an opening begins with no noun.
"""

from afterword.core.letters.wordings.others import Wordings

COMMON: Wordings = {
    "thanks": (
        "Vielen Dank für das Gespräch {when} und für Ihr Interesse an meiner Bewerbung.",
        (
            "Ich möchte mich für unser Gespräch {when} bedanken und dafür, dass Sie mich für die "
            "Stelle {role} in Betracht ziehen."
        ),
        (
            "Für die Zeit, die Sie sich {when} genommen haben, danke ich Ihnen sehr, ebenso für "
            "die Gelegenheit, mich vorzustellen."
        ),
        (
            "Herzlichen Dank für den Austausch {when} und für das Interesse, das {company} meiner "
            "Bewerbung entgegenbringt."
        ),
        (
            "Über die Einladung zum Gespräch {when} habe ich mich gefreut; haben Sie vielen Dank "
            "dafür und für Ihre Zeit."
        ),
    ),
    "interest": (
        "An der Stelle {role} habe ich weiterhin großes Interesse.",
        "Ich würde sehr gern mit Ihnen und Ihren Kolleginnen und Kollegen arbeiten.",
        "Bei {company} würde ich diese Arbeit gern übernehmen.",
        "Die Aufgabe reizt mich.",
        "Den nächsten Schritt würde ich gern mit Ihnen gehen.",
    ),
    "next": (
        "Wenn noch Fragen offen sind, beantworte ich sie gern.",
        "Auf Ihre Nachricht freue ich mich.",
        "Falls Sie noch Unterlagen brauchen, schicke ich sie Ihnen zu.",
        "Telefonisch bin ich unter {phone} zu erreichen.",
        "Für ein weiteres Treffen nehme ich mir gern Zeit.",
    ),
    "meeting": (
        "Ich habe mich gefreut, Sie kennenzulernen.",
        "Schön, dass wir uns austauschen konnten.",
        "Dass wir uns unterhalten haben, freut mich.",
        "Ich bin froh, dass wir miteinander reden konnten.",
        "Die Begegnung mit Ihnen ist mir in guter Erinnerung.",
        "Mit Ihnen zu sprechen war eine Freude.",
        "Das Treffen mit Ihnen war mir ein Vergnügen.",
        "Gern denke ich an unsere Begegnung zurück.",
        "Für diese Unterhaltung bin ich dankbar.",
        "Es freut mich, dass wir uns begegnet sind.",
        "Mir war es wichtig, Sie einmal selbst zu sprechen.",
        "Auf diese Begegnung hatte ich mich gefreut.",
        "Mit Ihnen habe ich mich gern ausgetauscht.",
    ),
    "talk": (
        "Ich habe seither oft an unser Gespräch gedacht.",
        "Für mich war es gut genutzte Zeit.",
        "Bei mir wirkt der Austausch noch nach.",
        "Vieles davon geht mir weiter durch den Kopf.",
        "Einiges habe ich mitgenommen, über das ich nachdenke.",
        "An diesen Termin erinnere ich mich gern.",
        "Mir ist die Aufgabe dadurch klarer geworden.",
        "Das war für mich ein gutes Gespräch.",
        "So konnte ich mir ein Bild von der Stelle machen.",
        "Was wir besprochen haben, hat mir weitergeholfen.",
        "Ich habe mir danach noch Gedanken gemacht.",
        "Die Zeit ist mir schnell vergangen.",
        "Seitdem sehe ich die Stelle deutlicher vor mir.",
        "Das eine oder andere klingt noch nach.",
        "Manches sehe ich jetzt genauer.",
    ),
    "regard": (
        "Ich weiß, wie viel Zeit ein Vorstellungsgespräch kostet.",
        "Dass Sie sich die Mühe gemacht haben, ist für mich nicht selbstverständlich.",
        "Es hat mich gefreut, Sie kennenzulernen.",
        "Dabei habe ich einiges über {company} gelernt.",
        "Ich habe mich gern mit Ihnen unterhalten.",
        "Ein solcher Termin ist Arbeit für beide Seiten, und Ihre ist mir nicht entgangen.",
        "Für mich war es eine gute Begegnung.",
        "Unser Treffen behalte ich in guter Erinnerung.",
        "Ihre Zeit weiß ich zu schätzen.",
        "Über den Austausch mit Ihnen habe ich mich gefreut.",
        "Ich bin froh um die Gelegenheit, Sie gesprochen zu haben.",
        "So viel Aufmerksamkeit ist im Arbeitsalltag keine Kleinigkeit.",
        "Die Unterhaltung mit Ihnen hat sich für mich gelohnt.",
        "Mir ist bewusst, dass an dem Tag auch anderes auf Sie gewartet hat.",
        "Ihre Einladung habe ich als Wertschätzung empfunden.",
        "Danke, dass Sie mir zugehört haben.",
        "Ich habe den Termin gern wahrgenommen.",
        "Sie hätten in dieser Zeit auch anderes tun können.",
        "Mir bleibt ein guter Eindruck davon.",
        "Für Ihre Geduld bin ich dankbar.",
        "Es war gut, einander zu begegnen.",
    ),
    "wishes": (
        "Für die weitere Suche wünsche ich Ihnen und Ihrem Team alles Gute.",
        "Hoffentlich finden Sie für die Stelle {role} die richtige Person.",
        "Meine guten Wünsche gelten Ihnen und allen bei {company}.",
        "Möge die Suche bald zu einem guten Ende kommen.",
        "Vielleicht begegnen wir uns an anderer Stelle wieder.",
        "{company} wünsche ich viel Erfolg.",
        "Ihnen persönlich alles Gute für die kommenden Monate.",
        "Viel Glück bei der Besetzung der Stelle.",
        "Wer auch immer zu Ihnen kommt, dem wünsche ich einen guten Start.",
        "Auf ein Wiedersehen, in welchem Rahmen auch immer.",
        "Eine glückliche Hand bei der Auswahl wünsche ich Ihnen.",
        "Alles Gute für das, was Sie vorhaben.",
        "Kommen Sie gut durch das, was jetzt ansteht.",
        "Für alles Weitere wünsche ich gutes Gelingen.",
        "Es wäre schön, wenn sich unsere Wege wieder kreuzen.",
        "Dem Team wünsche ich eine gute Verstärkung.",
        "Mögen Sie bald jemanden finden, der gut zu Ihnen passt.",
        "Weiterhin viel Freude an Ihrer Arbeit.",
        "Ihrem Haus wünsche ich eine gute Zukunft.",
        "Hoffentlich fügt sich alles so, wie Sie es sich vorstellen.",
        "Von Herzen alles Gute für die nächste Zeit.",
    ),
    "subject": (
        "Danke für das Gespräch {when}",
        "Unser Gespräch {when}",
        "Vielen Dank für Ihre Zeit",
        "Nach unserem Gespräch {when}",
        "Mit Dank für das Gespräch bei {company}",
        "{candidate}: Dank für das Gespräch",
        "Vielen Dank für den Austausch {when}",
        "Herzlichen Dank für Ihre Zeit {when}",
        "Zu unserem Gespräch {when}",
        "Das Gespräch {when}: vielen Dank",
        "Mit bestem Dank für Ihre Zeit {when}",
        "Bewerbung bei {company}: vielen Dank",
        "Stelle {role}: danke für das Gespräch",
        "Nachtrag zu unserem Gespräch {when}",
        "Mit Dank, {candidate}",
        "Unser Termin {when}, mit Dank",
        "Dank und Gruß nach unserem Gespräch",
        "Danke für die Einladung {when}",
        "Noch einmal zu unserem Termin {when}",
    ),
    "subject_on": (
        "Unser Stichwort: {topic}",
        "{topic}: danke für das Gespräch",
        "Danke, und noch ein Wort dazu: {topic}",
    ),
}
