"""How a letter brings up what its reader said. The shapes are those of `jotting.Turned`."""

ASKED = (
    "When we spoke, you {said}, and I would like to come back to that.",
    "You {said}. I made a note of it, because it goes to the heart of the job.",
    "At one point you {said}, and that is what I want to pick up here.",
    "That you {said} told me much about what matters in this work.",
    "The exchange I would gladly continue is the one in which you {said}.",
    "For me the talk became concrete when you {said}.",
)
ACT = (
    "One thing I noted from our talk is that you {said}.",
    "From everything we covered, what I kept is the moment when you {said}.",
    "I wrote down that you {said}, so that it would not be lost.",
    "Of all that was said, this is what I took home: you {said}.",
    "I have not forgotten that you {said}.",
    "Something belongs to our conversation alone: you {said}.",
    "Going through my notes, I stopped where you {said}.",
    "Among my notes is one line to return to: you {said}.",
    "I remember well that you {said}.",
    "Our conversation comes back to me with one detail: you {said}.",
    "A detail that nobody else could have given me: you {said}.",
)
FACT = (
    "You told me that {said}, and I have kept that in mind.",
    "One point from our talk is still on my list: {said}.",
    "What I took away from our meeting is that {said}.",
    "I heard from you that {said}, and it was worth hearing.",
    "My notes come down to one point: {said}.",
    "It was helpful to learn that {said}.",
    "Thank you, too, for telling me plainly that {said}.",
    "I came away understanding that {said}.",
    "I have made a note of one thing above all: {said}.",
    "Something I learned from nobody else: {said}.",
    "It was you who told me that {said}.",
    "I will remember that {said}.",
    "No posting would have told me what I learned from you: {said}.",
)
FACT_KEEN = (
    "I noted that {said}. It tells me what counts in the job.",
    "As I understood you, {said}, and that is good to know from the start.",
    "Your point that {said} is one I would work from.",
    "Knowing that {said}, I can picture where to begin.",
    "You made it plain that {said}; I would start from there.",
    "That {said} is a detail I would keep in front of me in the first week.",
)
TOPIC = (
    "What you said about {said} has stayed with me.",
    "We spoke about {said}, and I have made a note to think it through properly.",
    "From our talk I kept one subject in particular: {said}.",
    "Among the things we touched on, I want to come back to {said}.",
    "I am glad that you brought up {said}, since it shows what the work is about.",
    "When you mentioned {said}, the job became more concrete for me.",
    "Your remarks on {said} gave me a clear idea of the work.",
    "One subject was particular to our conversation: {said}.",
    "My notes hold one heading that comes from you: {said}.",
    "If I had to name one thing I learned from you, it would be about {said}.",
    "You gave me something to think about with {said}.",
    "I understand the position better now that we have talked about {said}.",
)
TOPIC_KEEN = (
    "The part of our meeting that I would like to continue concerns {said}.",
    "Hearing you on {said} helped me to see where I could be of use.",
    "I would gladly hear more about {said}; you gave me a first picture.",
)
QUOTE = (
    "One sentence of yours is in my notes: {said}",
    "You put it in words that I kept: {said}",
    "I wrote down what you told me: {said}",
    "What I will remember from our talk is how you put it: {said}",
    "You gave me a sentence to think about: {said}",
    "Your own words say it better than a job description: {said}",
    "From our conversation I kept this: {said}",
    "I have one remark of yours in front of me as I write: {said}",
    "As you said to me: {said}",
    "There is one thing you said that I come back to: {said}",
    "To pick up something you told me: {said}",
    "I noted this from you: {said}",
    "Here is the remark I took home: {said}",
)
QUESTION = (
    "You asked me: {said}",
    "Your question is in my notes: {said}",
    "I have come back to what you asked: {said}",
    "One question of yours deserves a second look: {said}",
    "There was one question I want to return to: {said}",
    "To take up what you asked me: {said}",
    "I wrote down one question from our talk: {said}",
    "The question I took home was yours: {said}",
    "You put a fair question to me: {said}",
    "A question like yours shows what the work asks for: {said}",
    "Among your questions, this is the one I kept: {said}",
    "I am glad that you wanted to know: {said}",
    "Let me pick up one of your questions: {said}",
)
NOTE = (
    "Beside your name my notes say: {said}.",
    "My notes from our talk have this line: {said}.",
    "I kept one line from our conversation: {said}.",
    "One line in my notes is from you: {said}.",
    "Here is what I put down after we spoke: {said}.",
    "This is what I noted while it was fresh: {said}.",
    "From you I have this in my notebook: {said}.",
    "What I wrote down from our meeting reads: {said}.",
    "There was one thing to remember from you: {said}.",
    "To be sure that I understood, I wrote it down: {said}.",
    "Our talk has one entry in my notes: {said}.",
    "My record of the conversation says: {said}.",
)
BY_SHAPE = {
    "act": ACT,
    "fact": FACT,
    "topic": TOPIC,
    "quote": QUOTE,
    "question": QUESTION,
    "note": NOTE,
}
# What asks for an answer, or bears on the work, may be taken up; a story is only remembered.
ASKED_AND_ACT = ASKED + ACT
KEEN_BY_SHAPE = {"fact": FACT_KEEN, "topic": TOPIC_KEEN}

# My answer then and the better one; {better} is a noun phrase or "to …" in the first of each pair.
THEN_AND_BETTER = (
    "At the time I {then}. A better answer would have been {better}.",
    "I {then}; what I would answer today is {better}.",
    "In reply I {then}. The answer I should have given is {better}.",
    "I {then} when we met, but my fuller answer is {better}.",
    "On the spot I {then}; with more thought, it would be {better}.",
    "I {then} then, and would now choose {better}.",
)
THEN_AND_BETTER_SAID = (
    "At the time I {then}. The better answer: {better}.",
    "I {then}; what I should have said is this: {better}.",
    "In reply I {then}. Here is the fuller answer: {better}.",
    "I {then} when we met. Today I would say: {better}.",
    "On the spot I {then}; with more thought, {better}.",
)
BETTER = (
    "A better answer than mine would have been {better}.",
    "What I would answer today is {better}.",
    "My fuller answer is {better}.",
    "The answer I should have given is {better}.",
    "On second thoughts, my answer is {better}.",
    "I owe you a better answer, and it is {better}.",
    "Asked again, I would choose {better}.",
)
BETTER_SAID = (
    "My better answer, after some thought: {better}.",
    "What I should have said is this: {better}.",
    "Here is the fuller answer: {better}.",
    "Asked again, I would say: {better}.",
    "With more thought, I would put it like this: {better}.",
    "I owe you this in reply: {better}.",
)
MISSED = (
    "I did not get to mention {better}.",
    "One thing I left out was {better}.",
    "What was missing from my side was {better}.",
    "I should have brought up {better}.",
    "There was no word from me on {better}, and there should have been.",
)
MISSED_SAID = (
    "One thing I left out: {better}.",
    "What I did not get to say: {better}.",
    "I should have added this: {better}.",
    "Something was missing from my side: {better}.",
)
THEN = (
    "In reply I {then}.",
    "At the time I {then}.",
    "For my part, I {then}.",
    "When it was my turn, I {then}.",
    "My side of it was that I {then}.",
)
