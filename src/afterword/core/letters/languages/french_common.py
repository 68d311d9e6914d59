"""What every register of a French thank-you may say.

Nothing agrees with the writer or the reader: no participle stands with "être" or behind "me". The
spaces before colons and the like are set when the letter is polished.
"""

from afterword.core.letters.wordings.others import Wordings

COMMON: Wordings = {
    "thanks": (
        "Merci pour notre entretien {of_when} et pour l’intérêt que vous portez à ma candidature.",
        (
            "Je tiens à vous remercier du temps que vous m’avez accordé {when}, et d’envisager ma "
            "candidature au poste {role}."
        ),
        (
            "Notre entretien {of_when} m’a fait plaisir; merci de m’avoir donné l’occasion de "
            "présenter mon parcours."
        ),
        (
            "Un grand merci pour l’échange {of_when} et pour l’attention accordée à ma candidature "
            "par {company}."
        ),
        (
            "Merci d’avoir pris le temps de parler avec moi {when}, et merci de votre intérêt pour "
            "mon parcours."
        ),
    ),
    "interest": (
        "Le poste {role} m’intéresse toujours autant.",
        "Travailler avec vous et vos collègues me plairait beaucoup.",
        "Je rejoindrais {company} avec plaisir.",
        "Cette mission m’attire.",
        "J’aimerais beaucoup passer à l’étape suivante avec vous.",
    ),
    "next": (
        "S’il reste des questions, j’y répondrai volontiers.",
        "Au plaisir de vous lire.",
        "Si un document vous manque, je vous l’envoie aussitôt.",
        "Vous pouvez me joindre au {phone}.",
        "Je me rendrai disponible pour un autre échange.",
    ),
    "meeting": (
        "Notre rencontre m’a fait plaisir.",
        "J’ai apprécié de faire votre connaissance.",
        "C’était agréable de pouvoir échanger.",
        "J’ai aimé parler avec vous.",
        "Je garde un bon souvenir de ce moment.",
        "Vous rencontrer a été un plaisir.",
        "Je me félicite de cette rencontre.",
        "Cette conversation m’a été précieuse.",
        "Vous parler directement comptait pour moi.",
        "Je repense avec plaisir à notre rencontre.",
        "J’attendais ce rendez-vous avec impatience.",
        "Il m’a plu de vous entendre.",
    ),
    "talk": (
        "J’y ai beaucoup repensé depuis.",
        "Pour moi, c’était du temps bien employé.",
        "Cet échange continue de m’occuper l’esprit.",
        "J’en garde plusieurs idées à creuser.",
        "Le poste m’est apparu plus clairement.",
        "Ce fut pour moi un bon entretien.",
        "J’ai pu me faire une idée de la mission.",
        "Ce que nous avons dit m’a été utile.",
        "J’ai pris le temps d’y réfléchir.",
        "Le temps a passé vite.",
        "Je vois mieux désormais le travail à faire.",
        "Plusieurs points me restent en tête.",
        "J’en retiens beaucoup.",
        "Je comprends mieux maintenant ce qui vous occupe.",
        "Notre discussion m’a donné de quoi réfléchir.",
        "Cela m’éclaire sur le poste.",
    ),
    "regard": (
        "Je sais ce qu’un entretien prend sur une journée de travail.",
        "Que vous ayez pris cette peine ne va pas de soi à mes yeux.",
        "J’ai aimé faire votre connaissance.",
        "J’ai appris plusieurs choses sur {company}.",
        "La conversation était agréable, et j’y repense volontiers.",
        "Un entretien est un travail pour les deux côtés, et le vôtre ne m’a pas échappé.",
        "Ce fut pour moi une belle rencontre.",
        "Je garderai un bon souvenir de notre rendez-vous.",
        "Je mesure la valeur de votre temps.",
        "Notre échange m’a fait plaisir.",
        "Merci de votre écoute.",
        "J’ai apprécié l’occasion de vous parler.",
        "Une telle attention n’est pas chose courante.",
        "Ce moment avec vous valait la peine.",
        "Je n’ignore pas que d’autres tâches vous attendaient.",
        "J’ai reçu votre invitation comme une marque de confiance.",
        "J’ai participé volontiers à cet entretien.",
    ),
    "wishes": (
        "Je vous souhaite, à vous et à votre équipe, une bonne suite de recherche.",
        "J’espère que vous trouverez la bonne personne pour le poste {role}.",
        "Mes meilleurs vœux à vous et à toute l’équipe.",
        "Que cette recherche aboutisse vite.",
        "Nos chemins se croiseront peut-être de nouveau.",
        "Je souhaite plein succès à {company}.",
        "Tous mes vœux pour les mois qui viennent.",
        "Bonne chance pour pourvoir ce poste.",
        "À la personne qui vous rejoindra, je souhaite un bon début.",
        "Au plaisir de vous revoir dans un autre cadre.",
        "Je vous souhaite de faire le bon choix.",
        "Bonne continuation dans tout ce que vous entreprenez.",
        "Que la suite vous soit favorable.",
        "Puisse l’équipe s’enrichir d’une belle recrue.",
        "Ce serait un plaisir d’avoir un jour de vos nouvelles.",
        "Je vous adresse mes encouragements pour ce choix.",
        "Puissiez-vous trouver vite la personne qu’il faut.",
        "Que l’avenir vous sourie.",
        "De belles réussites à vous et aux vôtres.",
        "Bon vent à ce projet.",
        "Mes pensées cordiales à toute l’équipe.",
        "Je souhaite à votre équipe un renfort à sa mesure.",
    ),
    "subject": (
        "Merci pour notre entretien {of_when}",
        "Notre entretien {of_when}",
        "Merci pour votre temps",
        "Suite à notre entretien {of_when}",
        "Merci pour l’entretien chez {company}",
        "{candidate}: merci pour l’entretien",
        "Merci pour l’échange {of_when}",
        "Un grand merci pour votre temps {when}",
        "À propos de notre entretien {of_when}",
        "L’entretien {of_when}: merci",
        "Remerciements pour notre rencontre {of_when}",
        "Candidature chez {company}: merci",
        "Poste {role}: merci pour l’entretien",
        "Quelques mots après notre entretien",
        "Avec mes remerciements, {candidate}",
        "Notre rendez-vous {of_when}, avec mes remerciements",
        "Retour sur notre rencontre {of_when}",
        "Merci de m’avoir consacré du temps {when}",
        "Encore merci pour notre rencontre",
    ),
    "subject_on": (
        "Ce point que nous avons évoqué: {topic}",
        "{topic}: merci pour l’échange",
        "Merci, et un mot encore: {topic}",
    ),
}
