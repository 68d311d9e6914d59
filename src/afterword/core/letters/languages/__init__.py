"""Letters in German, French and Spanish: each language has its own grammar of moves.

Nothing here is translated. What was jotted down in another language than the letter's is quoted or
left out, never turned (ADR 0053).
"""
