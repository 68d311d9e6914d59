"""The wordings of each move of a letter. A wording is used only if every fact in it is known.

``{when}`` is the day of the interview and may be missing; everything else in braces must be there.
"""
