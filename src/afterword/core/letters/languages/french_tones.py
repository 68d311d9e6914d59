"""Sentences of a French letter that cost more than they say."""

from afterword.core.letters.languages.ear import lines
from afterword.core.letters.tones.tone import Tone

TONES = (
    Tone(
        "desperate",
        "This sounds as if you had no choice; they like to be chosen, too.",
        ("J’aurais plaisir à me charger de ce travail.",),
        lines(r"""
            désespér\w+
            besoin de (?:ce|cet|votre|un) (?:poste|emploi|travail)
            (?:ma|votre|la) dernière (?:chance|chance à moi)|mon (?:seul|dernier|unique) espoir
            (?:je vous en |je vous )(?:supplie|conjure)|je vous en prie,? (?:donnez|prenez)
            donnez-moi (?:\w+ )?(?:une|cette) chance
            (?:ferais|suis prête? à faire) n’importe quoi|prête? à tout
            n’importe quel (?:poste|emploi|travail|salaire)
            (?:je suis|je me retrouve) (?:au chômage|sans emploi|sans travail)
            payer (?:mon loyer|mes factures|mes dettes)
            (?:ma famille|mes enfants|ma vie) (?:en )?dépend\w*
            travailler (?:gratuitement|sans salaire)
            (?:poste|emploi) de mes rêves|plus que tout au monde
            n’importe quelles? (?:offres?|conditions?|place)
            (?:ferai|ferais) tout (?:ce que|pour|le nécessaire pour)
            (?:vraiment|absolument|tant) besoin de travail\w*|besoin de travailler(?=[.!])
            (?:pas|plus) d’autre (?:choix|option|solution|issue)
            (?:n’en|ne) dors (?:plus|pas)
            il me faut (?:absolument |vraiment )?(?:ce|cet|votre) (?:poste|emploi|travail)
            (?:embauchez|engagez|choisissez|prenez)-moi
            travaill\w+ pour moins
        """),
    ),
    Tone(
        "pushy",
        "This presses them; people decide against whoever presses.",
        ("Une nouvelle de votre part me ferait plaisir.",),
        lines(r"""
            (?:j’attends|j’exige) (?:\w+ )?(?:votre|une) (?:réponse|décision)
            répondez(?:-moi)? (?:au plus vite|immédiatement|sans tarder|rapidement)
            (?:le plus vite|dès que) possible|dans les plus brefs délais|asap
            vous (?:le )?regretter\w+|vous faites une erreur
            pourquoi n’(?:avez|ai)-?(?:vous)? .{0,20}(?:pas|toujours) .{0,12}(?:répondu|réponse)
            j’attends toujours
            réponse positive
            (?:répondre|réponse|répondez|décision) (?:\w+ )?avant (?:demain|ce soir|\w+di)
            (?:compte|insiste) (?:sur|pour) (?:une|votre|avoir) (?:\w+ )?(?:réponse|décision)
        """),
    ),
    Tone(
        "flattery",
        "Praise without a reason sounds like flattery.",
        (),
        lines(r"""
            (?:la meilleure|le meilleur) (?:entreprise|société|équipe|employeur)
            (?:entreprise|équipe|personne) (?:exceptionnelle|extraordinaire|fantastique|géniale)
            vous êtes (?:génial\w*|extraordinaire|un modèle|une inspiration)
        """),
    ),
    Tone(
        "hedging",
        "This makes less of what you say; say it plainly.",
        (),
        lines(r"""
            je voulais juste|je me demandais (?:juste )?si
            je ne suis pas sûre? (?:d’être|que je)
            même si je n’ai pas (?:toute|toutes|l’expérience|assez)
        """),
    ),
    Tone(
        "apology",
        "There is nothing to be sorry for; leave it out.",
        (),
        lines(r"""
            (?:je suis )?(?:vraiment )?désolée?
            (?:je m’excuse|excusez-moi|pardonnez-moi|veuillez m’excuser)
            je vous prie de m’excuser
        """),
    ),
    Tone(
        "salary",
        "Money belongs into the talk about the offer, not into this letter.",
        (),
        lines(r"""
            (?:mes |mon )?prétentions salariales|mon (?:futur )?salaire
            (?:prime|bonus|voiture de fonction|jours de congé) (?:\w+ )?(?:à négocier|négociable)
        """),
    ),
)
