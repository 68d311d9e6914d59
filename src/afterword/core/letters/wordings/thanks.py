"""How a thank-you opens: thanks for the time, and for the opportunity or their interest (S10)."""

THANKS = (
    "Thank you for making time for me {when}, and for considering me for the {role} role.",
    "Many thanks for our conversation {when}. I appreciate your interest in my background.",
    (
        "I would like to thank you for meeting with me {when} and for the opportunity to be "
        "considered by {company}."
    ),
    "It was a pleasure to meet you {when}; thank you for the chance to interview as {a_role}.",
    (
        "Thank you, first of all, for the interview {when} and for the interest you showed in "
        "what I do."
    ),
    "I appreciate that you spoke with me {when}, and I thank you for weighing me as a candidate.",
    "Let me thank you for your time {when} and for giving me the opportunity to present myself.",
    (
        "My thanks for seeing me {when}; I value the interest that {company} has taken in my "
        "application."
    ),
    "I am grateful to you for the time {when}, and thankful to be considered for this position.",
    (
        "With this note I want to thank you for talking with me {when} and for your interest in"
        " me as a candidate."
    ),
    (
        "Your time {when} was appreciated. Thank you for it, and for the chance to join the "
        "candidates for {role}."
    ),
    "I want to say thank you for our talk {when}, and for the opportunity to explain my work.",
    "A sincere thank you for speaking with me {when}; I appreciate being considered for the team.",
    "Please accept my thanks for the interview {when} and for your interest in my candidacy.",
    "I thank you for the questions you asked {when} and the opportunity to answer them.",
    "Thanks very much for the time we had {when}, and for taking an interest in my experience.",
)

# A word on the talk itself, where the notes hold little.
TALK = (
    "Our conversation gave me a good picture of the role.",
    "I understand better now what the position asks for.",
    "It was useful to hear how the work looks from where you sit.",
    "Hearing about the job in person filled in what a posting leaves out.",
    "What I learned from you makes the position easier to picture.",
    "I left with a clearer view of how the work is done.",
    "You helped me see how this position fits into {company}.",
    "I now know far more about the work than any description could tell.",
    "Meeting someone from the team told me more than a web page would.",
    "The way you spoke of the work made it concrete.",
    "I have a much better sense of {company} since we talked.",
    "Listening to you, I could follow what the role is there to do.",
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
