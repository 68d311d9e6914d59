"""What each register of a French thank-you says alone: formal, warm, plain."""

from collections.abc import Mapping

from afterword.core.letters.languages.french_common import COMMON
from afterword.core.letters.languages.tongue import shared
from afterword.core.letters.wordings.others import Wordings

FORMAL: Wordings = {
    "thanks": (
        (
            "Je vous remercie de l’entretien que vous avez bien voulu m’accorder {when}, ainsi que "
            "de l’examen de mon dossier."
        ),
        (
            "Permettez-moi de vous exprimer ma reconnaissance pour l’entretien {of_when} et pour "
            "l’attention portée à ma candidature."
        ),
        (
            "Par ces quelques lignes, je souhaite vous remercier de notre rencontre {of_when} et "
            "de la considération que vous donnez à mon parcours."
        ),
        (
            "J’ai été sensible au temps que vous m’avez consacré {when}, et je vous remercie "
            "d’étudier ma candidature."
        ),
        (
            "Je vous sais gré de m’avoir consacré un moment {when} et de prendre mon dossier en "
            "considération."
        ),
        (
            "Recevez mes remerciements pour notre entretien {of_when}, comme pour l’intérêt "
            "témoigné à l’égard de mon parcours."
        ),
        (
            "À la suite de notre rencontre {of_when}, je souhaite vous adresser mes remerciements "
            "pour votre temps et votre intérêt."
        ),
        (
            "L’entretien {of_when} a été pour moi un honneur; je vous en remercie, ainsi que de la "
            "place donnée à ma candidature."
        ),
    ),
    "interest": (
        "Mon intérêt pour le poste {role} demeure entier.",
        "Ce serait pour moi un honneur de contribuer à l’activité de votre entreprise.",
        "Je vous confirme tout l’intérêt que je porte à cette fonction.",
        "Cet entretien a renforcé mon souhait de travailler chez {company}.",
        "Je maintiens ma candidature avec la même conviction.",
        "Les responsabilités attachées à ce poste correspondent à ce que je recherche.",
        "J’aurais plaisir à mettre mon expérience au service de votre équipe.",
        "Une collaboration avec vos services répondrait à mes attentes.",
    ),
    "wishes": (
        "Je forme des vœux pour la bonne conclusion de vos démarches.",
        "Mes respects à vos collègues.",
    ),
    "next": (
        "Je reste à votre disposition pour tout renseignement complémentaire.",
        "Dans l’attente de votre décision, je demeure à votre écoute.",
        "Si vous souhaitez d’autres pièces, je vous les ferai parvenir sans délai.",
        "Je vous saurais gré de me tenir au courant de la suite donnée.",
        "Des exemples de mon travail peuvent vous être transmis sur demande.",
        "Je préciserais volontiers l’un ou l’autre de ces points lors d’un nouvel entretien.",
        "N’hésitez pas à me demander toute information utile à votre choix.",
        "Il me sera agréable d’apprendre la suite que vous voudrez bien y réserver.",
    ),
}
WARM: Wordings = {
    "thanks": (
        (
            "Merci beaucoup pour le temps passé ensemble {when} et pour la chance que vous me "
            "donnez de présenter mon travail."
        ),
        (
            "J’ai eu beaucoup de plaisir à parler avec vous {when}; merci pour cet entretien et "
            "pour votre intérêt."
        ),
        (
            "Encore merci pour notre conversation {of_when} et pour l’occasion de vous raconter ce "
            "que je fais."
        ),
        (
            "C’était un plaisir de vous rencontrer {when}. Merci pour votre temps et pour "
            "l’attention donnée à ma candidature."
        ),
        (
            "Je voulais vous dire merci pour notre échange {of_when}, et pour la place que vous "
            "faites à mon dossier."
        ),
        (
            "Je garde un très bon souvenir de notre entretien {of_when} et vous remercie de penser "
            "à moi pour le poste {role}."
        ),
        "Merci de m’avoir ouvert votre agenda {when} et de vous intéresser à ce que je fais.",
        (
            "Merci, vraiment, pour ce moment {of_when} et pour la perspective de rejoindre "
            "{company}."
        ),
    ),
    "interest": (
        "Depuis notre échange, j’ai encore plus envie de ce poste.",
        "Je me vois très bien travailler chez {company}.",
        "Pour le dire simplement, j’aimerais avoir ce poste.",
        "J’espère que nous travaillerons bientôt ensemble.",
        "C’est un travail que j’aurais plaisir à faire.",
        "Prendre part à ce que vous préparez me plairait vraiment.",
        "Ce poste me donne envie de m’y mettre.",
        "Vous pouvez compter sur tout mon intérêt.",
    ),
    "wishes": (
        "Je croise les doigts pour vous.",
        "J’ai confiance: vous ferez un bon choix.",
    ),
    "next": (
        "Écrivez-moi si vous voulez en savoir davantage.",
        "J’ai hâte de connaître la suite.",
        "Si je peux vous faciliter la décision, dites-le-moi.",
        "Dites-moi ce qu’il vous faudrait encore de ma part.",
        "Ce sera un plaisir d’avoir de vos nouvelles.",
        "Un exemple de mon travail vous serait utile? Je vous l’envoie volontiers.",
        "Nous pouvons aussi reparler de tout cela quand vous voudrez.",
        "Vos questions sont toujours les bienvenues.",
    ),
}
PLAIN: Wordings = {
    "thanks": (
        "Merci pour l’entretien {of_when} et pour votre intérêt.",
        "Merci pour votre temps {when}. Je mesure la chance que vous me donnez.",
        "Merci de m’avoir parlé du poste {when}, et de regarder ma candidature.",
        "L’entretien {of_when} m’a plu. Merci pour cela et pour l’invitation.",
        (
            "Un mot pour vous remercier de notre rendez-vous {of_when} et de l’attention donnée à "
            "mon dossier."
        ),
        "Merci pour la conversation {of_when}; c’est une chance de pouvoir postuler chez vous.",
        "Cela m’a fait plaisir de vous parler {when}. Merci de tenir compte de ma candidature.",
        (
            "Avant tout, merci pour notre rencontre {of_when} et pour cette possibilité de "
            "travailler chez {company}."
        ),
    ),
    "interest": (
        "J’aimerais ce poste.",
        "Le travail chez {company} me convient, et j’ai envie de le faire.",
        "Ma candidature tient toujours.",
        "Je commencerais volontiers chez vous.",
        "C’est le genre de travail que je cherche.",
        "Si vous me dites oui, je dis oui.",
        "Le poste me plaît.",
        "J’espère travailler avec vous.",
    ),
    "wishes": ("Bon courage pour la suite.", "Portez-vous bien."),
    "next": (
        "Des questions? Écrivez-moi.",
        "S’il manque quelque chose, dites-le-moi.",
        "Une réponse courte me suffit.",
        "J’envoie volontiers des exemples.",
        "Un appel convient aussi, si c’est plus simple.",
        "Dites-moi comment la suite se présente.",
        "J’ai du temps pour un deuxième entretien.",
        "Ce que vous voulez encore savoir, je vous le dirai.",
    ),
}
THANKS: Mapping[str, Wordings] = {
    "formal": shared(FORMAL, COMMON),
    "warm": shared(WARM, COMMON),
    "plain": shared(PLAIN, COMMON),
}
