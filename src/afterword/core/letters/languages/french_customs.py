"""What the checks look for in a French letter."""

import re

from afterword.core.letters.languages.customs import FIRM, Customs
from afterword.core.letters.languages.ear import any_of
from afterword.core.letters.languages.french import FRENCH
from afterword.core.letters.languages.french_tones import TONES
from afterword.core.letters.languages.vocabulary import vocabulary

_DAY = "|".join(FRENCH.days.weekdays)
_MONTH = "|".join((*FRENCH.days.months, r"janv\.", r"févr\.", r"avr\.", r"juil\.", r"sept\."))
FRENCH_CUSTOMS = Customs(
    code="fr",
    days=FRENCH.days,
    date=re.compile(
        rf"(?:\b(?P<weekday>{_DAY}),? (?:le )?)?\b(?P<day>1er|\d{{1,2}}) "
        rf"(?P<month>{_MONTH}|oct\.|nov\.|déc\.)(?!\w)(?: (?P<year>20\d\d)\b)?",
        re.IGNORECASE,
    ),
    title=("Madame", "Monsieur"),
    greeting=frozenset(
        """madame monsieur mesdames messieurs bonjour bonsoir chère cher chers chères docteur
        professeur mme m à tous toutes et ou""".split()
    ),
    nobody=re.compile(
        r"madame,? (?:(?:ou|et) )?monsieur|mesdames,? (?:et )?messieurs|à qui de droit",
        re.IGNORECASE,
    ),
    gaps=re.compile(
        r"\b(?:Nom|NOM) (?:de l[’']entreprise|du poste|DE L[’']ENTREPRISE)\b|"
        r"\b(?:Votre|VOTRE) (?:Nom|NOM|Prénom)\b|\b(?:Entreprise|Société) [XYZ]\b|"
        r"\b(?:à insérer|insérer ici|à compléter)\b"
    ),
    attached=any_of(r"""
        ci-joint\w*
        (?:en )?pièces? jointes?
        je (?:vous )?joins
        en annexe
    """),
    thanks=any_of(r"""
        merci(?! d[’']avance)
        remerci\w+
        reconnaiss\w+
        gratitude
        sais gré
    """),
    empty_thanks=any_of(r"""
        merci d[’']avance
        d[’']avance (?:merci|remerci\w*)
        (?:serais|saurais)[^.]{0,40}(?:reconnaiss\w+|gré)
        merci de (?:me|bien vouloir|répondre|confirmer)
        merci pour rien
    """),
    interest=any_of(r"""
        m[’']intéress\w+
        mon intérêt
        tout l[’']intérêt que je
        envie
        plairait
        me plaît
        rejoindrais
        aimerais
        j[’']espère
        honneur de
        souhait de
        souhaite toujours
        ce que je recherche
        à mes attentes
        maintiens
        candidature tient
        travail que je cherche
        je dis oui
        m[’']attire
        j[’']aurais plaisir
        me vois
        me convient
        commencerais
    """),
    fit=any_of(r"""
        expérience
        compétences?
        j[’']apporte
        pense convenir
        je conviens
        peux (?:aider|servir|citer|montrer|le montrer)
        en ma faveur
        contribution
        points? forts?
        avec moi
        à offrir
        me caractérise
        ce que vous cherchez
        mon travail
        résultat
        réussi
        (?:peut|être) (?:être )?utile
        preuve
        côté
        savoir-faire
        que je connais
        relie au poste
        lien entre
        points d[’']appui
        ajouter quelque chose
        portait sur
        utile ici
        j[’']ai (?:\w+é|mis|fait|construit|réduit|écrit|conçu)
    """),
    offer=any_of(r"""
        une autre (?:offre|proposition)
        d[’']autres (?:offres|propositions)
        (?:reçu|ai|j[’']ai) (?:\w+ )?une (?:offre|proposition) (?:d[’']une? autre|ferme|ailleurs)
        (?:reçu) (?:\w+ )?une (?:offre|proposition)
        offre concurrente
    """),
    meeting=any_of(r"""
        entretiens?
        rencontre
        échange
        rendez-vous
        conversation
        rencontré\w*
        parlé
        votre temps
        consacré
        accordé
        reçu
    """),
    job=any_of(r"""
        postes?
        fonction
        candidature
        offre
    """),
    employer=re.compile(
        r"\b(?:(?P<sure>(?i:poste|entretien|rencontre|échange|rendez-vous|candidature|visite|"
        r"travailler|travaillerais|commencer|intérêt|envie)\b[^.!?\n]{0,60}? chez |"
        r"(?i:rejoindre|rejoindrais|intégrer|intégrerais) (?:les équipes d[eu] |l’équipe d[eu] )?)|"
        r"(?P<perhaps>(?i:travailler|travaillerais) pour )|"
        rf"(?i:contribuer|apporter|convenir)\b[^.!?\n]{{0,40}}? à ){FIRM}"
    ),
    ahead=any_of(r"""
        d[’']ici
        avant
        à partir
        prochaine?s?
        décision
        décid\w+
        commencer
        si
        courriel
        message
        mail
        appel\w*
        envoy\w+
        demain
        ser\w+
        pourr\w+
    """),
    thank="Merci pour votre temps.",
    goodbye="Cordialement",
    tones=TONES,
    vocabulary=vocabulary(FRENCH),
)
