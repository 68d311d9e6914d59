"""The Spanish check-in and the reply to a no, in three registers."""

from collections.abc import Mapping

from afterword.core.letters.wordings.others import Wordings

OTHERS: Mapping[str, Mapping[str, Wordings]] = {
    "formal": {
        "check_in": {
            "ask": (
                "Me permito preguntarle por el estado de mi candidatura al puesto de {role}.",
                "¿Podría indicarme si ya hay una decisión sobre el puesto de {role}?",
                (
                    "Me dirijo a usted en relación con el puesto de {role}, y le agradecería una "
                    "breve información sobre el proceso."
                ),
                ("Le agradecería que me dijera cómo avanza la selección para el puesto de {role}."),
            ),
            "date": (
                "Usted había anunciado una decisión para el {by}.",
                "Según mis notas, la decisión debía tomarse a más tardar el {by}.",
                "La fecha que tenía apuntada para su elección es el {by}.",
            ),
            "interest": (
                (
                    "Mi interés por el puesto no ha cambiado, y quedo a su disposición para "
                    "cualquier pregunta."
                ),
                "Sigo deseando trabajar en {company}.",
                "Mantengo con gusto mi candidatura.",
            ),
            "next": (
                "Si el calendario ha cambiado, me bastaría con la nueva fecha.",
                "Una indicación sobre los plazos me sería de gran ayuda.",
                "Si necesita más tiempo, lo comprendo perfectamente.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Le agradezco su mensaje sobre el puesto de {role}.",
                ("Le doy las gracias por comunicarme su decisión respecto al puesto de {role}."),
                "He recibido su respuesta sobre el puesto de {role}, que le agradezco.",
                "Le agradezco que me haya respondido.",
            ),
            "regard": (
                "Esperaba otro resultado, pero respeto plenamente su decisión.",
                "Habría sido un honor trabajar en {company}; acepto su elección con respeto.",
                "Este proceso me ha enseñado mucho.",
            ),
            "wish": (
                (
                    "Les deseo muchos éxitos a usted y a su equipo. Si surgiera una vacante "
                    "adecuada, me gustaría saberlo."
                ),
                ("Hago votos por el futuro de su empresa y me gustaría mantener el contacto."),
                (
                    "Mis mejores deseos para la persona elegida. Le ruego que me tenga presente si "
                    "se abre otra oportunidad."
                ),
            ),
        },
    },
    "warm": {
        "check_in": {
            "ask": (
                "Quería preguntarle cómo va lo del puesto de {role}.",
                "¿Hay novedades sobre el puesto de {role}?",
                "Me gustaría saber cómo avanza su decisión sobre el puesto de {role}.",
                "¿Puedo preguntarle en qué punto está la selección para el puesto de {role}?",
            ),
            "date": (
                "Había mencionado el {by} para la decisión.",
                "Lo último que supe es que la decisión se esperaba para el {by}.",
                "Tenía apuntado el {by} como fecha de la decisión.",
            ),
            "interest": (
                "Sigo con las mismas ganas de hacer este trabajo.",
                "Por mi parte nada ha cambiado: iría con gusto a {company}.",
                "Me seguiría gustando mucho trabajar en {company}.",
            ),
            "next": (
                "Si la fecha se ha movido, me basta una línea con la nueva.",
                "Unas palabras sobre el calendario me ayudarían a organizarme.",
                "Si necesitan más tiempo, no pasa nada; solo me gustaría saberlo.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Gracias por escribirme sobre el puesto de {role}.",
                (
                    "Gracias por su mensaje y por el tiempo que dedicó a mi candidatura al puesto "
                    "de {role}."
                ),
                "Gracias por su respuesta; sé que estos mensajes no son fáciles de escribir.",
            ),
            "regard": (
                "Me habría gustado entrar en {company}, y entiendo su decisión.",
                "No es la respuesta que esperaba, pero la acepto de buen grado.",
                "Las conversaciones con ustedes me aportaron mucho.",
            ),
            "wish": (
                (
                    "Todo lo mejor para usted y para el equipo. Si se abre otra plaza, me alegrará "
                    "saberlo."
                ),
                "Mucha suerte al equipo de {company}. Me gustaría seguir en contacto.",
                (
                    "Le deseo un buen comienzo a quien se incorpore. Piense en mí si surge otra "
                    "ocasión."
                ),
            ),
        },
    },
    "plain": {
        "check_in": {
            "ask": (
                "¿Hay algo nuevo sobre el puesto de {role}?",
                "¿Cómo va la selección para el puesto de {role}?",
                "Le escribo por el puesto de {role}. ¿Ya decidieron?",
                "Una pregunta corta: ¿eligieron ya a alguien para el puesto de {role}?",
            ),
            "date": (
                "La decisión estaba prevista para el {by}.",
                "Yo tenía anotado el {by}.",
                "Pensaban decidir, como tarde, el {by}.",
            ),
            "interest": (
                "Sigo queriendo el puesto y mando con gusto lo que falte.",
                "Me sigue gustando la idea de trabajar en {company}.",
                "Mi candidatura sigue en pie.",
            ),
            "next": (
                "Si tarda más, está bien. Solo avíseme.",
                "Una fecha aproximada me ayudaría.",
                "Con una respuesta breve me basta.",
            ),
        },
        "gracious_reply": {
            "thanks": (
                "Gracias por el mensaje sobre el puesto de {role}.",
                "Gracias por decirme en qué quedó el puesto de {role}.",
                "Recibí su mensaje. Gracias.",
            ),
            "regard": (
                "Esperaba otra cosa, pero lo entiendo.",
                "Me habría gustado el puesto. Es su decisión, y la respeto.",
                "La candidatura me ha servido de todos modos.",
            ),
            "wish": (
                "Suerte al equipo. Si se abre otro puesto, piense en mí.",
                "Le deseo lo mejor a {company} y sigo en contacto con gusto.",
                "Buen comienzo a quien entre. Si otra cosa encaja, avíseme.",
            ),
        },
    },
}
SUBJECTS: Mapping[str, Wordings] = {
    "formal": {
        "check_in": ("Estado de mi candidatura: puesto de {role}", "Consulta sobre mi candidatura"),
        "gracious_reply": (
            "Su respuesta, con mi agradecimiento",
            "Su decisión sobre el puesto de {role}",
        ),
    },
    "warm": {
        "check_in": ("Puesto de {role}: ¿hay novedades?", "Una pregunta sobre el proceso"),
        "gracious_reply": ("Gracias por su mensaje", "Gracias por su respuesta"),
    },
    "plain": {
        "check_in": ("¿Algo nuevo sobre el puesto de {role}?", "Una pregunta corta"),
        "gracious_reply": ("Gracias por el mensaje", "Su mensaje sobre el puesto"),
    },
}
