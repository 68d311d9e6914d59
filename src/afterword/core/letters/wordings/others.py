"""Short, honest wordings for the letters that are no thank-you."""

Wordings = dict[str, tuple[str, ...]]
Form = tuple[Wordings, tuple[tuple[str, ...], ...]]

CHECK_IN: Wordings = {
    "ask": (
        "I am writing to ask how things stand with the {role} role.",
        "May I ask where you are with the decision on the {role} position?",
        "I would like to know how the search for a {role} is coming along.",
        "Could you tell me whether there is news about the {role} role?",
    ),
    "date": (
        "You had named {by} for the decision.",
        "When we last spoke of it, the decision was expected by {by}.",
        "The date I have in my notes for the decision is {by}.",
    ),
    "interest": (
        "I am still interested, and glad to send whatever you need.",
        "My interest in the work at {company} has not changed.",
        "I would still be glad to join {company}.",
    ),
    "next": (
        "If the date has moved, a line with the new one is all I need.",
        "A short word on the timing would help me plan.",
        "If you need more time, that is no trouble; I would just like to know.",
    ),
}
GRACIOUS_REPLY: Wordings = {
    "thanks": (
        "Thank you for letting me know about your decision on the {role} role.",
        "Thank you for telling me how you decided on the {role} position.",
        "I thank you for your message about the {role} role.",
    ),
    "regard": (
        "I would have liked to join {company}, and I respect the choice that you made.",
        "It is not the answer that I had hoped for, and I understand it.",
        "I learned a good deal from talking with you and your colleagues.",
    ),
    "wish": (
        "I wish you and the team well. If another opening fits, I would be glad to hear of it.",
        "My good wishes to whoever joins you. If something else comes up, please think of me.",
        "All the best to the team at {company}. I would be happy to stay in touch.",
    ),
}
REFERENCE_HEADS_UP: Wordings = {
    "news": (
        "I have interviewed with {company} for the role of {role}, and they may call you about me.",
        (
            "This is to let you know that {company} may be in touch with you. I have "
            "interviewed there for the role of {role}."
        ),
    ),
    "subject": (
        "The work has much to do with {needs}. If you can speak to that, it would help.",
        "They care most about {needs}, should you want to know what to expect.",
    ),
    "thanks": (
        "Thank you for being willing to speak for me. If the timing is bad, please tell me.",
        "Many thanks for your support. Let me know if you would like to hear more beforehand.",
    ),
}
REFERENCE_THANKS: Wordings = {
    "news": (
        "I have accepted an offer from {company}: I am joining as {a_role}.",
        "There is good news: I have accepted the role of {role} at {company}.",
    ),
    "thanks": (
        "Thank you for standing behind me during the search. It mattered to me.",
        "Many thanks for being my reference; I was glad to be able to name you.",
    ),
}
OFFER_NEWS: Wordings = {
    "news": (
        "I would like to be open with you: I have received an offer from another employer.",
        "There is something you should know: another employer has made me an offer.",
    ),
    "named": (
        "I would like to be open with you: I have received an offer from {other}.",
        "There is something you should know: {other} has made me an offer.",
    ),
    "date": ("I have been asked to answer by {reply_by}.", "My answer is due by {reply_by}."),
    "ask": (
        (
            "The {role} role at {company} still interests me. Could you tell me whether you "
            "can decide before I answer?"
        ),
        (
            "Before I answer, I would like to know where {company} stands on the {role} role. "
            "Can you tell me when you expect to decide?"
        ),
    ),
}
WITHDRAWAL: Wordings = {
    "news": (
        "I have accepted another position, and so I withdraw my application for the {role} role.",
        (
            "I am writing to withdraw from the search for the {role} role, as I have accepted "
            "an offer elsewhere."
        ),
    ),
    "thanks": (
        "Thank you for the time that you and your colleagues gave me.",
        "Many thanks for considering me, and for your time.",
    ),
    "wish": (
        "I wish you and the team at {company} well.",
        "I hope that you soon find the right person.",
    ),
}
REFERRAL_ASK: Wordings = {
    "ask": (
        (
            "Since our talks about the {role} role I have kept looking for similar work. Is "
            "there anybody in your field whom I should speak to?"
        ),
        (
            "I am still looking for work like the {role} role. If somebody you know might be "
            "worth a conversation, would you point me to them?"
        ),
    ),
    "look": (
        "I am looking for new work. Is there anybody in your field whom I should speak to?",
        (
            "I have begun to look for a new position. If somebody you know might be worth a "
            "conversation, would you point me to them?"
        ),
    ),
    "subject": (
        "What I can offer has not changed: {about}.",
        "To remind you what I bring: {about}.",
    ),
    "wish": (
        "A name is plenty, and no is a fine answer. I hope that all is well at {company}.",
        "If nobody comes to mind, that is no trouble. My best wishes to the team at {company}.",
    ),
    "regard": (
        "A name is plenty, and no is a fine answer. I hope that all is well with you.",
        "If nobody comes to mind, that is no trouble.",
    ),
}
KEEP_IN_TOUCH: Wordings = {
    "met": ("We met on {met}, and I wanted to say hello.", "It was on {met} that we met."),
    "hello": (
        "It has been some time since we were last in touch, so I am sending a short hello.",
        "I have not written for a while, and wanted to ask how you are.",
    ),
    "ask": (
        "How are things at {company}? I would be glad to hear what you are working on.",
        "I would be happy to hear how the work at {company} is going.",
    ),
    "wish": (
        "There is no need to answer in a hurry. If I can ever be of help, please say so.",
        "If there is something that I can do for you, let me know.",
    ),
}
PROMISE: Wordings = {
    "promise": (
        "When we spoke {when}, I promised to {promise}. With this note I am keeping my word.",
        "I told you {when} that I would {promise}, and I have not forgotten.",
    ),
    "wish": (
        "If anything about it is unclear, please ask.",
        "I hope that it is of use to you; please ask if it raises a question.",
    ),
}
OFFER_ANSWER: Wordings = {
    "thanks": (
        "Thank you for the offer of the {role} role at {company}.",
        "I was glad to receive your offer for the {role} position; thank you.",
    ),
    "date": (
        "I am reading it with care, and you will have my answer by {reply_by}.",
        "You will hear from me by {reply_by}, as you asked.",
    ),
    "open": (
        "I am reading it with care and will answer you soon.",
        "You will have my answer as soon as I have read everything.",
    ),
    "next": (
        "If a question comes up in the meantime, I will ask you directly.",
        "Please tell me if there is somebody else whom I should answer.",
    ),
}

