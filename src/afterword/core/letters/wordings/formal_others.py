"""The formal register of the letters that are no thank-you, in British spelling."""

from afterword.core.letters.wordings.others import Wordings

CHECK_IN: Wordings = {
    "ask": (
        "I am writing to enquire about the status of my application for the {role} position.",
        "May I enquire whether a decision has been reached regarding the post of {role}?",
        "I should be grateful for word on how the selection of {a_role} is progressing.",
        "I write with regard to the {role} position, and would ask how matters stand.",
    ),
    "date": (
        "You had indicated that a decision could be expected by {by}.",
        "According to my notes, the decision was to be made by {by}.",
        "The date given to me for the decision was {by}.",
    ),
    "interest": (
        "My interest in the position is unchanged, and I am at your disposal for any questions.",
        "I remain sincerely interested in joining {company}.",
        "I would still be honoured to work for {company}.",
    ),
    "next": (
        "If the schedule has changed, I should be grateful to learn of the new date.",
        "An indication of the timing would be much appreciated.",
        "Should you need further time, I fully understand, and would only ask to be informed.",
    ),
}
GRACIOUS_REPLY: Wordings = {
    "thanks": (
        "Thank you for informing me of your decision regarding the {role} position.",
        "I am grateful to you for writing to me about the outcome for the post of {role}.",
        "I thank you for the courtesy of your message concerning the {role} position.",
    ),
    "regard": (
        "While I had hoped for a different outcome, I respect your decision.",
        "I would have been honoured to join {company}, and I accept your choice with respect.",
        "It was a privilege to be considered, and I am thankful for the experience.",
    ),
    "wish": (
        (
            "I wish you and your colleagues success. Should a suitable vacancy arise, I would be "
            "pleased to be considered."
        ),
        (
            "Please accept my good wishes for the future of {company}. I would be glad to remain "
            "in contact."
        ),
        (
            "My good wishes go to whoever is appointed. I hope that you will bear me in mind "
            "should another position become available."
        ),
    ),
}
REFERENCE_HEADS_UP: Wordings = {
    "news": (
        (
            "I wish to inform you that I have interviewed with {company} for the position of "
            "{role}. You may be contacted as my reference."
        ),
        "{company} is considering me for the post of {role}, and may ask you for a reference.",
    ),
    "subject": (
        "The position calls above all for {needs}. A word on this would be most valuable.",
        "Should it assist you to know, they place particular weight on {needs}.",
    ),
    "thanks": (
        "I am most grateful for your support. Should the time be inconvenient, please tell me.",
        "Thank you for agreeing to speak on my behalf. I will gladly supply any particulars.",
    ),
}
REFERENCE_THANKS: Wordings = {
    "news": (
        "I am pleased to inform you that I have accepted the position of {role} at {company}.",
        "It is my pleasure to tell you that I shall be joining {company} as {a_role}.",
    ),
    "thanks": (
        "Please accept my sincere thanks for your support as a reference.",
        "I am deeply grateful to you for having vouched for me.",
    ),
}
OFFER_NEWS: Wordings = {
    "news": (
        "In fairness to you, I wish to disclose that I have received an offer elsewhere.",
        "I feel bound to inform you that another employer has made me an offer.",
    ),
    "named": (
        "In fairness to you, I wish to disclose that I have received an offer from {other}.",
        "I feel bound to inform you that {other} has made me an offer.",
    ),
    "date": ("A reply is expected of me by {reply_by}.", "I am required to answer by {reply_by}."),
    "ask": (
        (
            "The position of {role} remains of great interest to me. May I ask whether {company} "
            "will be able to reach a decision before my answer is due?"
        ),
        (
            "Before I reply, I should be grateful to know when {company} expects to decide on the "
            "{role} position."
        ),
    ),
}
WITHDRAWAL: Wordings = {
    "news": (
        "I write to withdraw my application for the {role} position, having accepted another.",
        "As I have accepted a position elsewhere, I respectfully withdraw from the {role} search.",
    ),
    "thanks": (
        "Please accept my thanks for the consideration that you gave to my application.",
        "I am grateful to you and your colleagues for your time and attention.",
    ),
    "wish": (
        "I wish {company} every success with the appointment.",
        "You have my best wishes for a successful conclusion of the search.",
    ),
}
REFERRAL_ASK: Wordings = {
    "ask": (
        (
            "Since we discussed the {role} position, I have continued to seek comparable work. "
            "May I ask whether there is anyone in your field to whom I might introduce myself?"
        ),
        (
            "I am still seeking a position comparable to that of {role}. Should a person come to "
            "mind with whom I might speak, I would be grateful for the name."
        ),
    ),
    "look": (
        (
            "I am at present seeking a new position. May I ask whether there is anyone in your "
            "field to whom I might introduce myself?"
        ),
        (
            "I have begun to seek a new position. Should a person come to mind with whom I might "
            "speak, I would be grateful for the name."
        ),
    ),
    "subject": (
        "My particular experience lies in {about}.",
        "As you may recall, my work concerns {about}.",
    ),
    "wish": (
        "I will fully understand if no one comes to mind. My respects to {company}.",
        "Please feel under no obligation. I wish you and {company} well.",
    ),
    "regard": (
        "I will fully understand if no one comes to mind.",
        "Please feel under no obligation. You have my good wishes.",
    ),
}
KEEP_IN_TOUCH: Wordings = {
    "met": (
        "We met on {met}, and I wished to send you my regards.",
        "I recall with pleasure that we met on {met}.",
    ),
    "hello": (
        "Some time has passed since our last exchange, and I wished to enquire how you are.",
        "It has been a while since we corresponded, and I hope that you are well.",
    ),
    "ask": (
        "I would be interested to learn how the work at {company} is progressing.",
        "May I ask how matters stand at {company}?",
    ),
    "wish": (
        "Should I ever be able to assist you, please let me know.",
        "There is no need for a prompt reply. I remain at your service.",
    ),
}
PROMISE: Wordings = {
    "promise": (
        "During our conversation {when}, I promised to {promise}. I herewith keep that promise.",
        "As I undertook {when} to {promise}, I am writing to you today.",
    ),
    "wish": (
        "Should anything require explanation, I would be pleased to give it.",
        "I trust that it will be of use, and remain available for any questions.",
    ),
}
OFFER_ANSWER: Wordings = {
    "thanks": (
        "I am honoured by the offer of the {role} position, and I thank you for it.",
        "Please accept my sincere thanks for your offer of the position of {role}.",
    ),
    "date": (
        "I am giving it careful consideration and will reply by {reply_by}.",
        "You shall have my decision by {reply_by}, as requested.",
    ),
    "open": (
        "I am giving it careful consideration and will reply shortly.",
        "You shall have my decision as soon as I have studied it in full.",
    ),
    "next": (
        "Should a question arise in the meantime, I will put it to you.",
        "Kindly let me know if my reply should be addressed to a different person.",
    ),
}
SUBJECTS: Wordings = {
    "check_in": ("My application for the {role} position", "Enquiry: {role}"),
    "gracious_reply": ("Your decision on the {role} position", "With thanks for your message"),
    "reference_heads_up": ("A possible enquiry from {company}", "Reference for {company}"),
    "reference_thanks": ("With thanks for your reference", "My appointment at {company}"),
    "offer_news": ("My application: a matter of timing", "An offer that I have received"),
    "withdrawal": ("Withdrawal of my application", "{role}: withdrawal of my application"),
    "referral_ask": ("A request, with my regards", "An enquiry"),
    "keep_in_touch": ("With my regards", "Regards from {candidate}"),
    "promise": ("As promised", "What I promised you"),
    "offer_answer": ("Your offer of the {role} position", "With thanks for your offer"),
}
FORMAL: dict[str, Wordings] = {
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
