"""The plain register of the letters that are no thank-you: short words, short sentences."""

from afterword.core.letters.wordings.others import Wordings

CHECK_IN: Wordings = {
    "ask": (
        "Is there any news on the {role} role?",
        "I am writing about the {role} job. Have you decided?",
        "How is the search for {a_role} going?",
        "Could you tell me where things are with the {role} role?",
    ),
    "date": (
        "I had {by} down as the date for a decision.",
        "You hoped to decide by {by}.",
        "The plan was to decide by {by}.",
    ),
    "interest": (
        "I still want the job, and can send anything you need.",
        "I am still interested in working at {company}.",
        "I would still like to join {company}.",
    ),
    "next": (
        "If it will take longer, that is fine. Just let me know.",
        "A rough date would help me plan.",
        "A line back is enough.",
    ),
}
GRACIOUS_REPLY: Wordings = {
    "thanks": (
        "Thank you for telling me about the {role} role.",
        "Thanks for letting me know how it went with the {role} job.",
        "I got your message about the {role} role. Thank you for it.",
    ),
    "regard": (
        "I had hoped for another answer, but I understand.",
        "I would have liked the job. Still, it is your call, and I respect it.",
        "I am glad that I applied, and I learned from it.",
    ),
    "wish": (
        "All the best to the team. If another job comes up, please think of me.",
        "I wish {company} well, and I would like to keep in touch.",
        "Good luck to whoever joins you. If something else fits, I would like to hear of it.",
    ),
}
REFERENCE_HEADS_UP: Wordings = {
    "news": (
        "I have interviewed at {company} to be {a_role}. They may call you.",
        "A quick word: {company} may ask you about me. The job is {role}.",
    ),
    "subject": (
        "What they need most is {needs}.",
        "If you can, say something about {needs}.",
    ),
    "thanks": (
        "Thank you for doing this. If it is a bad time, tell me.",
        "I appreciate your help. Ask me if you want to know more first.",
    ),
}
REFERENCE_THANKS: Wordings = {
    "news": (
        "I have a new job: {role} at {company}.",
        "Good news. I said yes to {company} and will be {a_role} there.",
    ),
    "thanks": (
        "Thank you for speaking up for me.",
        "Thanks for being my reference. It helped to have you.",
    ),
}
OFFER_NEWS: Wordings = {
    "news": (
        "I want you to know that I have another offer.",
        "I have been offered a job somewhere else.",
    ),
    "named": (
        "I want you to know that I have an offer from {other}.",
        "{other} has offered me a job.",
    ),
    "date": ("They need my answer by {reply_by}.", "I have until {reply_by} to answer."),
    "ask": (
        "I am still interested in the {role} role. Can {company} decide before I have to answer?",
        "When will {company} decide on the {role} job? I would like to know before I answer.",
    ),
}
WITHDRAWAL: Wordings = {
    "news": (
        "I have taken another job, so please take me off the list for the {role} role.",
        "I am withdrawing from the {role} search. I have said yes to another offer.",
    ),
    "thanks": (
        "Thank you for your time.",
        "I appreciate that you considered me.",
    ),
    "wish": (
        "All the best to everyone at {company}.",
        "Good luck with finding somebody.",
    ),
}
REFERRAL_ASK: Wordings = {
    "ask": (
        "I am still looking for a job like the {role} one. Do you know someone I could talk to?",
        (
            "After our talks about the {role} role I kept looking. Is there a person or a place "
            "that you would try?"
        ),
    ),
    "look": (
        "I am looking for a new job. Do you know someone I could talk to?",
        "I have started to look for work. Is there a person or a place that you would try?",
    ),
    "subject": (
        "What I do: {about}.",
        "Most of my work has been {about}.",
    ),
    "wish": (
        "If not, no problem. My regards to {company}.",
        "One name would be great, and none is fine too. All the best to you at {company}.",
    ),
    "regard": (
        "If not, no problem. I hope you are well.",
        "One name would be great, and none is fine too.",
    ),
}
KEEP_IN_TOUCH: Wordings = {
    "met": ("We met on {met}, so hello again.", "Hello again: we met on {met}."),
    "hello": (
        "It has been a while. How are you?",
        "I have not been in touch for some time, so hello.",
    ),
    "ask": (
        "What is new at {company}?",
        "How is the work at {company}?",
    ),
    "wish": (
        "No need to hurry with an answer. If I can help with something, ask.",
        "If you need anything from me, tell me.",
    ),
}
PROMISE: Wordings = {
    "promise": (
        "I said {when} that I would {promise}. Here I am.",
        "When we talked {when}, I promised to {promise}. That is why I write.",
    ),
    "wish": (
        "Ask me if anything is unclear.",
        "I hope it helps.",
    ),
}
OFFER_ANSWER: Wordings = {
    "thanks": (
        "Thank you for offering me the {role} role.",
        "I was happy to get your offer for the {role} job. Thank you.",
    ),
    "date": (
        "You will have my answer by {reply_by}.",
        "I am reading it now and will answer by {reply_by}.",
    ),
    "open": (
        "You will have my answer soon.",
        "I am reading it now and will write again soon.",
    ),
    "next": (
        "If I have a question, I will ask.",
        "Tell me if my answer should go to someone else.",
    ),
}
SUBJECTS: Wordings = {
    "check_in": ("News on the {role} role?", "The {role} job"),
    "gracious_reply": ("Thanks for your message", "Your message about the {role} role"),
    "reference_heads_up": ("A call from {company}", "{company} and a reference"),
    "reference_thanks": ("I got the job", "Thanks for your reference"),
    "offer_news": ("Another offer", "A word about my timing"),
    "withdrawal": ("I am withdrawing", "The {role} role"),
    "referral_ask": ("A quick question", "Do you know someone?"),
    "keep_in_touch": ("Hello again", "{candidate} says hello"),
    "promise": ("As promised", "What I said I would do"),
    "offer_answer": ("Your offer", "Thanks for the offer"),
}
PLAIN: dict[str, Wordings] = {
    "check_in": CHECK_IN,
    "gracious_reply": GRACIOUS_REPLY,
    "reference_heads_up": REFERENCE_HEADS_UP,
    "reference_thanks": REFERENCE_THANKS,
    "offer_news": OFFER_NEWS,
    "withdrawal": WITHDRAWAL,
    "referral_ask": REFERRAL_ASK,
    "keep_in_touch": KEEP_IN_TOUCH,
    "promise": PROMISE,
    "offer_answer": OFFER_ANSWER,
}
