"""The cases of the proof that nothing leaves twice and nothing is lost: one place for all of them.

`make chaos` runs each of them hundreds of times, the tests a few times.
"""
