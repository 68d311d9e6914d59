"""How a thank-you opens: thanks for the time, and for the opportunity or their interest (S10)."""

THANKS = (
    "Thank you for making time for me {when}, and for considering me for the {role} role.",
    "Many thanks for our conversation {when}. I appreciate your interest in my background.",
    (
        "I would like to thank you for meeting with me {when} and for the opportunity to be "
        "considered by {company}."
    ),
    "It was a pleasure to meet you {when}; thank you for the chance to talk about the {role} role.",
    "Thank you, first of all, for the interview {when} and for the interest you took in my work.",
    "Thank you for speaking with me {when}. I am grateful to be a candidate for the position.",
    "I want to thank you for your time {when} and for giving me the chance to introduce myself.",
    (
        "My thanks for seeing me {when}; I value the interest that {company} has taken in my "
        "application."
    ),
    "Thank you for the time you gave me {when}. I am glad to be considered for this position.",
    (
        "With this note I want to thank you for talking with me {when} and for your interest in "
        "my application."
    ),
    "I appreciated your time {when}. Thank you for it, and for considering me as {a_role}.",
    (
        "I want to say thank you for our talk {when}, and for the opportunity to tell you about "
        "my work."
    ),
    "A sincere thank you for our conversation {when}; I appreciate being considered for the team.",
    "Please accept my thanks for the interview {when}; your interest in my candidacy means a lot.",
    "Thank you for having me {when} and for hearing what I could bring to the position.",
    "Thanks very much for the time we had {when}, and for taking an interest in my experience.",
)

# A word on the meeting and on the talk itself, where the notes hold little. Nothing is claimed
# but that it took place and was welcome.
MEETING = (
    "I was glad to meet you.",
    "It was good to talk with you.",
    "It was a pleasure to speak with you.",
    "I am glad that we met.",
    "I was pleased to meet you.",
    "I was happy to have the chance to meet you.",
)
TALK = (
    "I enjoyed talking things through.",
    "I have been thinking about our conversation since.",
    "For me it was time well spent.",
    "I came away glad that we had spoken.",
    "I have thought back to our talk more than once.",
    "I valued the chance to speak with you directly.",
    "Our talk has stayed with me.",
    "It was a good conversation for me.",
    "I look back on our conversation with pleasure.",
    "I am glad that we could speak.",
    "Thank you for a talk that I enjoyed.",
    "My thoughts have returned to our meeting since then.",
)

SUBJECTS = (
    "Thank you for our conversation {when}",
    "Following up on our interview {when}",
    "{role} interview: thank you",
    "Thank you for your time, {called}",
    "Our meeting {when}, with thanks",
    "Back to our conversation {when}, with thanks",
    "Thank you, from {candidate}",
    "After our talk {when}",
    "With thanks for the interview at {company}",
    "Thank you for meeting me {when}",
    "A note of thanks after our interview",
    "Thanks, {called}, for the conversation",
    "{candidate}: thank you for the interview",
    "Thank you for the talk about the {role} role",
    "Thank you for seeing me {when}",
    "Our interview {when}: many thanks",
    "Grateful for your time {when}",
)
SUBJECTS_ON_TOPIC = (
    "Thank you, and a word on {topic}",
    "{topic}, and my thanks",
    "Our talk about {topic}",
    "Thank you for talking about {topic}",
    "Coming back to {topic}",
    "On {topic}, with thanks",
)
SUBJECTS_ON_A_QUESTION = (
    "Your question, and my thanks",
    "An answer to your question {when}",
    "Thank you, and back to your question",
    "The question you asked me {when}",
    "What you asked me, with thanks",
)