SUBJECTS: Wordings = {
    "check_in": ("A question about the {role} role", "{role}: how things stand"),
    "gracious_reply": ("Thank you for letting me know", "Thank you for your message"),
    "reference_heads_up": ("{company} may call you", "A possible call from {company}"),
    "reference_thanks": ("Thank you for being my reference", "Good news, and my thanks"),
    "offer_news": ("Something you should know", "News about my timing"),
    "withdrawal": ("My application for the {role} role", "Withdrawing my application"),
    "referral_ask": ("A question, and my regards", "May I ask you for a pointer?"),
    "keep_in_touch": ("A short hello", "Hello from {candidate}"),
    "promise": ("As promised", "What I promised you"),
    "offer_answer": ("Your offer for the {role} role", "Thank you for your offer"),
}
# The moves of each letter, a paragraph in each inner tuple. The first of "a|b" that can be said is.
FORMS: dict[str, Form] = {
    "check_in": (CHECK_IN, (("ask", "date"), ("interest", "next"))),
    "gracious_reply": (GRACIOUS_REPLY, (("thanks", "regard"), ("wish",))),
    "reference_heads_up": (REFERENCE_HEADS_UP, (("news", "subject"), ("thanks",))),
    "reference_thanks": (REFERENCE_THANKS, (("news",), ("thanks",))),
    "offer_news": (OFFER_NEWS, (("named|news", "date"), ("ask",))),
    "withdrawal": (WITHDRAWAL, (("news",), ("thanks", "wish"))),
    "referral_ask": (REFERRAL_ASK, (("ask|look", "subject"), ("wish|regard",))),
    "keep_in_touch": (KEEP_IN_TOUCH, (("met|hello", "ask"), ("wish",))),
    "promise": (PROMISE, (("promise",), ("wish",))),
    "offer_answer": (OFFER_ANSWER, (("thanks",), ("date|open", "next"))),
}
