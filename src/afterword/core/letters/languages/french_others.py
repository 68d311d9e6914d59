"""The French check-in and the reply to a no, in three registers."""

from collections.abc import Mapping

from afterword.core.letters.wordings.others import Wordings

OTHERS: Mapping[str, Mapping[str, Wordings]] = {
    "formal": {
        "check_in": {
            "ask": (
                "Je me permets de vous demander où en est ma candidature au poste {role}.",
                "Puis-je vous demander si une décision a été prise au sujet du poste {role}?",
                (
                    "Je reviens vers vous au sujet de mon dossier pour le poste {role}, et vous "
                    "saurais gré de m’indiquer l’état du recrutement."
                ),
                (
                    "Auriez-vous l’obligeance de me dire comment avance le recrutement pour le "
                    "poste {role}?"
                ),
            ),
            "date": (
                "Vous aviez annoncé une décision pour le {by}.",
                "D’après mes notes, la décision devait intervenir au plus tard le {by}.",
                "La date que j’avais retenue pour votre choix est le {by}.",
            ),
            "interest": (
                (
                    "Mon intérêt pour ce poste est intact, et je reste à votre disposition pour "
                    "toute question."
                ),
                "Je souhaite toujours vivement travailler chez {company}.",
                "Je maintiens volontiers ma candidature.",
            ),
            "next": (
                "Si le calendrier a changé, la nouvelle date me suffirait.",
                "Une indication sur les délais me serait précieuse.",
                "S’il vous faut plus de temps, je le comprends parfaitement.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Je vous remercie de votre message au sujet du poste {role}.",
                (
                    "Je vous sais gré de m’avoir fait part de votre décision concernant le poste "
                    "{role}."
                ),
                ("Votre réponse pour le poste {role} m’est bien parvenue, et je vous en remercie."),
                "Je vous remercie de m’avoir répondu.",
            ),
            "regard": (
                "J’espérais une autre issue, mais je respecte pleinement votre décision.",
                (
                    "J’aurais eu plaisir à travailler chez {company}; j’accueille votre choix avec "
                    "respect."
                ),
                "Cette démarche m’a beaucoup appris.",
            ),
            "wish": (
                (
                    "Je vous souhaite, ainsi qu’à vos collègues, un plein succès. Si un poste "
                    "adapté venait à se libérer, je l’apprendrais avec plaisir."
                ),
                (
                    "Je forme des vœux pour l’avenir de votre entreprise et resterais volontiers "
                    "en relation avec vous."
                ),
                (
                    "Mes vœux vont à la personne que vous avez retenue. Veuillez penser à moi si "
                    "une autre occasion se présente."
                ),
            ),
        },
    },
    "warm": {
        "check_in": {
            "ask": (
                "Je voulais vous demander où vous en êtes pour le poste {role}.",
                "Y a-t-il du nouveau au sujet du poste {role}?",
                "J’aimerais savoir comment avance votre choix pour le poste {role}.",
                "Puis-je vous demander si vous avez avancé sur le poste {role}?",
            ),
            "date": (
                "Vous aviez parlé du {by} pour la décision.",
                "Aux dernières nouvelles, la décision était attendue pour le {by}.",
                "J’avais noté le {by} comme date de décision.",
            ),
            "interest": (
                "Mon envie de ce poste est toujours la même.",
                "De mon côté, rien n’a changé: je viendrais volontiers chez {company}.",
                "J’aimerais toujours beaucoup rejoindre {company}.",
            ),
            "next": (
                "Si la date a bougé, une ligne avec la nouvelle me suffit.",
                "Un mot sur le calendrier m’aiderait à m’organiser.",
                (
                    "S’il vous faut encore du temps, ce n’est pas un souci; j’aimerais simplement "
                    "le savoir."
                ),
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Merci de m’avoir écrit au sujet du poste {role}.",
                (
                    "Merci pour votre message et pour le temps donné à ma candidature au poste "
                    "{role}."
                ),
                (
                    "Merci pour votre réponse; je sais que ces messages ne sont pas les plus "
                    "faciles à écrire."
                ),
            ),
            "regard": (
                "J’aurais aimé rejoindre {company}, et je comprends votre décision.",
                "Ce n’est pas la réponse que j’espérais, mais je l’accepte sans amertume.",
                "Nos échanges m’ont beaucoup apporté.",
            ),
            "wish": (
                (
                    "Tous mes vœux à vous et à l’équipe. Si une place se libère, j’aurai plaisir à "
                    "l’apprendre."
                ),
                "Bonne route à toute l’équipe chez {company}. J’aimerais garder le contact.",
                (
                    "Je souhaite un bon début à la personne qui vous rejoint. Pensez à moi si une "
                    "autre occasion se présente."
                ),
            ),
        },
    },
    "plain": {
        "check_in": {
            "ask": (
                "Y a-t-il du nouveau pour le poste {role}?",
                "Où en est le recrutement pour le poste {role}?",
                "Je vous écris au sujet du poste {role}. Avez-vous décidé?",
                "Une petite question: avez-vous choisi pour le poste {role}?",
            ),
            "date": (
                "La décision était prévue pour le {by}.",
                "J’avais retenu le {by}.",
                "Vous pensiez décider d’ici au {by}.",
            ),
            "interest": (
                "Je veux toujours ce poste et j’envoie volontiers ce qui manque.",
                "Chez {company}, je travaillerais toujours avec plaisir.",
                "Ma candidature tient toujours.",
            ),
            "next": (
                "Si c’est plus long, pas de problème. Dites-le-moi, c’est tout.",
                "Une date approximative m’aiderait.",
                "Une réponse brève me suffit.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Merci pour votre message au sujet du poste {role}.",
                "Merci de m’avoir dit ce qu’il en est du poste {role}.",
                "J’ai bien reçu votre message. Merci.",
            ),
            "regard": (
                "J’espérais autre chose, mais je comprends.",
                "J’aurais aimé ce poste. C’est votre choix, et je le respecte.",
                "Cette candidature m’a tout de même été utile.",
            ),
            "wish": (
                "Bonne chance à l’équipe. Si un autre poste s’ouvre, pensez à moi.",
                "Je souhaite bonne route à {company} et je garde volontiers le contact.",
                ("Bon début à la personne choisie. Si autre chose convient, faites-le-moi savoir."),
            ),
        },
    },
}
SUBJECTS: Mapping[str, Wordings] = {
    "formal": {
        "check_in": ("État de ma candidature: poste {role}", "Question sur ma candidature"),
        "gracious_reply": (
            "Votre réponse, avec mes remerciements",
            "Votre décision pour le poste {role}",
        ),
    },
    "warm": {
        "check_in": ("Poste {role}: du nouveau?", "Une question sur la suite"),
        "gracious_reply": ("Merci pour votre message", "Merci pour votre réponse"),
    },
    "plain": {
        "check_in": ("Du nouveau pour le poste {role}?", "Une petite question"),
        "gracious_reply": ("Merci pour le message", "Votre message au sujet du poste"),
    },
}
