"""The words of a fax's cover page, in the language of its letter."""

COVERS = {
    "en": {
        "fax": "Fax",
        "to": "To",
        "from": "From",
        "date": "Date",
        "subject": "Subject",
        "pages": "Pages",
        "missing": "If a page is missing or cannot be read, I will gladly send it again.",
    },
    "de": {
        "fax": "Telefax",
        "to": "An",
        "from": "Von",
        "date": "Datum",
        "subject": "Betreff",
        "pages": "Seiten",
        "missing": "Falls eine Seite fehlt oder nicht lesbar ist, sende ich sie gern noch einmal.",
    },
    "fr": {
        "fax": "Télécopie",
        "to": "À",
        "from": "De",
        "date": "Date",
        "subject": "Objet",
        "pages": "Pages",
        "missing": "S’il manque une page ou si elle est illisible, je la renverrai volontiers.",
    },
    "es": {
        "fax": "Fax",
        "to": "Para",
        "from": "De",
        "date": "Fecha",
        "subject": "Asunto",
        "pages": "Páginas",
        "missing": "Si falta una página o no se lee bien, la envío de nuevo con mucho gusto.",
    },
}
