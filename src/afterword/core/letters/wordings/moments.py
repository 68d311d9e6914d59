"""How a letter brings up what its reader said. The shapes are those of `jotting.Turned`."""

ASKED = (
    "When we spoke, you {said}. I have thought about that since.",
    "You {said}, and I made a note of it.",
    "I would gladly continue the part of our talk in which you {said}.",
    "For me the talk became concrete when you {said}.",
)
ACT = (
    "One thing I noted from our talk is that you {said}.",
    "The moment I remember best is when you {said}.",
    "I made a note that you {said}.",
    "Of all that was said, this is what I took home: you {said}.",
    "I have not forgotten that you {said}.",
    "I keep coming back to one thing: you {said}.",
    "Going through my notes, I stopped where you {said}.",
    "Among my notes is one line to return to: you {said}.",
    "I remember well that you {said}.",
    "One detail of our conversation has stayed with me: you {said}.",
    "It made an impression on me that you {said}.",
)
FACT = (
    "You told me that {said}, and I have kept that in mind.",
    "One point from our talk is still on my mind: {said}.",
    "What I took away from our meeting is that {said}.",
    "I heard from you that {said}, and it was worth hearing.",
    "I made a note of what you said: {said}.",
    "It was helpful to learn that {said}.",
    "Thank you, too, for telling me that {said}.",
    "I came away understanding that {said}.",
    "Something I learned from you: {said}.",
    "It was you who told me that {said}.",
    "I will remember that {said}.",
    "It stayed with me that {said}.",
    "I found it useful to hear that {said}.",
)
FACT_KEEN = (
    "I noted that {said}. It tells me something about the job.",
    "As I understood you, {said}, and that is good to know.",
    "Hearing that {said} gave me a clearer picture of the role.",
    "Your point that {said} made the work more concrete for me.",
    "Knowing that {said} helps me to understand the position.",
    "You mentioned that {said}. That has been on my mind.",
)
TOPIC = (
    "What you said about {said} has stayed with me.",
    "We spoke about {said}, and I have thought about it since.",
    "From our talk I remember one subject in particular: {said}.",
    "Among the things we touched on, I keep returning to {said}.",
    "I am glad that you brought up {said}.",
    "When you mentioned {said}, the job became more concrete for me.",
    "What you told me about {said} gave me a clearer idea of the work.",
    "I made a note of one thing we talked about: {said}.",
    "One part of our conversation is still on my mind: {said}.",
    "If I had to name one thing from our talk, it would be {said}.",
    "You gave me something to think about when we spoke of {said}.",
    "I understand the position better now that we have talked about {said}.",
)
TOPIC_KEEN = (
    "I would like to talk more about {said} one day.",
    "Hearing you on {said} helped me to see where I could be of use.",
    "I would gladly hear more about {said}.",
)
QUOTE = (
    "One sentence of yours is in my notes: {said}",
    "You put it in words that I kept: {said}",
    "I wrote down what you told me: {said}",
    "What I will remember from our talk is how you put it: {said}",
    "You gave me a sentence to think about: {said}",
    "I still have your words in mind: {said}",
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
    "What I wrote down from our meeting: {said}.",
    "There was one thing to remember from you: {said}.",
    "I wrote this down so that I would not forget it: {said}.",
    "My notes on our talk begin like this: {said}.",
    "On the page with your name I wrote: {said}.",
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
